import type { Day } from '../kernel';
import type { ReleaseDoc, ReleaseType } from './release';

/**
 * How the numbers of a type of release look: letters, digits, dots, hyphens and underscores as they are, `{n}` for a number
 * of any length, `{nnn}` for one of three digits, `{yyyy}` or `{yy}` for the year and `{mm}` for the month.
 */
export type NumberForm = string;

export type NumberForms = { readonly [type in ReleaseType]?: NumberForm };

/** What keeps a form from being one, as a sentence; null: nothing. */
export function numberFormProblem(form: NumberForm): string | null {
  const rest = form.replace(place, '');
  if (/[{}]/.test(rest)) return 'Between braces only n, nnn (as many as there are digits), yyyy, yy and mm are known.';
  if (!/^[A-Za-z0-9._-]*$/.test(rest)) return 'Beside them use letters, digits, dots, hyphens and underscores.';
  // Two in a row could share their digits in very many ways, and each would be tried.
  if (form.split('{n}').length > 2) return 'Use {n} once, and {nnn} for a number of so many digits.';
  if (!/\{n+\}/.test(form)) return 'Without {n} every release of this type would have the same number.';
  if (!/^[A-Za-z0-9]/.test(exampleNumber(form, '2026-01-01'))) return 'It begins with a letter or a digit.';
  return form.length > 60 ? 'Use at most 60 characters.' : null;
}

/** A number of this form, as it could be given on a day. */
export const exampleNumber = (form: NumberForm, on: Day): string =>
  form.replace(place, (_, what: string) => {
    if (what.startsWith('n')) return what.length === 1 ? '148' : '7'.padStart(what.length, '0');
    return { yyyy: on.slice(0, 4), yy: on.slice(2, 4), mm: on.slice(5, 7) }[what] ?? '';
  });

export const fitsForm = (number: string, form: NumberForm): boolean =>
  new RegExp(`^${form.replace(/[.]/g, '\\.').replace(place, (_, what: string) => patternOf(what))}$`).test(number);

/** The form that the number of this release has to have; null where none is set, or where the number is older than the forms. */
export function formOfNumber(
  { type, numberedAt }: Pick<ReleaseDoc, 'type' | 'numberedAt'>,
  { numberForms, numberFormsSince }: { readonly numberForms?: NumberForms; readonly numberFormsSince?: string },
): NumberForm | null {
  if (numberedAt === undefined || numberFormsSince === undefined || numberedAt < numberFormsSince) return null;
  return type === null ? null : (numberForms?.[type] ?? null);
}

const place = /\{(n+|yyyy|yy|mm)\}/g;

function patternOf(what: string): string {
  if (what === 'mm') return '(?:0[1-9]|1[0-2])';
  return what === 'n' ? '\\d+' : `\\d{${what.length}}`;
}
