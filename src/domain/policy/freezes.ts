import { inOrder } from '../kernel';
import type { Day, Instant } from '../kernel';
import type { ReleaseType } from '../release/release';
import { dayNumber, dayOfNumber, localDay, millis } from './local-time';
import type { Freeze, PolicyVersion } from './policy';
import { daysOf } from './recurrence';

/** A freeze that holds, and the last day of its unbroken stretch. */
export type FreezeHit = { readonly reason: string; readonly lastDay: Day };

/** The freeze that holds at `now` for a release of this type; of several the one that lasts longest. */
export function freezeAt(policy: PolicyVersion, now: Instant, type: ReleaseType | null): FreezeHit | null {
  return touchesFreeze(policy, now, now, type);
}

/** The first freeze that a deployment from `start` to `end` (excluded) touches anywhere: then it is inside it. */
export function touchesFreeze(
  policy: PolicyVersion,
  start: Instant,
  end: Instant,
  type: ReleaseType | null,
): FreezeHit | null {
  const first = localDay(millis(start), policy.timeZone);
  const last = localDay(Math.max(millis(start), millis(end) - 1), policy.timeZone);
  const hits = freezesFor(policy, type).flatMap((freeze) => {
    const [day] = frozenDays(freeze, first, last);
    return day === undefined ? [] : [{ day, reason: freeze.reason, lastDay: lastOfStretch(freeze, day) }];
  });
  const [hit] = hits.sort((a, b) => a.day - b.day || b.lastDay - a.lastDay);
  return hit === undefined ? null : { reason: hit.reason, lastDay: dayOfNumber(hit.lastDay) };
}

/** Days from the first to the last (included) that are frozen for this type. */
export function frozenDaysFor(
  policy: PolicyVersion,
  type: ReleaseType | null,
  first: number,
  last: number,
): ReadonlySet<number> {
  return new Set(freezesFor(policy, type).flatMap((freeze) => frozenDays(freeze, first, last)));
}

const freezesFor = (
  { freezes, holidays, closedOnHolidays }: PolicyVersion,
  type: ReleaseType | null,
): readonly Freeze[] =>
  [...inOrder(freezes), ...closedDays(holidays, closedOnHolidays)].filter(
    (freeze) => type === null || freeze.except[type] !== true,
  );

/** Where nothing is deployed on public holidays, each is a freeze that knows no exception. */
const closedDays = (holidays: PolicyVersion['holidays'], closed: boolean): readonly Freeze[] =>
  closed ? inOrder(holidays).map(({ name, days }) => ({ reason: name, days, except: {} })) : [];

export function frozenDays({ days }: Pick<Freeze, 'days'>, first: number, last: number): readonly number[] {
  if ('rrule' in days) return daysOf(days.rrule, first, last);
  const start = Math.max(first, dayNumber(days.from));
  const length = Math.min(last, dayNumber(days.to)) - start + 1;
  return Array.from({ length: Math.max(0, length) }, (_, index) => start + index);
}

function lastOfStretch(freeze: Freeze, day: number): number {
  if (!('rrule' in freeze.days)) return dayNumber(freeze.days.to);
  let last = day;
  for (const next of daysOf(freeze.days.rrule, day + 1, day + 366)) {
    if (next !== last + 1) break;
    last = next;
  }
  return last;
}
