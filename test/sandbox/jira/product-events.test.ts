import type { ProductEvent } from '../../../sandbox/parts';
import { runJira, type RunningJira } from './running-jira';

let running: RunningJira;
let events: ProductEvent[];
beforeAll(async () => {
  running = await runJira();
});
let stop: (() => void) | undefined;
beforeEach(() => {
  events = [];
  stop = running.jira.onEvent?.((event) => events.push(event));
});
afterEach(() => stop?.());
afterAll(() => running.stop());

const names = () => events.map((event) => event.eventType);
const adf = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hello' }] }] };

it('tells a new work item with its project, type, status and people', async () => {
  const fields = { project: { key: 'REL' }, issuetype: { name: 'Release' }, summary: 'Told' };
  const { body } = await running.as('rita')('POST', '/issue', { fields });
  expect(events).toMatchObject([
    {
      eventType: 'avi:jira:created:issue',
      actor: { kind: 'user', accountId: 'rita' },
      payload: {
        issue: {
          id: body.id,
          key: body.key,
          fields: {
            summary: 'Told',
            issuetype: { name: 'Release' },
            project: { key: 'REL' },
            status: { name: 'To do' },
            creator: { accountId: 'rita' },
            assignee: null,
          },
        },
        associatedUsers: [{ accountId: 'rita' }],
      },
    },
  ]);
});

it('tells an edit with what changed, and an assignment under its own name too', async () => {
  await running.as('rita')('PUT', '/issue/REL-1', { fields: { assignee: { accountId: 'rita' } } });
  expect(events[0]?.payload).toMatchObject({
    changelog: { items: [{ fieldId: 'assignee', from: null, to: 'rita' }] },
    issue: { key: 'REL-1', fields: { assignee: { accountId: 'rita' } } },
  });
  expect(events[0]?.payload).not.toHaveProperty('associatedStatuses');
  expect(names()).toEqual(['avi:jira:updated:issue', 'avi:jira:assigned:issue']);
});

it('tells a transition as an update with the two statuses', async () => {
  await running.as('rita')('POST', '/issue/REL-1/transitions', { transition: { id: '11' } });
  expect(events).toMatchObject([
    {
      eventType: 'avi:jira:updated:issue',
      payload: {
        changelog: { items: [{ field: 'status', from: '10', to: '20' }] },
        associatedStatuses: [{ name: 'To do' }, { name: 'Ready' }],
        issue: { fields: { status: { id: '20' } } },
      },
    },
  ]);
});

it('tells a comment and a link, and a link that was there already only once', async () => {
  await running.as('rita')('POST', '/issue/REL-1/comment', { body: adf });
  const link = { type: { name: 'Delivery' }, inwardIssue: { key: 'REL-2' }, outwardIssue: { key: 'CHG-1' } };
  await running.as('carl')('POST', '/issueLink', link);
  await running.as('carl')('POST', '/issueLink', { ...link, comment: { body: adf } });
  expect(names()).toEqual(['avi:jira:commented:issue', 'avi:jira:created:issuelink', 'avi:jira:commented:issue']);
  expect(events[1]?.payload).toMatchObject({
    sourceIssueId: '10002',
    destinationIssueId: '10004',
    sourceProjectId: '10000',
    destinationProjectId: '10001',
    issueLinkType: { name: 'Delivery', inward: 'is delivered by', outward: 'delivers' },
  });
});

it('tells that a link is gone', async () => {
  await running.as('carl')('DELETE', '/issueLink/10001');
  expect(events).toMatchObject([
    { eventType: 'avi:jira:deleted:issuelink', payload: { id: '10001', sourceIssueId: '10001' } },
  ]);
});

it('tells nothing of what was refused or changed nothing', async () => {
  await running.as('vera')('PUT', '/issue/REL-1', { fields: { summary: 'No' } });
  await running.as('rita')('PUT', '/issue/REL-2', { fields: { summary: 'Winter release' } });
  running.validate = async () => ({ ok: false, message: 'No.' });
  await running.as('rita')('POST', '/issue/REL-1/transitions', { transition: { id: '21' } });
  expect(events).toEqual([]);
});

it('says through which app a person acted', async () => {
  const actor = { kind: 'user', accountId: 'rita' } as const;
  const body = JSON.stringify({ fields: { summary: 'By an app' } });
  const headers = { 'content-type': 'application/json' };
  await running.jira.handle({ method: 'PUT', path: '/rest/api/3/issue/REL-2', headers, body, actor, viaApp: 'app-1' });
  expect(events).toMatchObject([{ actor, viaApp: 'app-1' }]);
});
