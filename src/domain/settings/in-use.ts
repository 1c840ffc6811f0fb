import type { RegisterDoc } from './settings';

type Entries = RegisterDoc['entries'];

/** Whether something new may name it. */
export const isInUse = (entries: Entries, id: string): boolean =>
  Object.hasOwn(entries, id) && entries[id]?.retired === undefined;

export const customersInUse = (entries: Entries): readonly string[] =>
  Object.keys(entries).filter((id) => isInUse(entries, id));

/** What a gate knows of a customer from the register; one that is not there is called by its id. */
export const namedCustomer = (id: string, entries: Entries): Entries[string] =>
  Object.hasOwn(entries, id) ? (entries[id] ?? { name: id }) : { name: id };
