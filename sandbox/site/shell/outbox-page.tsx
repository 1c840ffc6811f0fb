import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import Heading from '@atlaskit/heading';
import { Link } from 'react-router';
import type { NotificationOnPage } from '../../jira/page-contract';
import { PersonName } from '../common/fields/field-value';
import { Loaded } from '../common/page-state';
import { usePageTitle } from '../common/page-title';
import { shownMoment } from '../common/site-time';
import { useJson } from '../data/http';
import { useSession, type Session } from '../data/session';

/** The mails that Jira would have sent. Nothing leaves the machine. */
export function OutboxPage() {
  usePageTitle('Outbox');
  const mails = useJson<readonly NotificationOnPage[]>('/__site/jira/outbox');
  return (
    <div className="page">
      <div className="section-head">
        <Heading size="large" as="h1">
          Outbox
        </Heading>
        <Button isLoading={mails.isFetching} onClick={() => void mails.refetch()}>
          Refresh
        </Button>
      </div>
      <p className="subtle">
        Notifications that people and apps asked Jira to send about work items. A sandbox sends no mail: here is who
        would have got which. Jira leaves out who asks, and whoever may not see the work item.
      </p>
      <Loaded query={mails}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              header="No notifications yet"
              headingLevel={2}
              description="They are made with POST /rest/api/3/issue/{issueIdOrKey}/notify."
            />
          ) : (
            <ol className="mails" aria-label="Notifications">
              {all.map((mail) => (
                <Mail key={mail.id} mail={mail} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </div>
  );
}

function Mail({ mail }: { readonly mail: NotificationOnPage }) {
  const session = useSession().data;
  const named = (accountId: string) => ({ accountId, displayName: nameOf(session, accountId) });
  const person = session?.person;
  return (
    <li className="mail">
      <h2 className="mail-subject">{mail.subject}</h2>
      <dl>
        <dt>To</dt>
        <dd className="value-list">
          {mail.to.map((accountId) => (
            <PersonName key={accountId} user={named(accountId)} />
          ))}
        </dd>
        <dt>From</dt>
        <dd>
          <PersonName user={named(mail.from)} />
        </dd>
        <dt>About</dt>
        <dd>
          <Link to={`/browse/${mail.issueKey}`}>{mail.issueKey}</Link>
        </dd>
        <dt>Sent</dt>
        <dd>
          <time dateTime={mail.at}>
            {person === undefined ? mail.at : shownMoment(mail.at, person.timeZone, person.locale)}
          </time>
        </dd>
      </dl>
      <p className="mail-text">{mail.textBody === '' ? asText(mail.htmlBody) : mail.textBody}</p>
    </li>
  );
}

function nameOf(session: Session | undefined, accountId: string): string {
  return session?.people.find((person) => person.accountId === accountId)?.displayName ?? accountId;
}

/** A body that an app wrote is never run as HTML here. */
function asText(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent;
}
