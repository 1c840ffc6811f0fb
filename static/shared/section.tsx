import Heading from '@atlaskit/heading';
import { useId } from 'react';
import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  /** A count or state right beside the title. */
  readonly aside?: ReactNode;
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a panel under its own heading. */
export function Section({ title, aside, action, children }: Props) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <Heading as="h2" size="xsmall" id={id}>
          {title}
        </Heading>
        {aside}
        {action !== undefined && <div className="section-action">{action}</div>}
      </div>
      {children}
    </section>
  );
}

/** The whole panel; its name is for those who do not see the host's heading around the frame. */
export function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className="panel">
      <h1 className="for-readers">{title}</h1>
      {children}
    </main>
  );
}
