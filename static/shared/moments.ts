import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';

/** `Tue 24 Nov 2026, 20:00` as clocks in this zone show it. */
export const momentText = (at: string, timeZone: string): string =>
  format(new TZDate(at, timeZone), 'EEE d MMM yyyy, HH:mm');

export const clockText = (at: string, timeZone: string): string => format(new TZDate(at, timeZone), 'HH:mm');

/** `Tue 24 Nov 2026, 20:00 – 23:00`; the day of the end only where it is another one. */
export function spanText(start: string, end: string | null, timeZone: string): string {
  if (end === null) return momentText(start, timeZone);
  const [from, to] = [new TZDate(start, timeZone), new TZDate(end, timeZone)];
  const sameDay = format(from, 'yyyy-MM-dd') === format(to, 'yyyy-MM-dd');
  return `${momentText(start, timeZone)} – ${sameDay ? format(to, 'HH:mm') : momentText(end, timeZone)}`;
}

/** Whether clocks of the two zones read the same at that moment. */
export const sameClock = (at: string, one: string, other: string): boolean =>
  new TZDate(at, one).getTimezoneOffset() === new TZDate(at, other).getTimezoneOffset();

/** `2026-11-24T20:00`, as a datetime-local field holds it. */
export const toLocalInput = (at: string | null, timeZone: string): string =>
  at === null ? '' : format(new TZDate(at, timeZone), "yyyy-MM-dd'T'HH:mm");

/** The moment at which clocks in this zone show that time; one that they skip moves on by what they skip. */
export function fromLocalInput(local: string, timeZone: string): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(local);
  if (parts === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts.slice(1).map(Number);
  return new Date(new TZDate(year, month - 1, day, hour, minute, timeZone).getTime()).toISOString();
}

/** `Nov 2026` of `2026-11`. */
export const monthText = (month: string): string => format(new Date(`${month}-15T12:00:00`), 'MMM yyyy');

export const shortMonthText = (month: string): string => format(new Date(`${month}-15T12:00:00`), 'MMM');

/** `15 Dec 2026` of `2026-12-15`. */
export const dayText = (day: string): string => format(new Date(`${day}T12:00:00`), 'd MMM yyyy');
