import type { ReleaseType } from '../contract-types';
import { listed } from '../en/grammar';
import { typeNames } from '../en/names';
import { settings as words } from '../en/settings';
import { dayText } from '../moments';
import type { Policy } from './policy-data';
import { patternOf, patternText } from './recurrence';

type Window = Policy['windows']['byId'][string];
type Freeze = Policy['freezes']['byId'][string];

/** `Tuesday and Wednesday from 20:00 for 9 h`. */
export const windowText = ({ rrule, opensAt, durationMinutes }: Window): string =>
  words.window(daysText(rrule), opensAt, lastsText(durationMinutes));

export const freezeText = ({ days }: Pick<Freeze, 'days'>): string =>
  'rrule' in days ? daysText(days.rrule) : words.freezeDays(dayText(days.from), dayText(days.to));

export function exceptText({ except }: Freeze): string {
  const types = (Object.keys(except) as ReleaseType[]).map((type) => typeNames[type].toLowerCase());
  return types.length === 0 ? '' : ` (${words.except(listed(types))})`;
}

export const daysText = (rrule: string): string => patternText(patternOf(rrule));

function lastsText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter((part) => part !== '').join(' ');
}
