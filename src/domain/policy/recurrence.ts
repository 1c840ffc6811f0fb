import { dayNumber } from './local-time';

/**
 * Days of an RFC 5545 recurrence rule without DTSTART. What DTSTART would anchor is anchored here, for every rule:
 * INTERVAL counts from Monday 1 January 2001. Whole days only; zones are local-time.ts's. Why not a library: ADR 0030.
 */
export const anchorYear = 2001;

/** Ascending day numbers of the rule from the first day to the last, both included. The rule has passed check-rrule. */
export function daysOf(rule: string, first: number, last: number): readonly number[] {
  const days: number[] = [];
  for (let year = yearOf(first); year <= yearOf(last); year += 1) {
    for (const day of daysOfYear(rule, year)) if (day >= first && day <= last) days.push(day);
  }
  return days;
}

const anchor = dayNumber(`${anchorYear}-01-01`);

// The same few rules are asked for again and again: by each rule of the gate, each wave, each day of a search.
const kept = new Map<string, readonly number[]>();
const keptAtMost = 2_000;

function daysOfYear(rule: string, year: number): readonly number[] {
  const key = `${rule} ${year}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const days = computeYear(partsOf(rule), year);
  if (kept.size >= keptAtMost) kept.clear();
  kept.set(key, days);
  return days;
}

type Parts = {
  readonly frequency: string;
  readonly interval: number;
  readonly months: readonly number[];
  readonly dates: readonly number[];
  readonly weekdays: readonly Weekday[];
  readonly positions: readonly number[];
  /** 0 is Monday. */
  readonly weekStart: number;
};

/** `nth`: of its month or year; 0: every one. */
type Weekday = { readonly weekday: number; readonly nth: number };

function partsOf(rule: string): Parts {
  const given = new Map(rule.split(';').map((part) => [part.replace(/=.*/, ''), part.replace(/^[^=]*=/, '')]));
  const listed = (name: string) => given.get(name)?.split(',') ?? [];
  return {
    frequency: given.get('FREQ') ?? '',
    interval: Number(given.get('INTERVAL') ?? 1),
    months: listed('BYMONTH').map(Number),
    dates: listed('BYMONTHDAY').map(Number),
    weekdays: listed('BYDAY').map((day) => ({ weekday: names.indexOf(day.slice(-2)), nth: Number(day.slice(0, -2)) })),
    positions: listed('BYSETPOS').map(Number),
    weekStart: names.indexOf(given.get('WKST') ?? 'MO'),
  };
}

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** RFC 5545 3.3.10: of each period in phase the days that every part lets pass, and of these the ones in position. */
function computeYear(parts: Parts, year: number): readonly number[] {
  const [first, next] = [firstOfYear(year), firstOfYear(year + 1)];
  const periods = new Map<number, number[]>();
  // A week more on either side: positions count in whole weeks.
  for (let day = first - 7; day < next + 7; day += 1) {
    if (!passes(day, parts)) continue;
    const period = periodOf(day, parts);
    if (period % parts.interval !== 0) continue;
    const days = periods.get(period);
    if (days === undefined) periods.set(period, [day]);
    else days.push(day);
  }
  return [...periods.values()].flatMap((days) => inPosition(days, parts)).filter((day) => day >= first && day < next);
}

/** Whole periods since the anchor. */
function periodOf(day: number, { frequency, weekStart }: Parts): number {
  switch (frequency) {
    case 'DAILY':
      return day - anchor;
    case 'WEEKLY':
      // The anchor is a Monday; its week begins on the day before it that WKST names.
      return Math.floor((day - anchor + ((7 - weekStart) % 7)) / 7);
    case 'MONTHLY':
      return (yearOf(day) - anchorYear) * 12 + dateOf(day).getUTCMonth();
    default:
      return yearOf(day) - anchorYear;
  }
}

function passes(day: number, parts: Parts): boolean {
  const { months, dates, weekdays } = parts;
  const isOne = ({ weekday, nth }: Weekday) =>
    weekday === weekdayOf(day) && (nth === 0 || isNth(day, nth, spanOf(day, parts)));
  return (
    (weekdays.length === 0 || weekdays.some(isOne)) &&
    (months.length === 0 || months.includes(dateOf(day).getUTCMonth() + 1)) &&
    (dates.length === 0 || dates.some((at) => isDate(day, at)))
  );
}

function isDate(day: number, at: number): boolean {
  const [first, next] = monthOf(day);
  return day === (at > 0 ? first + at - 1 : next + at);
}

/** In what weekdays are counted. */
const spanOf = (day: number, { frequency, months }: Parts): Span =>
  frequency === 'YEARLY' && months.length === 0
    ? [firstOfYear(yearOf(day)), firstOfYear(yearOf(day) + 1)]
    : monthOf(day);

function monthOf(day: number): Span {
  const date = dateOf(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return [Date.UTC(year, month, 1) / dayMs, Date.UTC(year, month + 1, 1) / dayMs];
}

type Span = readonly [first: number, next: number];

/** Whether the day is the nth of its weekday in this span, from the end with a negative number. */
const isNth = (day: number, nth: number, [first, next]: Span): boolean =>
  nth > 0 ? Math.floor((day - first) / 7) + 1 === nth : -Math.floor((next - 1 - day) / 7) - 1 === nth;

const inPosition = (days: readonly number[], { positions }: Parts): readonly number[] =>
  positions.length === 0
    ? days
    : days.filter((_, index) => positions.includes(index + 1) || positions.includes(index - days.length));

const dayMs = 86_400_000;
/** 1 January 1970 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
const firstOfYear = (year: number): number => Date.UTC(year, 0, 1) / dayMs;
const yearOf = (day: number): number => dateOf(day).getUTCFullYear();
const dateOf = (day: number): Date => new Date(day * dayMs);
