import { runJira, type RunningJira } from './running-jira';

let running: RunningJira;
beforeAll(async () => {
  running = await runJira();
  await running.as('rita')('PUT', '/issue/REL-1/properties/slipway', {
    ...{ stage: 'ready', open: 3 },
    next: '2026-11-24T19:00:00.000Z',
  });
});
afterAll(() => running.stop());

type Found = { issues: { id: string; key?: string }[]; isLast: boolean; nextPageToken?: string };
const search = async (who: string, body: Record<string, unknown>) => {
  const { status, body: found } = await running.as(who)('POST', '/search/jql', { fields: ['key'], ...body });
  return status === 200
    ? (found as unknown as Found).issues.map((issue) => issue.key)
    : (found.errorMessages as string[]);
};

it.each<[jql: string, keys: readonly string[]]>([
  ['project = REL', ['REL-1', 'REL-2', 'REL-3']],
  ['project in (rel, "Changes")', ['CHG-1', 'REL-1', 'REL-2', 'REL-3']],
  ['project = 10001', ['CHG-1']],
  ['project != REL and issuetype = change', ['CHG-1', 'LAB-1']],
  ['key = REL-2 or issue = chg-1', ['CHG-1', 'REL-2']],
  ['key > REL-1', ['REL-2', 'REL-3']],
  ['id in (10001, 10004)', ['CHG-1', 'REL-1']],
  ['project = REL and status = Ready', ['REL-2']],
  ['project = REL and not status = Ready', ['REL-1', 'REL-3']],
  ['project = REL and status not in ("To do", Deployed)', ['REL-2']],
  ['statusCategory = "In Progress"', ['REL-2']],
  ['statusCategory != new and project is not EMPTY', ['REL-2']],
  ['assignee is EMPTY and project = REL', ['REL-1', 'REL-3']],
  ['assignee = currentUser()', ['REL-2']],
  ['reporter in membersOf(changers)', ['CHG-1']],
  // Nothing is not another: a work item without assignee is not found by "is somebody else".
  ['assignee != carl', ['REL-2']],
  ['labels = a', ['REL-1']],
  ['labels in (a, c)', ['REL-1']],
  ['labels != c', ['REL-1']],
  ['labels is EMPTY and project = REL', ['REL-2', 'REL-3']],
  ['parent = REL-1', ['REL-3']],
  ['issue in linkedIssues(REL-1)', ['CHG-1', 'LAB-1']],
  ['issue in linkedIssues(CHG-1, "is delivered by")', ['REL-1']],
  ['issue in linkedIssues(CHG-1, delivers)', []],
  ['summary ~ release', ['REL-1', 'REL-2']],
  ['summary ~ "releas"', []],
  ['summary ~ "releas*"', ['REL-1', 'REL-2']],
  ['summary ~ "release autumn"', ['REL-1']],
  ['text ~ "another"', ['REL-1']],
  ['text ~ "paragraph"', []],
  ['winter release', ['REL-2']],
  ['created >= -1d and project = CHG', ['CHG-1']],
  ['created < startOfDay()', []],
  ['created >= "2026-11-23" and created <= "2026/11/23 09:00" and project = CHG', ['CHG-1']],
  ['duedate is EMPTY and key = REL-1', ['REL-1']],
  ['resolution = Unresolved and key = REL-1', ['REL-1']],
  ['resolution is EMPTY and key = REL-1', ['REL-1']],
  ['releaseStage = ready', ['REL-1']],
  ['issue.property[slipway].open >= 3', ['REL-1']],
  ['releaseNext >= "2026-11-24" and releaseNext < "2026-11-25"', ['REL-1']],
  ['releaseNext < "2026-11-24"', []],
  ['releaseNext is not EMPTY', ['REL-1']],
  ['releaseStage is EMPTY and project = REL', ['REL-2', 'REL-3']],
  ['project = REL and (status = Ready or labels = b) and not key = REL-2', ['REL-1']],
])('finds %s', async (jql, keys) => {
  expect(((await search('rita', { jql })) as string[]).sort()).toEqual(keys);
});

it.each<[jql: string, message: string]>([
  ['', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
  ['order by key', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
  ['colour = red', "Field 'colour' does not exist or you do not have permission to view it."],
  ['project = NONE', "The value 'NONE' does not exist for the field 'project'."],
  ['status = Nowhere', "The value 'Nowhere' does not exist for the field 'status'."],
  ['status ~ Ready', "The operator '~' is not supported by the 'status' field."],
  ['key = REL-99', "An issue with key 'REL-99' does not exist for field 'key'."],
  ['summary ~ "open', 'Error in the JQL Query'],
  ['project =', 'Error in the JQL Query'],
  ['created > soon', "Date value 'soon' for field 'created' is invalid."],
  ['issue.property[slipway].secret = 1', "Field 'issue.property[slipway].secret' does not exist"],
])('refuses %s as Jira words it', async (jql, message) => {
  const { status, body } = await running.as('rita')('POST', '/search/jql', { jql });
  expect([status, (body.errorMessages as string[])[0]]).toEqual([400, expect.stringContaining(message)]);
});

it.each(['fixVersion = 1', 'status was Ready', 'assignee = lead()', 'key = REL-1 order by votes'])(
  'says that it does not do %s',
  async (jql) => {
    expect((await running.as('rita')('POST', '/search/jql', { jql })).status).toBe(501);
  },
);

it('orders, newest first when nothing is asked for', async () => {
  expect(await search('rita', { jql: 'project = REL' })).toEqual(['REL-3', 'REL-2', 'REL-1']);
  expect(await search('rita', { jql: 'project = REL order by status desc, key' })).toEqual(['REL-2', 'REL-1', 'REL-3']);
});

it('gives ids alone unless fields are asked for', async () => {
  const { body } = await running.as('rita')('GET', `/search/jql?jql=${encodeURIComponent('key = REL-1')}`);
  expect(body).toEqual({ issues: [{ id: '10001' }], isLast: true });
  const asked = await running.as('rita')('GET', '/search/jql?jql=key%3DREL-1&fields=summary,status&properties=slipway');
  expect(asked.body.issues).toMatchObject([
    {
      key: 'REL-1',
      fields: { summary: 'Autumn release', status: { name: 'To do' } },
      properties: { slipway: { open: 3 } },
    },
  ]);
});

it('shows nobody what they may not see, whatever the query says', async () => {
  expect(await search('vera', { jql: 'issuetype = Change' })).toEqual([]);
  expect(await search('otto', { jql: 'created >= -7d' })).toEqual([]);
  expect(await search('otto', { jql: 'project = REL' })).toEqual([
    "The value 'REL' does not exist for the field 'project'.",
  ]);
});

it('goes from page to page with the token alone, which fits one query of one person for seven days', async () => {
  const jql = 'project = REL order by key';
  const ask = async (who: string, body: Record<string, unknown>) =>
    running.as(who)('POST', '/search/jql', { maxResults: 2, ...body });
  const first = (await ask('rita', { jql })).body as unknown as Found;
  expect(first).toMatchObject({ issues: [{ id: '10001' }, { id: '10002' }], isLast: false });
  const token = { jql, nextPageToken: first.nextPageToken };
  expect((await ask('rita', token)).body).toEqual({ issues: [{ id: '10003' }], isLast: true });
  expect((await ask('vera', token)).status).toBe(400);
  expect((await ask('rita', { ...token, jql: 'project = REL' })).status).toBe(400);
  expect((await ask('rita', { jql, nextPageToken: 'made up' })).status).toBe(400);
  const now = running.clock.now();
  await running.clock.set(new Date(now.getTime() + 8 * 24 * 3_600_000));
  expect((await ask('rita', token)).status).toBe(400);
  await running.clock.set(now);
});

it('counts', async () => {
  expect((await running.as('rita')('POST', '/search/approximate-count', { jql: 'project = REL' })).body).toEqual({
    count: 3,
  });
});

it('on demand does not know what was just changed, unless the request reconciles it', async () => {
  const delay = (who: string, seconds: number) => running.page(who)('PUT', '/search-delay', { seconds });
  expect((await delay('rita', 10)).status).toBe(403);
  expect((await delay('ada', 301)).status).toBe(400);
  expect((await delay('ada', 10)).body).toEqual({ seconds: 10 });
  await running.clock.set(new Date(running.clock.now().getTime() + 60_000));
  await running.as('rita')('PUT', '/issue/REL-2', { fields: { summary: 'Winter release 2' } });
  expect(await search('rita', { jql: 'key = REL-2' })).toEqual([]);
  expect(await search('rita', { jql: 'key = REL-2', reconcileIssues: [10002] })).toEqual(['REL-2']);
  expect((await running.as('rita')('GET', '/issue/REL-2')).body).toMatchObject({
    fields: { summary: 'Winter release 2' },
  });
  await running.clock.set(new Date(running.clock.now().getTime() + 10_000));
  expect(await search('rita', { jql: 'key = REL-2' })).toEqual(['REL-2']);
  await delay('ada', 0);
});
