import { inOrder } from '../kernel';
import type { Day, Instant } from '../kernel';
import { frozenDays } from '../policy/freezes';
import { frozenSpans } from '../policy/frozen-spans';
import { dayOfNumber, instant, localDay, millis } from '../policy/local-time';
import type { PolicyVersion } from '../policy/policy';

/** Whole days in the customer's zone on which nothing may be deployed. */
export type ClosedDays = {
  readonly reason: string;
  readonly from: Day;
  readonly to: Day;
  readonly start: Instant;
  readonly end: Instant;
};

/** Freezes, and public holidays on which nothing is deployed, that have a moment between the two; by start. */
export function closedDays(policy: PolicyVersion, from: Instant, to: Instant): readonly ClosedDays[] {
  const { timeZone, freezes, holidays, closedOnHolidays } = policy;
  const [first, last] = [localDay(millis(from), timeZone), localDay(millis(to) - 1, timeZone)];
  const closed = [
    ...inOrder(freezes).map(({ reason, days }) => ({ reason, days })),
    ...(closedOnHolidays ? inOrder(holidays).map(({ name, days }) => ({ reason: name, days })) : []),
  ];
  return closed
    .flatMap(({ reason, days }) =>
      frozenSpans(new Set(frozenDays({ days }, first, last)), timeZone).map(({ start, end }) => ({
        reason,
        from: dayOfNumber(localDay(start, timeZone)),
        to: dayOfNumber(localDay(end - 1, timeZone)),
        start: instant(start),
        end: instant(end),
      })),
    )
    .sort((one, other) => (one.start < other.start ? -1 : 1));
}
