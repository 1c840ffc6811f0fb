import { limits } from '../../../sandbox/jira/limits';
import { runJira, type RunningJira } from './running-jira';

let running: RunningJira;
beforeAll(async () => {
  running = await runJira();
});
afterAll(() => running.stop());

const keys = (count: number) => Array.from({ length: count }, (_, index) => `REL-${index + 1}`);
const text = (length: number) => 'x'.repeat(length);

/** The limit itself is accepted, one more is refused. */
it.each<
  [what: string, method: string, path: (count: number) => string, body: (count: number) => unknown, limit: number]
>([
  [
    'work items of bulkfetch',
    'POST',
    () => '/issue/bulkfetch',
    (count) => ({ issueIdsOrKeys: keys(count) }),
    limits.bulkFetchIssues,
  ],
  [
    'properties of bulkfetch',
    'POST',
    () => '/issue/bulkfetch',
    (count) => ({ issueIdsOrKeys: ['REL-1'], properties: keys(count) }),
    limits.propertiesPerIssue,
  ],
  [
    'work items of changelog bulkfetch',
    'POST',
    () => '/changelog/bulkfetch',
    (count) => ({ issueIdsOrKeys: keys(count) }),
    limits.bulkChangelogIssues,
  ],
  [
    'fields of changelog bulkfetch',
    'POST',
    () => '/changelog/bulkfetch',
    (count) => ({ issueIdsOrKeys: ['REL-1'], fieldIds: keys(count) }),
    limits.bulkChangelogFields,
  ],
  ['length of a property key', 'PUT', (count) => `/issue/REL-1/properties/${text(count)}`, () => 1, limits.propertyKey],
  [
    'length of a property value',
    'PUT',
    () => '/issue/REL-1/properties/long',
    (count) => text(count - 2),
    limits.propertyValue,
  ],
  [
    'length of a summary',
    'PUT',
    () => '/issue/REL-1',
    (count) => ({ fields: { summary: text(count) } }),
    limits.summary,
  ],
  [
    'work items of a permission check',
    'POST',
    () => '/permissions/check',
    (count) => ({
      projectPermissions: [
        { permissions: ['BROWSE_PROJECTS'], issues: Array.from({ length: count }, (_, id) => id + 1) },
      ],
    }),
    limits.permissionCheckIds,
  ],
])('%s', async (_, method, path, body, limit) => {
  const rita = running.as('rita');
  expect((await rita(method, path(limit), body(limit))).status).toBeLessThan(300);
  const beyond = await rita(method, path(limit + 1), body(limit + 1));
  expect(beyond.status).toBe(400);
  expect([...(beyond.body.errorMessages as string[]), ...Object.values(beyond.body.errors as object)]).toHaveLength(1);
});

it('refuses a rule whose configuration is a byte too long', async () => {
  const put = (config: string) =>
    running.page('ada')('PUT', '/workflows/wf-release/transitions/11/rules/new', { moduleKey: 'first-gate', config });
  expect((await put(text(limits.ruleConfig))).status).toBe(201);
  expect((await put(text(limits.ruleConfig + 1))).status).toBe(400);
});

it.each(['/issue/bulkfetch', '/changelog/bulkfetch'])('POST %s refuses an empty list', async (path) => {
  expect((await running.as('rita')('POST', path, { issueIdsOrKeys: [] })).status).toBe(400);
});

it('pages the history of many work items by token until nothing is left', async () => {
  const rita = running.as('rita');
  for (const summary of ['One', 'Two', 'Three']) await rita('PUT', '/issue/REL-2', { fields: { summary } });
  const seen: unknown[] = [];
  let nextPageToken: unknown;
  do {
    const { body } = await rita('POST', '/changelog/bulkfetch', {
      issueIdsOrKeys: ['REL-2'],
      fieldIds: ['summary'],
      maxResults: 2,
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
    for (const log of body.issueChangeLogs as { changeHistories: { items: { toString: unknown }[] }[] }[]) {
      seen.push(...log.changeHistories.map((history) => history.items[0]?.toString));
    }
    nextPageToken = body.nextPageToken;
  } while (nextPageToken !== undefined);
  expect(seen).toEqual(['One', 'Two', 'Three']);
});

describe('what is not there', () => {
  it.each([
    ['GET', '/search/jql?jql=project=REL&fieldsByKeys=true'],
    ['POST', '/jql/parse'],
    ['GET', '/priority'],
    ['PUT', '/issue/REL-1/assignee'],
    ['PATCH', '/issue/REL-1'],
    ['GET', '/issue/REL-1?expand=renderedFields'],
    ['GET', '/project/search?status=archived'],
  ])('%s %s is 501 and named', async (method, path) => {
    const { status, body } = await running.as('rita')(method, path);
    expect(status).toBe(501);
    expect(String(body.errorMessages)).toContain('Not modelled');
  });

  it('names the method and the path', async () => {
    const { body } = await running.as('rita')('GET', '/webhook');
    expect(body.errorMessages).toEqual(['Not modelled by this Jira stand-in: GET /rest/api/3/webhook.']);
  });

  it('names what a request body holds and nobody reads', async () => {
    const { status, body } = await running.as('rita')('POST', '/issue', { fields: {}, historyMetadata: {} });
    expect([status, body.errorMessages]).toEqual([
      501,
      ['Not modelled by this Jira stand-in: historyMetadata in the request body.'],
    ]);
  });

  it.each([
    ['GET', '/search?jql=x'],
    ['POST', '/search'],
    ['POST', '/search/id'],
    ['POST', '/expression/eval'],
  ])('%s %s was removed by Atlassian: 410 and where to go', async (method, path) => {
    const { status, body } = await running.as('rita')(method, path);
    expect(status).toBe(410);
    expect(String(body.errorMessages)).toContain('Please migrate to the /rest/api/3/search/jql API');
  });
});
