import type { Instant } from '../kernel';
import type { ClosureFacts, ClosureVerdict } from './closure';
import { closureRules } from './rules';

/** Whether the change may be closed: the one judgement that the Change panel and the validator share. Nothing is waived. */
export function evaluateClosure(facts: ClosureFacts, now: Instant): ClosureVerdict {
  const findings = closureRules.flatMap(({ id, check }) =>
    check(facts, now).map((finding) => ({ rule: id, ...finding })),
  );
  return {
    result: findings.length === 0 ? 'PASS' : 'BLOCKED',
    at: now,
    findings,
    checked: closureRules.map(({ id }) => id),
  };
}
