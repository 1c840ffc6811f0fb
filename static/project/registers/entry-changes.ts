import { orNull } from '../../shared/edits/touched';

type Entry = { readonly [field: string]: unknown };
type Map = { readonly [key: string]: unknown };

const isMap = (value: unknown): value is Map => typeof value === 'object' && value !== null;
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The touched fields of an entry; of a field that is a map the touched keys, null for one that was taken out. */
export function entryChanges(base: Entry, doc: Entry): Entry | null {
  const touched = Object.keys(doc).filter((field) => !same(base[field], doc[field]));
  return orNull(Object.fromEntries(touched.map((field) => [field, changeOf(base[field], doc[field])])));
}

function changeOf(before: unknown, now: unknown): unknown {
  if (!isMap(now)) return now;
  const old = isMap(before) ? before : {};
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((key) => !same(old[key], now[key]));
  return Object.fromEntries(keys.map((key) => [key, now[key] ?? null]));
}

/** The changes without the field, or the key of a map, under a pointer such as `/entries/EPR/requires/IDN`. */
export function withoutPointer(changes: Entry, pointer: string): Entry | null {
  const [, , , field = '', key] = pointer.split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const value = changes[field];
  const { [field]: _, ...others } = changes;
  if (key === undefined || !isMap(value)) return orNull(others);
  const { [key]: __, ...kept } = value;
  return orNull(Object.keys(kept).length === 0 ? others : { ...others, [field]: kept });
}
