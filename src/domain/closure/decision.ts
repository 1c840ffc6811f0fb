import type { Instant } from '../kernel';
import type { ClosureVerdict } from './closure';

/** Stream `closure:<issue id of the change>`: what the newest decision was; all of them are in the journal. */
export type ClosureDoc = {
  readonly decided: number;
  readonly last: LastDecision | null;
};

type LastDecision = {
  readonly result: ClosureVerdict['result'];
  readonly at: Instant;
  /** What makes two refusals the same; not their words. */
  readonly outcome: string;
  readonly times: number;
  readonly lastAt: Instant;
  /** Jira had its answer, a refusal, before a pass was written. */
  readonly late?: true;
};

export const noClosure: ClosureDoc = { decided: 0, last: null };

const hourMs = 3_600_000;

/** Adds the decision; the same refusal at the same transition within an hour of the first is counted instead. */
export function recordClosure(
  { decided, last }: ClosureDoc,
  { result, findings }: ClosureVerdict,
  basis: { readonly rule: string; readonly toStatusId: string },
  now: Instant,
): { readonly act: 'closure-passed' | 'closure-refused' | 'closure-refused-again'; readonly doc: ClosureDoc } {
  const causes = findings.map(({ rule, cause, what, technical }) => [rule, cause ?? what, technical]);
  const outcome = JSON.stringify([basis.rule, basis.toStatusId, causes]).slice(0, 2_000);
  if (
    result === 'BLOCKED' &&
    last?.outcome === outcome &&
    last.result === result &&
    Date.parse(now) - Date.parse(last.at) < hourMs
  )
    return {
      act: 'closure-refused-again',
      doc: { decided, last: { ...last, times: last.times + 1, lastAt: now } },
    };
  return {
    act: result === 'PASS' ? 'closure-passed' : 'closure-refused',
    doc: { decided: decided + 1, last: { result, at: now, outcome, times: 1, lastAt: now } },
  };
}

/** The newest pass let nothing through. */
export const withoutLateClosure = (doc: ClosureDoc): ClosureDoc =>
  doc.last?.result === 'PASS' ? { ...doc, last: { ...doc.last, late: true } } : doc;
