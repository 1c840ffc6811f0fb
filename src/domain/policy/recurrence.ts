import { RRule } from 'rrule/dist/es5/rrule.min.js';
import type { Frequency } from 'rrule';
import { dayNumber } from './local-time';

/**
 * Days of an RFC 5545 recurrence rule without DTSTART. What DTSTART would anchor is anchored here, for every rule:
 * INTERVAL counts from Monday 1 January 2001. The library sees whole days in UTC only; zones are local-time.ts's.
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
  const days = computeYear(rule, year);
  if (kept.size >= keptAtMost) kept.clear();
  kept.set(key, days);
  return days;
}

const weekly = /^FREQ=WEEKLY;BYDAY=([A-Z]{2}(?:,[A-Z]{2})*)$/;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The plainest rule is most of them, and needs no library: a search over many policies has hundreds of years to read. */
function weeklyDays(names: readonly string[], year: number): readonly number[] {
  const days: number[] = [];
  for (let day = firstOfYear(year); day < firstOfYear(year + 1); day += 1) {
    // 1 January 1970 was a Thursday.
    if (names.includes(weekdays[(((day + 3) % 7) + 7) % 7] ?? '')) days.push(day);
  }
  return days;
}

function computeYear(rule: string, year: number): readonly number[] {
  const [, names] = weekly.exec(rule) ?? [];
  if (names !== undefined) return weeklyDays(names.split(','), year);
  const options = RRule.parseString(rule);
  const dtstart = date(startInPhase(options.freq ?? RRule.YEARLY, options.interval ?? 1, year));
  const firstDay = firstOfYear(year);
  const lastDay = firstOfYear(year + 1) - 1;
  const days = new RRule({ ...options, dtstart }).between(date(firstDay), date(lastDay), true);
  // The library gives a day twice when two entries of BYSETPOS pick it (seen in 2.8.1).
  return [...new Set(days.map((day) => day.getTime() / 86_400_000))];
}

/** A start near the year in the same phase as the anchor: the library walks from DTSTART, 25 years would cost. */
function startInPhase(freq: Frequency, interval: number, year: number): number {
  const firstDay = firstOfYear(year);
  if (freq === RRule.DAILY) return anchor + Math.ceil((firstDay - anchor) / interval) * interval;
  if (freq === RRule.WEEKLY) {
    // One period early: a week that begins on another day than Monday would lose its first days.
    const periods = Math.floor((firstDay - anchor) / (7 * interval)) - 1;
    return anchor + periods * 7 * interval;
  }
  const months = freq === RRule.MONTHLY ? interval : 12 * interval;
  const since = Math.ceil(((year - anchorYear) * 12) / months) * months;
  return Date.UTC(anchorYear, since, 1) / 86_400_000;
}

const firstOfYear = (year: number): number => Date.UTC(year, 0, 1) / 86_400_000;
const yearOf = (day: number): number => date(day).getUTCFullYear();
const date = (day: number): Date => new Date(day * 86_400_000);
