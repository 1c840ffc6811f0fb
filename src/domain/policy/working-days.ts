import { inOrder } from '../kernel';
import type { Instant } from '../kernel';
import { frozenDays } from './freezes';
import { atLocalTime, instant, localDay, millis, shownAt } from './local-time';
import type { PolicyVersion } from './policy';
import type { TypeTerms } from './terms';

type Notice = Pick<TypeTerms, 'noticeDays' | 'noticeIn'>;

/** Days of notice between two moments, counted in the customer's zone: today is none, the last day is the first one. */
export function noticeGiven(policy: PolicyVersion, { noticeIn }: Notice, from: Instant, to: Instant): number {
  const [first, last] = [localDay(millis(from), policy.timeZone), localDay(millis(to), policy.timeZone)];
  if (noticeIn === 'calendar') return last - first;
  return countWorkingDays(policy, first + 1, last);
}

/** The first moment of the first day on which so much notice is given. */
export function earliestAfterNotice(policy: PolicyVersion, notice: Notice, from: Instant): number {
  const first = localDay(millis(from), policy.timeZone);
  if (notice.noticeDays === 0) return millis(from);
  const day =
    notice.noticeIn === 'calendar' ? first + notice.noticeDays : nthWorkingDay(policy, first, notice.noticeDays);
  return atLocalTime(day, 0, policy.timeZone);
}

/** So many working days after a day, or before it with a negative count; the day itself for none. */
export function workingDaysFrom(policy: PolicyVersion, day: number, count: number): number {
  return count < 0 ? nthWorkingDay(policy, day, -count, -1) : nthWorkingDay(policy, day, count);
}

/** The same time of the day by the customer's clocks, so many working days later or earlier. */
export function movedByWorkingDays(policy: PolicyVersion, at: Instant, count: number): Instant {
  const { timeZone } = policy;
  const shown = shownAt(at, timeZone);
  const day = workingDaysFrom(policy, localDay(millis(at), timeZone), count);
  return instant(atLocalTime(day, shown.getUTCHours() * 60 + shown.getUTCMinutes(), timeZone));
}

function countWorkingDays(policy: PolicyVersion, first: number, last: number): number {
  const off = holidaysOf(policy, first, last);
  let count = 0;
  for (let day = first; day <= last; day += 1) if (isWeekday(day) && !off.has(day)) count += 1;
  return count;
}

function nthWorkingDay(policy: PolicyVersion, from: number, count: number, step: 1 | -1 = 1): number {
  // A year of nothing but holidays is somebody's mistake; it must not keep us counting for ever.
  const last = from + step * (2 * count + 400);
  const off = holidaysOf(policy, Math.min(from, last), Math.max(from, last));
  let left = count;
  let day = from;
  while (left > 0 && day !== last) {
    day += step;
    if (isWeekday(day) && !off.has(day)) left -= 1;
  }
  return day;
}

const holidaysOf = ({ holidays }: PolicyVersion, first: number, last: number): ReadonlySet<number> =>
  new Set(inOrder(holidays).flatMap((holiday) => frozenDays(holiday, first, last)));

/** 1 January 1970 was a Thursday. */
const isWeekday = (day: number): boolean => (((day + 3) % 7) + 7) % 7 < 5;
