type Props = { readonly title: string; readonly steps: readonly string[]; readonly open: boolean };

/** A guide for what Slipway can not do itself, or could not; out of the way where it is not needed. */
export const ByHand = ({ title, steps, open }: Props) => (
  <details className="by-hand" open={open}>
    <summary>{title}</summary>
    <ol className="guide">
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  </details>
);
