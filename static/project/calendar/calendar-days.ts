import { TZDate } from '@date-fns/tz';
import { addDays, addMonths, format } from 'date-fns';

/** Days are `2026-11-24`, months `2026-11`, both without a zone; noon keeps the arithmetic away from clock changes. */
const noon = (day: string): Date => new Date(`${day}T12:00:00`);
const dayOf = (date: Date): string => format(date, 'yyyy-MM-dd');

export const shiftedDay = (day: string, days: number): string => dayOf(addDays(noon(day), days));
export const shiftedMonth = (day: string, months: number): string => dayOf(addMonths(noon(day), months));
export const monthOf = (day: string): string => day.slice(0, 7);

/** 0 is Monday. */
export const weekdayOf = (day: string): number => (noon(day).getDay() + 6) % 7;

/** The day that clocks in this zone show. */
export const dayIn = (at: string, timeZone: string): string => format(new TZDate(at, timeZone), 'yyyy-MM-dd');

/** Whole weeks, from the Monday on or before the first of the month to the Sunday on or after its last. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = `${month}-01`;
  const start = shiftedDay(first, -weekdayOf(first));
  const next = shiftedMonth(first, 1);
  const weeks: string[][] = [];
  for (let day = start; day < next; day = shiftedDay(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, nth) => shiftedDay(day, nth)));
  return weeks;
}

export const longDay = (day: string): string => format(noon(day), 'EEEE d MMMM yyyy');

/** What touches this day in this zone; an end at midnight belongs to the day before. */
export function on<Event extends { readonly start: string; readonly end: string }>(
  day: string,
  events: readonly Event[],
  timeZone: string,
): readonly Event[] {
  return events.filter(({ start, end }) => {
    const last = new Date(Date.parse(end) - 1).toISOString();
    return dayIn(start, timeZone) <= day && day <= dayIn(last, timeZone);
  });
}
