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

// Asking Intl is what a search through two years would spend its time on: the changes of a year are found once.
type Change = { readonly from: number; readonly offset: number };
const zones = new Map<string, Map<number, readonly Change[]>>();
const zonesAtMost = 500;
const yearsAtMost = 500;

function offsetMs(ms: number, timeZone: string): number {
  const year = new Date(ms).getUTCFullYear();
  if (Number.isNaN(year)) return NaN;
  return changesIn(year, timeZone).findLast(({ from }) => from <= ms)?.offset ?? asked(ms, timeZone);
}

function changesIn(year: number, timeZone: string): readonly Change[] {
  const years = keptIn(zones, zonesAtMost, timeZone, () => new Map<number, readonly Change[]>());
  return keptIn(years, yearsAtMost, year, () => changesOf(year, timeZone));
}

function keptIn<K, V>(kept: Map<K, V>, atMost: number, key: K, make: () => V): V {
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= atMost) kept.clear();
  const made = make();
  kept.set(key, made);
  return made;
}

/** The offset at the start of the year and every change in it. No zone has changed its clocks twice within a week. */
function changesOf(year: number, timeZone: string): readonly Change[] {
  const changes: Change[] = [];
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  let offset = NaN;
  for (let at = start; at < end; at += 7 * dayMs) {
    const now = asked(at, timeZone);
    if (now !== offset)
      changes.push({ from: at === start ? at : changeBetween(at - 7 * dayMs, at, timeZone), offset: now });
    offset = now;
  }
  const last = asked(end - quarterMs, timeZone);
  if (last !== offset) {
    const since = changes.at(-1)?.from ?? start;
    changes.push({ from: changeBetween(Math.max(since, end - 8 * dayMs), end - quarterMs, timeZone), offset: last });
  }
  return changes;
}

const quarterMs = 15 * minuteMs;

/** The first quarter of an hour (clocks change on one everywhere) with the offset of `after`. */
function changeBetween(before: number, after: number, timeZone: string): number {
  const wanted = asked(after, timeZone);
  let [low, high] = [Math.floor(before / quarterMs), Math.ceil(after / quarterMs)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (asked(middle * quarterMs, timeZone) === wanted) high = middle;
    else low = middle;
  }
  return high * quarterMs;
}

const asked = (ms: number, timeZone: string): number => tzOffset(timeZone, new Date(ms)) * minuteMs;
