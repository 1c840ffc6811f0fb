import { Fragment } from 'react';
import { PersonName } from './person-name';

/** `A, B, C` by the names that Jira shows today. */
export function PeopleList({ people }: { readonly people: readonly string[] }) {
  return people.map((accountId, index) => (
    <Fragment key={accountId}>
      {index > 0 && ', '}
      <PersonName accountId={accountId} />
    </Fragment>
  ));
}
