import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { PersonAvatar } from '../common/person-avatar';
import { Loaded } from '../common/page-state';
import { shownMoment } from '../common/site-time';
import type { Change, Page } from '../data/jira';
import { useSession } from '../data/session';
import { HISTORY_PAGE, useChangelog } from './use-issue';

/** Jira counts pages from the oldest change; people want the newest first. */
export function History({ issueKey }: { readonly issueKey: string }) {
  const [turnedTo, setTurnedTo] = useState<number>();
  const oldest = useChangelog(issueKey, 0);
  const startAt = turnedTo ?? Math.max(0, (oldest.data?.total ?? 0) - HISTORY_PAGE);
  const changes = useChangelog(issueKey, startAt);
  return (
    <Loaded query={changes}>
      {(page) => (
        <>
          {page.total === 0 && <p className="subtle">Nothing has changed since this work item was created.</p>}
          <ol className="history" aria-label="History">
            {page.values.toReversed().map((change) => (
              <HistoryEntry key={change.id} change={change} />
            ))}
          </ol>
          <OtherPages page={page} turnTo={setTurnedTo} />
        </>
      )}
    </Loaded>
  );
}

function HistoryEntry({ change }: { readonly change: Change }) {
  const person = useSession().data?.person;
  const author = change.author?.displayName ?? 'Somebody';
  const when = person === undefined ? change.created : shownMoment(change.created, person.timeZone, person.locale);
  return (
    <li>
      <PersonAvatar name={author} />
      <div className="change">
        <p>
          <strong>{author}</strong> {actOf(change)} ·{' '}
          <time className="subtle" dateTime={change.created}>
            {when}
          </time>
        </p>
        {change.items.map((item, index) => (
          <p key={index}>
            {change.items.length > 1 && <strong>{nameOfField(item.field)}: </strong>}
            <span className="change-value">{shownValue(item.fromString)}</span> →{' '}
            <span className="change-value">{shownValue(item.toString)}</span>
          </p>
        ))}
      </div>
    </li>
  );
}

function actOf({ items }: Change): string {
  const [only] = items;
  return items.length === 1 && only !== undefined
    ? `changed the ${nameOfField(only.field)}`
    : `changed ${items.length} fields`;
}

/** System fields stand in the history under the names that they have in Jira's own code. */
const NAMES: Readonly<Record<string, string>> = {
  duedate: 'due date',
  issuetype: 'work type',
  security: 'security level',
  Key: 'key',
  Link: 'link',
};

const nameOfField = (field: string) => NAMES[field] ?? field;

function OtherPages({ page, turnTo }: { readonly page: Page<Change>; readonly turnTo: (startAt: number) => void }) {
  const end = page.startAt + page.values.length;
  if (page.startAt === 0 && end >= page.total) return null;
  return (
    <div className="button-row">
      <Button isDisabled={page.startAt === 0} onClick={() => turnTo(Math.max(0, page.startAt - HISTORY_PAGE))}>
        Older
      </Button>
      <Button isDisabled={end >= page.total} onClick={() => turnTo(Math.min(end, page.total - HISTORY_PAGE))}>
        Newer
      </Button>
    </div>
  );
}

/** `toString` of an entry without an own one is a function of every object. */
function shownValue(value: unknown): string {
  return typeof value === 'string' && value !== '' ? value : 'None';
}
