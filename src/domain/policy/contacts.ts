import { allowed, inOrder, refused } from '../kernel';
import type { Instant, Result } from '../kernel';
import type { PolicyDoc } from './policy';
import { newestContent } from './versions';

/** Stream `register:people`: who was named or erased, and when; their names stand in the table of people alone. */
export type PeopleDoc = { readonly entries: { readonly [person: string]: { readonly erased: Instant | null } } };

/** One contact of the newest version; `person` is null where an older version of Slipway made it without an id. */
export type ContactOf = {
  readonly person: string | null;
  readonly duty: string;
  readonly escalateAfterHours: number | null;
};

/** The contacts of a customer in the order of escalation. */
export function contactsOf(doc: PolicyDoc): readonly ContactOf[] {
  const content = newestContent(doc);
  return content === null
    ? []
    : inOrder(content.contacts).map(({ person, duty, escalateAfterHours }) => ({
        ...{ person: person === '' ? null : person, duty, escalateAfterHours },
      }));
}

/** Whether any version names this person: who left the newest one can still be erased. */
export const namesPerson = ({ versions }: PolicyDoc, person: string): boolean =>
  Object.values(versions).some(({ content }) => inOrder(content.contacts).some((contact) => contact.person === person));

export function withNamed({ entries }: PeopleDoc, person: string): Result<PeopleDoc> {
  if (Object.hasOwn(entries, person) && entries[person]?.erased !== null) return wasErased;
  return allowed({ entries: { ...entries, [person]: { erased: null } } });
}

export function withErased({ entries }: PeopleDoc, person: string, at: Instant): Result<PeopleDoc> {
  if (Object.hasOwn(entries, person) && entries[person]?.erased !== null) return wasErased;
  return allowed({ entries: { ...entries, [person]: { erased: at } } });
}

export const erasedPeople = ({ entries }: PeopleDoc): readonly string[] =>
  Object.entries(entries).flatMap(([person, { erased }]) => (erased === null ? [] : [person]));

const wasErased = refused(
  'person-erased',
  'This contact was erased. Write a new version of the policy with another contact in its place.',
);
