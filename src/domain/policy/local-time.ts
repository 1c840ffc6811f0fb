import { tzOffset } from '@date-fns/tz/tzOffset';
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

/** What the zone's clocks show at this instant, as a date in UTC. */
export const shownAt = (at: Instant, timeZone: string): Date => new Date(millis(at) + offsetMs(millis(at), timeZone));

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

// Asking Intl is what a search through two years spends its time on, and it asks for the same openings again and again.
const offsets = new Map<string, number>();
const offsetsAtMost = 20_000;

/** Clocks change on a quarter of an hour of UTC everywhere, so one offset holds for all of it. */
function offsetMs(ms: number, timeZone: string): number {
  const quarter = Math.floor(ms / (15 * minuteMs));
  const key = `${timeZone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = tzOffset(timeZone, new Date(quarter * 15 * minuteMs)) * minuteMs;
  if (offsets.size >= offsetsAtMost) offsets.clear();
  offsets.set(key, offset);
  return offset;
}
