import { shared } from '../en/shared';

/** Grey lines where text will be. */
export function Waiting({ lines }: { readonly lines: number }) {
  return (
    <div className="waiting" role="status">
      <span className="for-readers">{shared.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="waiting-line" />
      ))}
    </div>
  );
}
