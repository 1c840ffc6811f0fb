import type { Day } from '../kernel';
import { isExistingDay } from '../policy/local-time';

/** How a file writes its days. */
export const dayForms = ['yyyy-MM-dd', 'dd.MM.yyyy', 'dd/MM/yyyy', 'MM/dd/yyyy'] as const;
export type DayForm = (typeof dayForms)[number];

const patterns: { readonly [form in DayForm]: RegExp } = {
  'yyyy-MM-dd': /^(?<year>\d{4})-(?<month>\d\d?)-(?<day>\d\d?)$/,
  'dd.MM.yyyy': /^(?<day>\d\d?)\.(?<month>\d\d?)\.(?<year>\d{4})$/,
  'dd/MM/yyyy': /^(?<day>\d\d?)\/(?<month>\d\d?)\/(?<year>\d{4})$/,
  'MM/dd/yyyy': /^(?<month>\d\d?)\/(?<day>\d\d?)\/(?<year>\d{4})$/,
};

/** The day that a text names in this form; undefined when it names none. */
export function dayIn(form: DayForm, text: string): Day | undefined {
  const { year, month, day } = patterns[form].exec(text)?.groups ?? {};
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isExistingDay(iso) ? iso : undefined;
}

/** The forms that fit every text, the likeliest first; of texts that fit none together, the one that fits most. */
export function formsOf(texts: readonly string[]): readonly DayForm[] {
  const fits = dayForms.map((form) => ({ form, n: texts.filter((text) => dayIn(form, text) !== undefined).length }));
  const most = Math.max(...fits.map(({ n }) => n));
  return fits.filter(({ n }) => n === most).map(({ form }) => form);
}
