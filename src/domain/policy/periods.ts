import type { Instant } from '../kernel';
import { atLocalTime, instant, localDay, millis } from './local-time';
import type { Period } from './terms';

/** From the first moment of a period up to the first of the next. */
export type Stretch = { readonly from: Instant; readonly to: Instant };

/** The calendar period of a zone in which a moment lies, e.g. its quarter. */
export function periodAt(period: Period, at: Instant, timeZone: string): Stretch {
  const day = localDay(millis(at), timeZone);
  const [first, next] =
    period === 'week' || period === 'fortnight' ? weeks(day, period) : months(day, monthsOf[period]);
  return { from: instant(atLocalTime(first, 0, timeZone)), to: instant(atLocalTime(next, 0, timeZone)) };
}

/** Monday 1 January 2001, from which fortnights are counted; days are counted from 1 January 1970. */
const firstMonday = 11_323;
const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

function weeks(day: number, period: 'week' | 'fortnight'): readonly [number, number] {
  const length = period === 'week' ? 7 : 14;
  const first = firstMonday + Math.floor((day - firstMonday) / length) * length;
  return [first, first + length];
}

function months(day: number, length: 1 | 3 | 12): readonly [number, number] {
  const date = new Date(day * dayMs);
  const month = Math.floor(date.getUTCMonth() / length) * length;
  return [dayOf(date.getUTCFullYear(), month), dayOf(date.getUTCFullYear(), month + length)];
}

const dayMs = 86_400_000;
const dayOf = (year: number, month: number): number => Date.UTC(year, month, 1) / dayMs;
