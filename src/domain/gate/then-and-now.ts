import { causeOf } from '../waivers/waive';
import type { Finding, Verdict } from './gate';

/** Something in the way: at this moment, at the planned start, or at both. `planned` is null where no start is planned. */
export type InTheWay = { readonly finding: Finding; readonly now: boolean; readonly planned: boolean | null };

/** Every finding of the two verdicts once, in the words of this moment where it stands now. */
export function thenAndNow(now: Verdict, planned: Verdict | null): readonly InTheWay[] {
  const stands = (verdict: Verdict, finding: Finding) => verdict.findings.some((one) => isSame(one, finding));
  const late = planned?.findings.filter((finding) => !stands(now, finding)) ?? [];
  return [
    ...now.findings.map((finding) => ({
      finding,
      now: true,
      planned: planned === null ? null : stands(planned, finding),
    })),
    ...late.map((finding) => ({ finding, now: false, planned: true })),
  ];
}

/** The same cause, whatever the words count down to. */
export const isSame = (one: Finding, other: Finding): boolean => identity(one) === identity(other);

const identity = (finding: Finding): string =>
  JSON.stringify([
    finding.rule,
    causeOf(finding),
    finding.technical,
    finding.issueKey ?? null,
    finding.customer ?? null,
    finding.waves ?? null,
  ]);
