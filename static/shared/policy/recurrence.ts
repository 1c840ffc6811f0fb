import { listed } from '../en/grammar';
import { settings as words } from '../en/settings';
import { setup } from '../en/setup';

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** The days of a window or a freeze as a person says them. `custom`: a rule that has no such form. */
export type Pattern =
  | { readonly kind: 'daily' }
  | { readonly kind: 'weekly'; readonly days: readonly Weekday[] }
  | { readonly kind: 'month-days'; readonly days: string }
  | { readonly kind: 'month-weekday'; readonly nth: string; readonly day: Weekday }
  | { readonly kind: 'last-working-days'; readonly count: number; readonly of: 'month' | 'quarter' }
  /** `month`: 1 is January. */
  | { readonly kind: 'year-days'; readonly month: string; readonly days: string }
  | { readonly kind: 'custom'; readonly rule: string };

/** What each form begins with when it is chosen. */
export const freshPatterns = {
  daily: { kind: 'daily' },
  weekly: { kind: 'weekly', days: ['TU'] },
  'month-days': { kind: 'month-days', days: '1' },
  'month-weekday': { kind: 'month-weekday', nth: '1', day: 'TU' },
  'last-working-days': { kind: 'last-working-days', count: 5, of: 'quarter' },
  'year-days': { kind: 'year-days', month: '1', days: '1' },
} as const satisfies { readonly [kind in Exclude<Pattern['kind'], 'custom'>]: Pattern };

const day = '(?:MO|TU|WE|TH|FR|SA|SU)';
const weekly = new RegExp(`^FREQ=WEEKLY;BYDAY=(${day}(?:,${day})*)?$`);
const monthDays = /^FREQ=MONTHLY;BYMONTHDAY=([-\d,\s]*)$/;
const monthWeekday = new RegExp(`^FREQ=MONTHLY;BYDAY=([1-4]|-1)(${day})$`);
const yearDays = /^FREQ=YEARLY;BYMONTH=([1-9]|1[0-2]);BYMONTHDAY=([-\d,\s]*)$/;
const lastWorkingDays = /^FREQ=MONTHLY;(BYMONTH=3,6,9,12;)?BYDAY=MO,TU,WE,TH,FR;BYSETPOS=(-?\d+(?:,-\d+)*)$/;

export function patternOf(rule: string): Pattern {
  if (rule === 'FREQ=DAILY') return { kind: 'daily' };
  const onWeekdays = weekly.exec(rule);
  if (onWeekdays !== null) return { kind: 'weekly', days: weekdays.filter((each) => onWeekdays[1]?.includes(each)) };
  const onDays = monthDays.exec(rule);
  if (onDays !== null) return { kind: 'month-days', days: onDays[1] ?? '' };
  const [, month, dates] = yearDays.exec(rule) ?? [];
  if (month !== undefined && dates !== undefined) return { kind: 'year-days', month, days: dates };
  const [, nth, named] = monthWeekday.exec(rule) ?? [];
  const weekday = weekdays.find((each) => each === named);
  if (nth !== undefined && weekday !== undefined) return { kind: 'month-weekday', nth, day: weekday };
  const [, quarter, places = ''] = lastWorkingDays.exec(rule) ?? [];
  const count = places.split(',').length;
  if (places !== '' && places === lastPlaces(count))
    return { kind: 'last-working-days', count, of: quarter === undefined ? 'month' : 'quarter' };
  return { kind: 'custom', rule };
}

export function ruleOf(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'daily':
      return 'FREQ=DAILY';
    case 'weekly':
      return `FREQ=WEEKLY;BYDAY=${weekdays.filter((each) => pattern.days.includes(each)).join(',')}`;
    case 'month-days':
      return `FREQ=MONTHLY;BYMONTHDAY=${pattern.days.replace(/\s/g, '')}`;
    case 'month-weekday':
      return `FREQ=MONTHLY;BYDAY=${pattern.nth}${pattern.day}`;
    case 'last-working-days':
      return `FREQ=MONTHLY;${pattern.of === 'quarter' ? 'BYMONTH=3,6,9,12;' : ''}BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${lastPlaces(pattern.count)}`;
    case 'year-days':
      return `FREQ=YEARLY;BYMONTH=${pattern.month};BYMONTHDAY=${pattern.days.replace(/\s/g, '')}`;
    case 'custom':
      return pattern.rule;
  }
}

/** The days in words; a rule that has no such form stands as it is written: half of it would be wrong. */
export function patternText(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'daily':
      return setup.everyDay;
    case 'weekly':
      return listed(pattern.days.map((each) => words.days[each] ?? each));
    case 'month-days':
      return setup.onMonthDays(listed(pattern.days.split(',')));
    case 'month-weekday':
      return setup.onMonthWeekday(setup.nth[pattern.nth] ?? pattern.nth, words.days[pattern.day] ?? pattern.day);
    case 'last-working-days':
      return setup.onLastWorkingDays(pattern.count, pattern.of === 'month' ? setup.ofMonth : setup.ofQuarter);
    case 'year-days':
      return setup.onYearDays(pattern.days.split(','), monthName(pattern.month));
    case 'custom':
      return pattern.rule;
  }
}

/** 1 is January. */
export const monthName = (month: string): string =>
  new Date(Date.UTC(2001, Number(month) - 1)).toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' });

/** `-3,-2,-1` */
const lastPlaces = (count: number): string => Array.from({ length: count }, (_, place) => place - count).join(',');
