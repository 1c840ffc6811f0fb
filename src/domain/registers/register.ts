import { escapeToken } from 'rfc6902/pointer';
import type { Result } from '../kernel';
import { refused } from '../kernel';

/** A register of the organisation: what is in it by a code that never changes. */
export type Register<Entry> = { readonly entries: { readonly [id: string]: Entry } };

/** Touched fields of an entry. A field that is a map comes as the keys that were touched; null takes one out. */
export type EntryEdit<Entry> = {
  readonly [field in keyof Entry]?: Entry[field] extends { readonly [key: string]: infer Value }
    ? { readonly [key: string]: Value | null }
    : Entry[field];
};

/** What is wrong with an entry, as a sentence that stands alone. */
export type EntryProblem = { readonly id: string; readonly what: string };

type Touched = { readonly [field: string]: unknown };
const isMap = (value: unknown): value is Touched => typeof value === 'object' && value !== null;

/** The entry with the edit on it. */
export function edited<Entry extends object>(entry: Entry, edit: EntryEdit<Entry> & Touched): Entry {
  const before = new Map<string, unknown>(Object.entries(entry));
  const fields = Object.entries<unknown>(edit).map(
    ([field, value]) => [field, isMap(value) ? merged(before.get(field), value) : value] as const,
  );
  return { ...entry, ...Object.fromEntries<unknown>(fields) };
}

function merged(before: unknown, edit: Touched): Touched {
  const all = Object.entries({ ...(isMap(before) ? before : {}), ...edit });
  return Object.fromEntries(all.filter(([, value]) => value !== null).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** JSON Pointers of what an edit touches: two people may edit different fields of one entry. */
export function pointersOf(id: string, edit: Touched): readonly string[] {
  const base = `/entries/${escapeToken(id)}`;
  return Object.entries(edit).flatMap(([field, value]) =>
    isMap(value) ? Object.keys(value).map((key) => `${base}/${field}/${escapeToken(key)}`) : [`${base}/${field}`],
  );
}

export const entryOf = <Entry>({ entries }: Register<Entry>, id: string): Entry | undefined =>
  Object.hasOwn(entries, id) ? entries[id] : undefined;

/** The first problems in words; there may be as many as entries. */
export function problemsRefused(problems: readonly EntryProblem[]): Result<never> {
  const told = problems.slice(0, 3).map(({ what }) => what);
  const more = problems.length - told.length;
  return refused('bad-entry', [...told, ...(more > 0 ? [`And ${String(more)} more.`] : [])].join(' '));
}
