import { instant, millis } from '../policy/local-time';
import type { Instant } from '../kernel';
import type { PolicyVersion } from '../policy/policy';
import { noTerms } from '../policy/terms';
import { movedByWorkingDays } from '../policy/working-days';

/** Where no customer has a policy: the terms that nobody changed, by UTC. */
const nobodys: PolicyVersion = {
  timeZone: 'UTC',
  windows: { order: [], byId: {} },
  freezes: { order: [], byId: {} },
  ...noTerms,
};

/**
 * By when the records of an emergency that started then are complete, and by when its customers are told (null: they were).
 * The strictest customer counts, each by its own working days.
 */
export function whenDue(
  policies: readonly PolicyVersion[],
  start: Instant,
  told: boolean,
): { readonly records: Instant; readonly customers: Instant | null } {
  const asked = policies.length === 0 ? [nobodys] : policies;
  const records = asked.map((policy) => movedByWorkingDays(policy, start, policy.emergency.retrospectiveWorkingDays));
  const hours = Math.min(...asked.map(({ emergency }) => emergency.notifyWithinHours));
  return {
    records: records.sort()[0] ?? start,
    customers: told ? null : instant(millis(start) + hours * 3_600_000),
  };
}
