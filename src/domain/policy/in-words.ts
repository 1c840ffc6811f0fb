import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import type { Day, Instant } from '../kernel';

/** `Tue 24 Nov 20:00`, with the year where it is not the year of `now`. */
export function momentInWords(at: Instant, timeZone: string, now: Instant): string {
  const moment = new TZDate(at, timeZone);
  const sameYear = moment.getFullYear() === new TZDate(now, timeZone).getFullYear();
  return format(moment, sameYear ? 'EEE d MMM HH:mm' : 'EEE d MMM yyyy HH:mm');
}

/** `Tue 1 Dec 2026`. */
export const dayInWords = (day: Day): string => format(new TZDate(`${day}T12:00:00.000Z`, 'UTC'), 'EEE d MMM yyyy');

/** `3 h 10 min`, `14 d 16 h`; the two largest units. */
export function spanInWords(from: Instant, to: Instant): string {
  // Up, not down: after "in 5 min" it is open.
  const minutes = Math.ceil((Date.parse(to) - Date.parse(from)) / 60_000);
  const [days, hours, rest] = [Math.floor(minutes / 1_440), Math.floor(minutes / 60) % 24, minutes % 60];
  const largest = days > 0 ? [part(days, 'd'), part(hours, 'h')] : [part(hours, 'h'), part(rest, 'min')];
  return largest.filter((words) => words !== '').join(' ') || '0 min';
}

const part = (count: number, unit: string): string => (count === 0 ? '' : `${count} ${unit}`);
