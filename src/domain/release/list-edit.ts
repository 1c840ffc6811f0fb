import type { Ordered } from '../kernel';
import { editedEntries, touchedEntries } from './edits';
import type { EntryEdits } from './edits';

/** What a person touched in a list whose order counts. */
export type ListEdit<Entry> = {
  readonly entries?: EntryEdits<Entry>;
  /** Every id in its new place, where the order was touched. What others added meanwhile goes to the end. */
  readonly order?: readonly string[];
};

export function editedList<Entry extends object>(
  before: Ordered<Entry>,
  { entries, order = [] }: ListEdit<Entry>,
  fresh: Entry,
): Ordered<Entry> {
  const edited = editedEntries(before, entries, fresh);
  const places = new Set([...order.filter((id) => Object.hasOwn(edited.byId, id)), ...edited.order]);
  return { ...edited, order: [...places] };
}

/** JSON Pointers of what was touched. */
export const touchedInList = <Entry>(at: string, { entries, order }: ListEdit<Entry>): readonly string[] => [
  ...touchedEntries(at, entries),
  ...(order === undefined ? [] : [`${at}/order`]),
];
