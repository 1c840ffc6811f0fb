import { changed, orNull, withoutKey } from './touched';

type Edits<Entry> = { readonly [id: string]: { readonly [field in keyof Entry]?: Entry[field] } | null };
type Ordered<Entry> = { readonly order: readonly string[]; readonly byId: { readonly [id: string]: Entry } };

/** Touched entries of a collection: their touched fields, new ones whole, those taken out as null. */
export function changedEntries<Entry extends object>(base: Ordered<Entry>, doc: Ordered<Entry>): Edits<Entry> | null {
  const removed = Object.keys(base.byId).filter((id) => doc.byId[id] === undefined);
  const edits = Object.entries(doc.byId).flatMap(([id, entry]) => {
    const before = base.byId[id];
    const edit = before === undefined ? entry : changed<Entry>(before, entry);
    return edit === null ? [] : [[id, edit] as const];
  });
  return orNull(Object.fromEntries<Partial<Entry> | null>([...removed.map((id) => [id, null] as const), ...edits]));
}

/** The edits without one entry, or without one field of it. */
export function withoutEntry<Entry>(edits: Edits<Entry>, id: string, field: string | undefined): Edits<Entry> | null {
  const edit = field === undefined ? null : orNull(withoutKey(edits[id] ?? {}, field));
  return orNull({ ...withoutKey(edits, id), ...(edit === null ? {} : { [id]: edit }) });
}
