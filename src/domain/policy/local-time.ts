import { tzOffset } from '@date-fns/tz';
import type { Day, Instant } from '../kernel';

/**
 * Days and times in a customer's zone. Days are counted from 1 January 1970, instants are milliseconds.
 * Built on `tzOffset` and not on `TZDate`: of a repeated local time TZDate takes the first or the second
 * occurrence depending on the zone of the machine that it runs on (seen in 1.5.0).
 */

const dayMs = 86_400_000;
const minuteMs = 60_000;

export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00.000Z`) / dayMs;

export const dayOfNumber = (number: number): Day => new Date(number * dayMs).toISOString().slice(0, 10);

/** `2026-02-30` is written like a day and is none. */
export function isExistingDay(text: string): boolean {
  const number = /^\d{4}-\d\d-\d\d$/.test(text) ? dayNumber(text) : NaN;
  return !Number.isNaN(number) && dayOfNumber(number) === text;
}

export const millis = (at: Instant): number => Date.parse(at);

export const instant = (ms: number): Instant => new Date(ms).toISOString();

/** The calendar day on which this instant falls in the zone. */
export const localDay = (ms: number, timeZone: string): number => Math.floor((ms + offsetMs(ms, timeZone)) / dayMs);

/**
 * The instant at which the zone's clocks show this time. A repeated time counts once, at its first occurrence;
 * a skipped one moves forward by the gap, as RFC 5545 3.3.5 has it: 02:30 becomes 03:30.
 */
export function atLocalTime(day: number, minutes: number, timeZone: string): number {
  const shown = day * dayMs + minutes * minuteMs;
  const before = offsetMs(shown - dayMs, timeZone);
  const after = offsetMs(shown + dayMs, timeZone);
  const [early, late] = [shown - before, shown - after];
  if (offsetMs(early, timeZone) === before) return early;
  return offsetMs(late, timeZone) === after ? late : early;
}

const offsetMs = (ms: number, timeZone: string): number => tzOffset(timeZone, new Date(ms)) * minuteMs;
