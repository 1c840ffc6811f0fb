import type { Verdict } from '../contract-types';
import { readiness } from '../en/readiness';
import { useTimeZone } from '../host';
import { momentText } from '../moments';

/** What the same gate would say at the earliest planned start. */
export function PlannedVerdict({ planned }: { readonly planned: Verdict | null }) {
  const timeZone = useTimeZone();
  if (planned === null) return <p className="small">{readiness.plannedNone}</p>;
  return (
    <p className="small">
      {readiness.plannedTitle(momentText(planned.at, timeZone))}{' '}
      <b>{planned.result === 'PASS' ? readiness.plannedPass : readiness.plannedRefused(planned.findings.length)}</b>.
    </p>
  );
}
