import type { Day, Instant } from '../kernel';
import { shownAt } from './local-time';

/** `Tue 24 Nov 20:00`, with the year where it is not the year of `now`. */
export function momentInWords(at: Instant, timeZone: string, now: Instant): string {
  const { weekday, day, month, year, time } = partsOf(shownAt(at, timeZone));
  const sameYear = year === String(shownAt(now, timeZone).getUTCFullYear());
  return `${weekday} ${day} ${month} ${sameYear ? '' : `${year} `}${time}`;
}

/** `Tue 1 Dec 2026`. */
export function dayInWords(of: Day): string {
  const { weekday, day, month, year } = partsOf(new Date(`${of}T00:00:00.000Z`));
  return `${weekday} ${day} ${month} ${year}`;
}

/** `3 h 10 min`, `14 d 16 h`; the two largest units. */
export function spanInWords(from: Instant, to: Instant): string {
  // Up, not down: after "in 5 min" it is open.
  const minutes = Math.ceil((Date.parse(to) - Date.parse(from)) / 60_000);
  const [days, hours, rest] = [Math.floor(minutes / 1_440), Math.floor(minutes / 60) % 24, minutes % 60];
  const largest = days > 0 ? [part(days, 'd'), part(hours, 'h')] : [part(hours, 'h'), part(rest, 'min')];
  return largest.filter((words) => words !== '').join(' ') || '0 min';
}

const part = (count: number, unit: string): string => (count === 0 ? '' : `${count} ${unit}`);

/** ECMA-262 fixes this form, in English: `Tue, 01 Dec 2026 20:00:00 GMT`. */
function partsOf(date: Date): { weekday: string; day: number; month: string; year: string; time: string } {
  const [weekday = '', day = '', month = '', year = '', time = ''] = date.toUTCString().split(' ');
  return { weekday: weekday.slice(0, 3), day: Number(day), month, year, time: time.slice(0, 5) };
}
