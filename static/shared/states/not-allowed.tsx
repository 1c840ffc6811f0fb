import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import type { Permission } from '../../../src/contract/release-calls';
import { editing } from '../en/editing';
import { PeopleList } from '../people/people-list';

type Refused = Extract<Permission, { readonly allowed: false }>;

/** What the reader knows already. */
const SaidAbove = createContext<string | null>(null);

/** What one has to be for this, and who is; nothing where it was said above. */
export function NotAllowed({ may: { needs, people = [] } }: { readonly may: Refused }) {
  if (useContext(SaidAbove) === needs) return null;
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

/** Says once above many sections what each of them would say. */
export function NotAllowedOnce({ may, children }: { readonly may: Permission; readonly children: ReactNode }) {
  if (may.allowed) return children;
  return (
    <>
      <p className="said-once">
        <NotAllowed may={may} />
      </p>
      <SaidAbove.Provider value={may.needs}>{children}</SaidAbove.Provider>
    </>
  );
}
