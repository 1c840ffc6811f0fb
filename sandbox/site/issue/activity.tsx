import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useState } from 'react';
import { PersonAvatar } from '../common/person-avatar';
import { Loaded } from '../common/page-state';
import { shownMoment } from '../common/site-time';
import type { Change, Page } from '../data/jira';
import { useSession } from '../data/session';
import { useChangelog } from './use-issue';

const PAGE_SIZE = 100;

/** Only the history: comments are not part of this sandbox. */
export function Activity({ issueKey }: { readonly issueKey: string }) {
  return (
    <section aria-labelledby="activity">
      <Heading size="small" as="h2" id="activity">
        Activity
      </Heading>
      <Tabs id="activity-tabs">
        <TabList>
          <Tab>History</Tab>
        </TabList>
        <TabPanel>
          <div className="tab-content">
            <History issueKey={issueKey} />
          </div>
        </TabPanel>
      </Tabs>
    </section>
  );
}

/** Jira counts pages from the oldest change; people want the newest first. */
function History({ issueKey }: { readonly issueKey: string }) {
  const [turnedTo, setTurnedTo] = useState<number>();
  const oldest = useChangelog(issueKey, 0);
  const startAt = turnedTo ?? Math.max(0, (oldest.data?.total ?? 0) - PAGE_SIZE);
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
      <div>
        {change.items.map((item, index) => (
          <p key={index}>
            <strong>{author}</strong> changed the <strong>{item.field}</strong>: {shownValue(item.fromString)} →{' '}
            {shownValue(item.toString)}
          </p>
        ))}
        <time className="subtle" dateTime={change.created}>
          {when}
        </time>
      </div>
    </li>
  );
}

function OtherPages({ page, turnTo }: { readonly page: Page<Change>; readonly turnTo: (startAt: number) => void }) {
  const end = page.startAt + page.values.length;
  if (page.startAt === 0 && end >= page.total) return null;
  return (
    <div className="button-row">
      <Button isDisabled={page.startAt === 0} onClick={() => turnTo(Math.max(0, page.startAt - PAGE_SIZE))}>
        Older
      </Button>
      <Button isDisabled={end >= page.total} onClick={() => turnTo(Math.min(end, page.total - PAGE_SIZE))}>
        Newer
      </Button>
    </div>
  );
}

/** `toString` of an entry without an own one is a function of every object. */
function shownValue(value: unknown): string {
  return typeof value === 'string' && value !== '' ? value : 'None';
}
