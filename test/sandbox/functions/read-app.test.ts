import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { bundleApp } from '../../../sandbox/forge/bundle';
import { readApp } from '../../../sandbox/forge/read-app';
import { isGranted, scopesFor } from '../../../sandbox/forge/scopes';
import { APP } from './function-site';

type Draft = { modules: Record<string, unknown[]>; permissions: Record<string, unknown>; [key: string]: unknown };

const folder = mkdtempSync(join(tmpdir(), 'app-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The test app's manifest with one change. */
function changed(change: (draft: Draft) => void): string {
  const manifest = parse(readFileSync(join(APP, 'manifest.yml'), 'utf8')) as Draft;
  change(manifest);
  writeFileSync(join(folder, 'manifest.yml'), stringify(manifest));
  return folder;
}

it('reads functions with their time limits: 25 s, 55 s in the background, or what they ask for there', () => {
  const { functions } = readApp(APP);
  expect([...functions.values()].map(({ key, timeLimitMs }) => [key, timeLimitMs])).toEqual([
    ['panel', 25_000],
    ['gate', 25_000],
    ['work', 55_000],
    ['slow', 1_000],
    ['hourly', 55_000],
  ]);
});

it.each<[string, (draft: Draft) => void, RegExp]>([
  ['remotes', (draft) => (draft['remotes'] = [{ key: 'r', baseUrl: 'https://example.com' }]), /remotes/],
  ['egress', (draft) => (draft.permissions['external'] = { fetch: { backend: ['*'] } }), /egress/],
  [
    'UI Kit',
    (draft) => (draft.modules['jira:adminPage'] = [{ key: 'admin', title: 'A', resource: 'ui', render: 'native' }]),
    /UI Kit.*"admin" \(jira:adminPage\)/,
  ],
  [
    'another kind of module',
    (draft) => (draft.modules['jira:uiModifications'] = [{ key: 'glance' }]),
    /"glance" \(jira:uiModifications\)/,
  ],
  [
    'a validator by expression',
    (draft) => (draft.modules['jira:workflowValidator'] = [{ key: 'e', name: 'E', expression: 'true' }]),
    /expression.*"e"/,
  ],
  [
    'a resolver by endpoint',
    (draft) => (draft.modules['jira:issuePanel'] = [{ key: 'p', resolver: { endpoint: 'x' } }]),
    /endpoints.*"p"/,
  ],
  [
    'a function that is not declared',
    (draft) => (draft.modules['scheduledTrigger'] = [{ key: 'c', function: 'gone', interval: 'hour' }]),
    /"c" names the function "gone"/,
  ],
  [
    'a time limit on a resolver',
    (draft) =>
      (draft.modules['function'] =
        draft.modules['function']?.map((each) => ({ ...(each as object), timeoutSeconds: 20 })) ?? []),
    /may not set timeoutSeconds/,
  ],
  [
    'more than 900 seconds',
    (draft) =>
      (draft.modules['function'] as { key: string; timeoutSeconds?: number }[])
        .filter(({ key }) => key === 'slow')
        .forEach((each) => (each.timeoutSeconds = 901)),
    /901 s/,
  ],
  [
    'a sixth schedule',
    (draft) =>
      (draft.modules['scheduledTrigger'] = Array.from({ length: 6 }, (_, index) => ({
        key: `s${index}`,
        function: 'hourly',
        interval: 'hour',
      }))),
    /more than 5 scheduled triggers/,
  ],
  [
    'a web trigger that authenticates by itself',
    (draft) => (draft.modules['webtrigger'] = [{ key: 't', function: 'panel', request: { auth: {} } }]),
    /authenticated requests.*"t"/,
  ],
  [
    'display conditions',
    (draft) => (draft.modules['jira:issuePanel'] = [{ key: 'p', displayConditions: { isAdmin: true } }]),
    /display conditions.*"p"/,
  ],
  ['no app id', (draft) => (draft['app'] = {}), /app.*id/s],
])('refuses %s at start', (_, change, message) => {
  expect(() => readApp(changed(change))).toThrow(message);
});

it.each([
  ['GET', '/rest/api/3/issue/REL-1?fields=status', 'GET /rest/api/3/issue/{issueIdOrKey}', ['read:jira-work']],
  ['POST', '/rest/api/3/issue/bulkfetch', 'POST /rest/api/3/issue/bulkfetch', ['read:jira-work']],
  [
    'POST',
    '/rest/api/latest/issue/REL-1/transitions',
    'POST /rest/api/3/issue/{issueIdOrKey}/transitions',
    ['write:jira-work'],
  ],
  ['GET', '/rest/api/3/serverInfo', 'GET /rest/api/3/serverInfo', []],
])('knows the scopes of %s %s', (method, path, route, classic) => {
  expect(scopesFor(method, path)).toMatchObject({ route, classic });
});

it('takes all granular scopes of a route for its classic one', () => {
  const need = scopesFor('GET', '/rest/api/3/issueLinkType');
  expect(need && isGranted(need, ['read:issue-link-type:jira'])).toBe(true);
  expect(need && isGranted(need, ['write:jira-work'])).toBe(false);
});

describe('the bundle', () => {
  const copy = join(APP, 'build', `copy-${process.pid}`);
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('is built by the real bundler, not again while its inputs stay, and not at all with a type error', async () => {
    for (const name of ['manifest.yml', 'tsconfig.json', 'src'])
      cpSync(join(APP, name), join(copy, name), { recursive: true });
    const out = join(copy, 'build', 'function');
    expect(await bundleApp(copy, out)).toEqual({ built: true });
    expect(await bundleApp(copy, out)).toEqual({ built: false });
    writeFileSync(join(copy, 'src', 'index.ts'), 'export const panel: number = "text";');
    await expect(bundleApp(copy, out)).rejects.toThrow(/TS2322/);
  });
});
