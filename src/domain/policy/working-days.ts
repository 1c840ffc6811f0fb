import { inOrder } from '../kernel';
import type { Instant } from '../kernel';
import { frozenDays } from './freezes';
import { atLocalTime, localDay, millis } from './local-time';
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

function countWorkingDays(policy: PolicyVersion, first: number, last: number): number {
  const off = holidaysOf(policy, first, last);
  let count = 0;
  for (let day = first; day <= last; day += 1) if (isWeekday(day) && !off.has(day)) count += 1;
  return count;
}

function nthWorkingDay(policy: PolicyVersion, after: number, count: number): number {
  // A year of nothing but holidays is somebody's mistake; it must not keep us counting for ever.
  const last = after + 2 * count + 400;
  const off = holidaysOf(policy, after, last);
  let left = count;
  let day = after;
  while (left > 0 && day < last) {
    day += 1;
    if (isWeekday(day) && !off.has(day)) left -= 1;
  }
  return day;
}

const holidaysOf = ({ holidays }: PolicyVersion, first: number, last: number): ReadonlySet<number> =>
  new Set(inOrder(holidays).flatMap((holiday) => frozenDays(holiday, first, last)));

/** 1 January 1970 was a Thursday. */
const isWeekday = (day: number): boolean => (((day + 3) % 7) + 7) % 7 < 5;
