import { BUILD_MS, type HostSite, startHostSite } from './host-site';

let site: HostSite;
beforeAll(async () => {
  site = await startHostSite();
}, BUILD_MS);
afterAll(() => site.stop());

const crash = (how: string) =>
  site.forge.invoke({
    moduleKey: 'keeper-page',
    accountId: 'mia',
    extension: {},
    localId: 'l',
    functionKey: 'crash',
    payload: { how },
  });

it.each([
  ['throws', 'FUNCTION_ERR', /Thrown on purpose/],
  ['answers with 6 MB', 'RESPONSE_TOO_LARGE', /5242880/],
  ['starts a process', 'FUNCTION_ERR', /restricted/],
  ['calls an address that it was not given', 'FUNCTION_ERR', /BLOCKED_EGRESS: 127\.0\.0\.1:9/],
  ['takes more memory than it may', 'FUNCTION_OUT_OF_MEMORY', /256 MB/],
])('a function that %s is refused, and the next call is answered', async (how, errorType, message) => {
  const names: Record<string, string> = {
    throws: 'throws',
    'answers with 6 MB': 'large',
    'starts a process': 'forks',
    'calls an address that it was not given': 'connects',
    'takes more memory than it may': 'memory',
  };
  expect(await crash(names[how] ?? '')).toMatchObject({
    ok: false,
    errorType,
    message: expect.stringMatching(message),
  });
  expect(await crash('nothing')).toEqual({ ok: true, body: 'nothing' });
});

it('a function that prints without end has its first 100 lines kept', async () => {
  await crash('prints');
  const { lines = [] } = site.forge.siteLog.entries({ kind: 'function' }).at(-1) ?? {};
  expect([lines.length, lines.at(-1)]).toEqual([100, expect.stringContaining('Line 100')]);
});

describe('the log', () => {
  it('is filtered by work item, person, kind and text, and holds no values', async () => {
    await site.ask('notes-panel', 'add', { text: 'A private thought' });
    const url = `${site.web.siteUrl}/__site/log?issueKey=REL-1&accountId=mia`;
    const entries = (await (await fetch(`${url}&text=notes%3AREL-1`)).json()) as Record<string, unknown>[];
    expect(entries).toMatchObject([
      { kind: 'storage', what: '/api/v1/get notes:REL-1', outcome: '404', moduleKey: 'notes-panel' },
      { kind: 'storage', what: '/api/v1/set notes:REL-1', outcome: '200' },
    ]);
    const all = await (await fetch(url)).text();
    expect(all).not.toContain('private');
    expect(JSON.parse(all)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'jira', what: 'GET /rest/api/3/issue/REL-1', points: 2 }),
        expect.objectContaining({ kind: 'function', what: 'resolver notes', outcome: 'ok' }),
      ]),
    );
  });

  it('refuses a filter that it does not know', async () => {
    expect((await fetch(`${site.web.siteUrl}/__site/log?colour=red`)).status).toBe(400);
  });
});

it('tells what an administrator agrees to', async () => {
  const apps = (await (await fetch(`${site.web.siteUrl}/__site/apps`)).json()) as unknown[];
  expect(apps).toHaveLength(3);
  expect(apps[2]).toMatchObject({
    name: 'Keeper',
    scopes: [{ scope: 'read:jira-work' }, { scope: 'storage:app' }],
    entities: ['visit'],
  });
});

it('shows modules in the person’s language, and their subpages', async () => {
  const modules = (await (await fetch(`${site.web.siteUrl}/__host/modules`)).json()) as { key: string }[];
  expect(modules.find(({ key }) => key === 'notes-panel')).toMatchObject({ title: 'Notes' });
  expect(modules.find(({ key }) => key === 'notes-project')).toMatchObject({
    subpages: [
      { title: 'All notes', route: 'all' },
      { title: 'My notes', route: 'mine' },
    ],
  });
});

it('serves an app’s languages where the SDK looks for them', async () => {
  const base = `${site.web.cdnUrl}/6d1c1f0e-2b0f-4d5f-9f57-0c1d6d1f0a01/ui/__LOCALES__`;
  expect(await (await fetch(`${base}/i18n-info.json`)).json()).toMatchObject({
    config: { locales: ['en-US', 'de-DE'] },
  });
  expect(await (await fetch(`${base}/de-DE.json`)).json()).toEqual({ panel: { title: 'Notizen' } });
});

it('keeps each app’s data to itself', async () => {
  const [first, second] = [await site.ask<{ times: number }>('counter', 'drawn'), await site.ask('counter', 'drawn')];
  expect([first.times, second]).toEqual([1, { name: 'unnamed', times: 2 }]);
  const step = { on: 'kvs', call: 'get', args: ['notes:REL-1'] };
  expect(await site.ask('keeper-page', 'run', [step])).toEqual([{}]);
});
