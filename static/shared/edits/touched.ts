/** The fields of `doc` that are not as in `base`; null when all are. */
export function changed<T extends object>(base: T, doc: T): Partial<T> | null {
  const fields = Object.keys(doc) as (keyof T)[];
  const touched = fields.filter((field) => base[field] !== doc[field]).map((field) => [field, doc[field]]);
  return orNull(Object.fromEntries(touched) as Partial<T>);
}

export const withoutKey = <T extends object>(from: T, key: string): T =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name !== key)) as T;

export const orNull = <T extends object>(changes: T): T | null => (Object.keys(changes).length === 0 ? null : changes);
