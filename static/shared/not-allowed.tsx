import type { Permission } from '../../src/contract/release-calls';
import { editing } from './en/editing';
import { PeopleList } from './people-list';

/** What one has to be for this, and who is. */
export function NotAllowed({ may }: { readonly may: Extract<Permission, { readonly allowed: false }> }) {
  const { needs, people = [] } = may;
  return (
    <span className="quiet small">
      {editing.needs(needs)}
      {people.length > 0 && (
        <>
          {' '}
          {editing.whoMay} <PeopleList people={people} />.
        </>
      )}
    </span>
  );
}
