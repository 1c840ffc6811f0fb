import type { IdSet, Ordered } from '../kernel';

/** Ids that a person added to a set and took out of it: two people's edits merge. */
export type SetEdit = { readonly add: readonly string[]; readonly remove: readonly string[] };

/** Entries of a collection by id (made by the caller, a UUID): one to add, the touched fields of one, or null: taken out. */
export type EntryEdits<Entry> = {
  readonly [id: string]: { readonly [field in keyof Entry]?: Entry[field] } | null;
};

export function editedSet(set: IdSet, edit: SetEdit | undefined): IdSet {
  if (edit === undefined) return set;
  const kept = Object.keys(set).filter((id) => !edit.remove.includes(id));
  return Object.fromEntries([...kept, ...edit.add].sort().map((id) => [id, true as const]));
}

/** The collection with these edits on it; `fresh` is what a new entry has where nothing was said. */
export function editedEntries<Entry extends object>(
  before: Ordered<Entry>,
  edits: EntryEdits<Entry> | undefined,
  fresh: Entry,
): Ordered<Entry> {
  if (edits === undefined) return before;
  const byId: Record<string, Entry> = { ...before.byId };
  for (const [id, edit] of Object.entries(edits)) {
    if (edit === null) delete byId[id];
    else byId[id] = { ...entryOf(before, id, fresh), ...edit };
  }
  const isKept = (id: string) => Object.hasOwn(byId, id);
  const added = Object.keys(edits).filter((id) => isKept(id) && !before.order.includes(id));
  return { order: [...before.order.filter(isKept), ...added], byId };
}

/** JSON Pointers of what was touched in a collection; a whole entry when it is taken out. */
export const touchedEntries = <Entry>(at: string, edits: EntryEdits<Entry> | undefined): readonly string[] =>
  Object.entries(edits ?? {}).flatMap(([id, edit]) =>
    edit === null ? [`${at}/byId/${id}`] : Object.keys(edit).map((field) => `${at}/byId/${id}/${field}`),
  );

export const touchedSet = (at: string, edit: SetEdit | undefined): readonly string[] =>
  [...(edit?.add ?? []), ...(edit?.remove ?? [])].map((id) => `${at}/${id}`);

const entryOf = <Entry>({ byId }: Ordered<Entry>, id: string, fresh: Entry): Entry =>
  (Object.hasOwn(byId, id) ? byId[id] : undefined) ?? fresh;
