import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pageSite } from '../site/page-site';
import { APPS, BUILD_MS } from './host-site';

const ROOT = resolve(__dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'apps-start-'));
const running: { readonly child: ChildProcess; readonly closed: Promise<void> }[] = [];
afterAll(async () => {
  for (const { child } of running) child.kill('SIGTERM');
  // Until then its database is still at work in the folder.
  await Promise.all(running.map(({ closed }) => closed));
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** The command that a person types; resolves with the site's address, or with what it said when it ended. */
function start(data: string, apps: readonly string[]): { child: ChildProcess; said: Promise<string> } {
  const args = ['--data', join(folder, data), '--port', '0', ...apps.flatMap((app) => ['--app', app])];
  const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/start.ts', ...args], { cwd: ROOT });
  running.push({ child, closed: new Promise((done) => child.once('close', () => done())) });
  let output = '';
  const said = new Promise<string>((done) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      const url = /^ready (\S+)$/m.exec(output)?.[1];
      if (url !== undefined) done(url);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', () => done(output));
  });
  return { child, said };
}

/** One of the apps with its files changed. */
function broken(name: string, change: (dir: string) => void): string {
  const dir = join(folder, name);
  cpSync(APPS[0] ?? '', dir, { recursive: true });
  change(dir);
  return dir;
}

describe('three apps that the sandbox does not know', () => {
  let url: string;
  let child: ChildProcess;
  beforeAll(async () => {
    const started = start('data', APPS);
    child = started.child;
    url = await started.said;
    const apps: readonly unknown[] = (await (await fetch(`${url}/__site/apps`)).json()) as unknown[];
    expect(apps).toHaveLength(3);
    const site = {
      ...pageSite,
      workflows: pageSite.workflows.map((workflow) => ({
        ...workflow,
        transitions: workflow.transitions.map(({ rules: _none, ...transition }) =>
          transition.id === '21' ? { ...transition, rules: [{ moduleKey: 'keeper-gate', config: {} }] } : transition,
        ),
      })),
      projects: pageSite.projects.map((project) => ({ ...project, pinnedPanels: ['notes-panel'] })),
      dashboards: [
        {
          id: '500',
          name: 'Counts',
          owner: 'ada',
          gadgets: [{ id: '700', moduleKey: 'counter', column: 0, row: 0, configuration: { name: 'Ada’s' } }],
        },
      ],
    };
    expect(await (await post('/__site/load', site)).text()).toBe('');
  }, BUILD_MS);
  afterAll(() => child.kill('SIGTERM'));

  const post = (path: string, body: unknown, method = 'POST') =>
    fetch(url + path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const act = async (module: string, surface: object, call: string, payload?: unknown) =>
    (await post('/__site/act', { as: 'ada', module, surface, call, payload })).json() as Promise<unknown>;

  it('work on a work item, on a dashboard, on a project and on the site', async () => {
    const onIssue = { kind: 'issue', issueKey: 'REL-1' };
    expect(await act('notes-panel', onIssue, 'add', { text: 'First' })).toEqual({
      ok: true,
      body: [{ by: 'ada', text: 'First' }],
    });
    for (const module of ['notes-context', 'notes-action', 'notes-activity'])
      expect(await act(module, onIssue, 'list')).toEqual({ ok: true, body: [{ by: 'ada', text: 'First' }] });
    const gadget = { kind: 'gadget', dashboardId: '500', itemId: '700', edit: false };
    expect(await act('counter', gadget, 'drawn')).toEqual({ ok: true, body: { name: 'Ada’s', times: 1 } });
    expect(await act('keeper-page', { kind: 'global' }, 'run', [])).toEqual({ ok: true, body: [] });
  });

  it('are configured where Jira lets them be', async () => {
    const edit = { kind: 'gadget', dashboardId: '500', itemId: '700', edit: true };
    const opened = await post('/__host/frames', { module: 'counter', surface: edit, theme: 'light' });
    const { frameId, src } = (await opened.json()) as { frameId: string; src: string };
    expect(src).toContain('/ui/edit.html');
    const submit = { cmd: 'submit', payload: { name: 'Renamed' } };
    expect(await (await post(`/__host/frames/${frameId}/bridge`, submit)).json()).toEqual({ ok: true, result: true });
    expect(await act('counter', { ...edit, edit: false }, 'drawn')).toEqual({
      ok: true,
      body: { name: 'Renamed', times: 1 },
    });
  });

  it.each([
    ['notes-project', 'ada', 200],
    ['notes-project', 'otto', 404],
    ['notes-settings', 'vera', 403],
  ])('show %s to %s only as Jira does', async (module, person, status) => {
    const response = await fetch(`${url}/__host/frames`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `sandbox-person=${person}` },
      body: JSON.stringify({ module, surface: { kind: 'project', projectKey: 'REL' }, theme: 'light' }),
    });
    expect(response.status).toBe(status);
    if (status === 200)
      expect(await response.json()).toMatchObject({
        context: {
          extension: {
            type: 'jira:projectPage',
            project: { id: '10000', key: 'REL', type: 'software' },
            location: `${url}/projects/REL/apps/notes-project`,
          },
        },
      });
  });

  it('hear what happens in Jira and decide over a transition', async () => {
    const move = () => post('/rest/api/3/issue/REL-1/transitions', { transition: { id: '21' } });
    expect((await move()).status).toBe(400);
    const visit = { on: 'visit', call: 'set', args: ['REL-1', { person: 'ada', count: 1, open: true }] };
    await act('keeper-page', { kind: 'global' }, 'run', [visit]);
    expect((await move()).status).toBe(204);
    await post('/__site/idle', {});
    const get = { on: 'kvs', call: 'get', args: ['event:1'] };
    expect(await act('keeper-page', { kind: 'global' }, 'run', [get])).toMatchObject({
      body: [{ value: { eventType: 'avi:jira:updated:issue', atlassianId: 'ada', issue: { key: 'REL-1' } } }],
    });
  });
});

it.each([
  ['a manifest that is no YAML', (dir: string) => writeFileSync(join(dir, 'manifest.yml'), 'app: ['), /manifest\.yml/],
  [
    'a resource that was not built',
    (dir: string) => rmSync(join(dir, 'static'), { recursive: true }),
    /resource "ui" has no folder/,
  ],
  [
    'a translation that is missing',
    (dir: string) => rmSync(join(dir, 'locales/de-DE.json')),
    /de-DE\.json can not be read/,
  ],
  ['no manifest', (dir: string) => rmSync(join(dir, 'manifest.yml')), /is no Forge app/],
  [
    'sources with a type error',
    (dir: string) => writeFileSync(join(dir, 'src/index.ts'), 'export const notes: number = "one";'),
    /TS2322/,
  ],
])(
  'an app with %s is refused at start, by name',
  async (name, change, message) => {
    const app = broken(name.replaceAll(' ', '-'), change);
    const said = await start(`data-${name.length}`, [app]).said;
    expect(said).toMatch(message);
    expect(said).not.toMatch(/^ready/m);
  },
  BUILD_MS,
);
