import type { ReactNode } from 'react';

/** A term and what it is, inside `<dl className="facts">`. */
export function Fact({
  term,
  wide = false,
  children,
}: {
  readonly term: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={wide ? 'fact-wide' : undefined}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
