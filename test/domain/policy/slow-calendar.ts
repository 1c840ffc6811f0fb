import type { Freeze, PolicyVersion, Window } from '../../../src/domain/policy/policy';
import { inOrder } from '../../../src/domain/kernel';
import type { ReleaseType } from '../../../src/domain/release/release';

/**
 * The same questions answered the slow way, without recurrence.ts and @date-fns/tz: the clock on the wall is read from Intl
 * in steps of a quarter of an hour, and a rule is asked of each day by itself.
 */
export const stepMs = 15 * 60_000;
const dayMs = 86_400_000;

/** `2026-11-24T20:15` in the zone. */
export function wallClock(ms: number, timeZone: string): string {
  const parts = Object.fromEntries(
    formatIn(timeZone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, format);
  return format;
}

/** Whether the rule names this day. */
export function matches(rule: string, day: string): boolean {
  const parts = new Map(
    rule.split(';').map((part): [string, string] => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']),
  );
  const inPeriod = periodsSinceAnchor(parts.get('FREQ') ?? '', day) % Number(parts.get('INTERVAL') ?? 1) === 0;
  if (!inPeriod || !fits(parts, day)) return false;
  const positions = parts.get('BYSETPOS')?.split(',').map(Number);
  if (positions === undefined) return true;
  // Only asked of monthly rules.
  const candidates = daysOfMonth(day).filter((other) => fits(parts, other));
  return positions.some((position) => candidates.at(position > 0 ? position - 1 : position) === day);
}

function fits(parts: ReadonlyMap<string, string>, day: string): boolean {
  const of = (name: string) => parts.get(name)?.split(',');
  const [, month, date] = day.split('-').map(Number);
  const length = daysOfMonth(day).length;
  return (
    (of('BYMONTH')?.some((entry) => Number(entry) === month) ?? true) &&
    (of('BYMONTHDAY')?.some((entry) => Number(entry) === date || length + Number(entry) + 1 === date) ?? true) &&
    (of('BYDAY')?.some((entry) => isWeekday(entry, day)) ?? true)
  );
}

function isWeekday(entry: string, day: string): boolean {
  const weekday = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][new Date(`${day}T00:00Z`).getUTCDay()];
  if (weekday === undefined || !entry.endsWith(weekday)) return false;
  const nth = Number(entry.slice(0, -2) || 0);
  const same = daysOfMonth(day).filter(
    (other) => new Date(`${other}T00:00Z`).getUTCDay() === new Date(`${day}T00:00Z`).getUTCDay(),
  );
  return nth === 0 || same.at(nth > 0 ? nth - 1 : nth) === day;
}

/** Whole periods between Monday 1 January 2001 and this day. */
function periodsSinceAnchor(frequency: string, day: string): number {
  const days = Math.round((Date.parse(`${day}T00:00Z`) - Date.parse('2001-01-01T00:00Z')) / dayMs);
  const [year = 0, month = 0] = day.split('-').map(Number);
  return (
    { DAILY: days, WEEKLY: Math.floor(days / 7), MONTHLY: (year - 2001) * 12 + month - 1, YEARLY: year - 2001 }[
      frequency
    ] ?? NaN
  );
}

function daysOfMonth(day: string): readonly string[] {
  return Array.from({ length: 31 }, (_, index) =>
    new Date(Date.parse(`${day.slice(0, 7)}-01T00:00Z`) + index * dayMs).toISOString().slice(0, 10),
  ).filter((other) => other.slice(0, 7) === day.slice(0, 7));
}

/** Starts of the window's openings on local days that begin between the two instants. */
function slowStarts(window: Window, timeZone: string, from: number, to: number): readonly number[] {
  const wanted = new Set<string>();
  for (let at = from; at <= to; at += stepMs) wanted.add(wallClock(at, timeZone).slice(0, 10));
  return [...wanted]
    .filter((day) => matches(window.rrule, day))
    .flatMap((day) => startOn(`${day}T${window.opensAt}`, timeZone, from - 2 * dayMs, to + 2 * dayMs));
}

function startOn(wanted: string, timeZone: string, from: number, to: number): readonly number[] {
  let before: { at: number; shown: string } | undefined;
  for (let at = from; at <= to; at += stepMs) {
    const shown = wallClock(at, timeZone);
    if (shown === wanted) return [at];
    // The clock has jumped over it: go on from the last time that was shown as if it had not.
    if (shown > wanted)
      return before === undefined ? [] : [before.at + Date.parse(`${wanted}Z`) - Date.parse(`${before.shown}Z`)];
    before = { at, shown };
  }
  return [];
}

/** For every step from `from` to `to`: whether a window is open and no freeze of this type holds. */
export function slowFreeSteps(
  policy: PolicyVersion,
  from: number,
  to: number,
  type: ReleaseType | null,
): readonly { at: number; open: boolean; frozen: boolean }[] {
  const spans = inOrder(policy.windows).flatMap((window) =>
    slowStarts(window, policy.timeZone, from - (window.durationMinutes + 1_440) * 60_000, to).map((start) => ({
      start,
      end: start + window.durationMinutes * 60_000,
    })),
  );
  const steps = [];
  for (let at = from; at < to; at += stepMs) {
    const day = wallClock(at, policy.timeZone).slice(0, 10);
    steps.push({
      at,
      open: spans.some((span) => span.start <= at && at < span.end),
      frozen: inOrder(policy.freezes).some((freeze) => isFrozen(freeze, day, type)),
    });
  }
  return steps;
}

const isFrozen = ({ days, except }: Freeze, day: string, type: ReleaseType | null): boolean =>
  (type === null || except[type] !== true) &&
  ('rrule' in days ? matches(days.rrule, day) : days.from <= day && day <= days.to);
