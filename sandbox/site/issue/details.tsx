import Heading from '@atlaskit/heading';
import { PersonAvatar } from '../common/person-avatar';
import { shownMoment } from '../common/site-time';
import { useSession } from '../data/session';
import type { Issue, User } from '../data/jira';

export function Details({ issue }: { readonly issue: Issue }) {
  const person = useSession().data?.person;
  const { issuetype, assignee, reporter, created, updated } = issue.fields;
  const moment = (iso: string) => (person === undefined ? iso : shownMoment(iso, person.timeZone, person.locale));
  return (
    <section className="details" aria-labelledby="details">
      <Heading size="xsmall" as="h2" id="details">
        Details
      </Heading>
      <dl>
        <dt>Type</dt>
        <dd>{issuetype.name}</dd>
        <dt>Assignee</dt>
        <dd>{assignee === null ? 'Unassigned' : <PersonName user={assignee} />}</dd>
        <dt>Reporter</dt>
        <dd>{reporter === null ? 'Anonymous' : <PersonName user={reporter} />}</dd>
        <dt>Created</dt>
        <dd>{moment(created)}</dd>
        <dt>Updated</dt>
        <dd>{moment(updated)}</dd>
      </dl>
    </section>
  );
}

function PersonName({ user }: { readonly user: User }) {
  return (
    <span className="person-row">
      <PersonAvatar name={user.displayName} />
      {user.displayName}
    </span>
  );
}
