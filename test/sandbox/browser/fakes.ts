import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Pool } from 'mysql2/promise';
import type {
  DatabaseServer,
  FunctionHost,
  HostedApp,
  HostedModule,
  InvokeAnswer,
  InvokeRequest,
  JiraRequest,
  JiraResponse,
  JiraSite,
  Person,
  SiteClock,
} from '../../../sandbox/parts';
import { Faults } from '../../../sandbox/forge/faults';
import { CallLog } from '../../../sandbox/forge/site-log';
import { startWeb, type Web } from '../../../sandbox/web/start-web';

export const ANNA: Person = person('anna', 'Anna Keller', true);
export const BEN: Person = person('ben', 'Ben Ortiz', false);
export const APP_ID = '0f6f3c2f-1111-4222-8333-444455556666';

/** A site with two people, one work item that only Anna sees, one dashboard that only she edits, and one app. */
export class FakeSite implements JiraSite {
  readonly requests: JiraRequest[] = [];
  readonly configured: Record<string, unknown>[] = [];
  loaded: unknown;
  empty = false;

  handle(request: JiraRequest): Promise<JiraResponse> {
    this.requests.push(request);
    return Promise.resolve({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ path: request.path }),
    });
  }
  people = () => Promise.resolve(this.empty ? [] : [ANNA, BEN]);
  person = async (accountId: string) => (await this.people()).find((one) => one.accountId === accountId);
  async visibleIssue(accountId: string, idOrKey: string) {
    if (accountId !== 'anna' || idOrKey !== 'REL-1') return undefined;
    return {
      id: '10001',
      key: 'REL-1',
      typeName: 'Release',
      typeId: '7',
      projectId: '3',
      projectKey: 'REL',
      projectType: 'software',
    };
  }
  isAdministrator = (accountId: string) => Promise.resolve(accountId === 'anna');
  async dashboardItem(_accountId: string, dashboardId: string, itemId: string) {
    return dashboardId === '1' && itemId === '11'
      ? { dashboardId, itemId, moduleKey: 'chart', configuration: { months: 12 } }
      : undefined;
  }
  async configureDashboardItem(
    accountId: string,
    _dashboardId: string,
    _itemId: string,
    configuration: Record<string, unknown>,
  ) {
    if (accountId !== 'anna') return false;
    this.configured.push(configuration);
    return true;
  }
  async load(site: unknown) {
    if (typeof site === 'object' && site !== null && 'broken' in site) throw new Error('site.name is missing');
    this.loaded = site;
  }
  isEmpty = () => Promise.resolve(this.empty);
  name = () => Promise.resolve(this.empty ? undefined : 'Test site');
  async handlePage({ path, actor }: JiraRequest): Promise<JiraResponse> {
    const accountId = actor.kind === 'user' ? actor.accountId : '';
    const pages: Record<string, unknown> = {
      '/__site/jira/clock-jumps': { jumps: [{ label: 'Next window', at: '2026-11-28T21:00:00Z' }] },
      '/__site/jira/dashboards': [{ id: '1', mayEdit: accountId === 'anna' }],
      '/__site/jira/workflows': [
        {
          id: 'w1',
          statuses: [
            { id: '1', name: 'Ready' },
            { id: '2', name: 'Deploying' },
          ],
          transitions: [
            { id: '21', from: ['1'], to: '2', rules: [{ id: 'r1', moduleKey: 'gate', config: '{"strict":true}' }] },
          ],
        },
      ],
    };
    const page = pages[path];
    return {
      status: page === undefined ? 501 : 200,
      headers: {},
      body: JSON.stringify(page ?? { errorMessages: [path] }),
    };
  }
}

export class FakeFunctions implements FunctionHost {
  readonly siteLog = new CallLog(new FakeClock());
  readonly invoked: InvokeRequest[] = [];
  readonly fetched: unknown[] = [];
  answer: (request: InvokeRequest) => InvokeAnswer = ({ payload }) => ({ ok: true, body: { echo: payload ?? null } });

  constructor(private readonly app: HostedApp) {}

  apps = () => [this.app];
  modules = () => MODULES;
  appOf = (moduleKey: string) => (MODULES.some(({ key }) => key === moduleKey) ? this.app : undefined);
  installationOf = () => ({
    cloudId: 'cloud-1',
    environmentId: 'environment-1',
    environmentType: 'DEVELOPMENT' as const,
  });
  async invoke(request: InvokeRequest) {
    this.invoked.push(request);
    return this.answer(request);
  }
  async fetchProduct(moduleKey: string, accountId: string, request: Omit<JiraRequest, 'actor'>): Promise<JiraResponse> {
    this.fetched.push({ moduleKey, accountId, ...request });
    return { status: 200, headers: { 'content-type': 'application/json' }, body: '{"displayName":"Anna"}' };
  }
  validate = () => Promise.resolve({ ok: true } as const);
  webTrigger = () => Promise.resolve(undefined);
  pids = () => [4711];
  log: FunctionHost['log'] = [];
  faults = new Faults();
  idle = () => Promise.resolve();
  stop = () => Promise.resolve();
}

export class FakeClock implements SiteClock {
  instant = new Date('2026-11-23T08:00:00Z');
  now = () => this.instant;
  offsetMs = () => 3_600_000;
  async set(instant: Date) {
    this.instant = instant;
  }
  onChange = () => () => undefined;
}

const database: DatabaseServer = {
  pool: () => Promise.reject<Pool>(new Error('no part of the browser side reads the database')),
  pid: () => 42,
  crash: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};

const MODULES: readonly HostedModule[] = [
  module('panel', 'jira:issuePanel', ['view']),
  module('chart', 'jira:dashboardGadget', ['view', 'edit']),
  module('gate', 'jira:workflowValidator', ['view', 'edit', 'create']),
  module('admin', 'jira:adminPage', ['view']),
];

/** The app's manifest as parsed; resources are given by each test. */
function appOf(files: Readonly<Record<string, string>>, permissions: unknown): HostedApp {
  const dir = folderWith(files);
  return {
    appId: APP_ID,
    name: 'Example',
    dir,
    manifest: {
      modules: {
        'jira:issuePanel': [{ key: 'panel', resource: 'ui' }],
        'jira:dashboardGadget': [{ key: 'chart', resource: 'ui', edit: { resource: 'ui' }, refreshable: false }],
        'jira:workflowValidator': [
          { key: 'gate', view: { resource: 'ui' }, edit: { resource: 'ui' }, create: { resource: 'ui' } },
        ],
        'jira:adminPage': [{ key: 'admin', resource: 'ui/second' }],
      },
      resources: [{ key: 'ui', path: 'ui', entry: { second: 'second.html' } }],
      permissions,
    },
    resources: { ui: join(dir, 'ui') },
  };
}

export type Sandbox = Web & {
  readonly jira: FakeSite;
  readonly forge: FakeFunctions;
  readonly clock: FakeClock;
  readonly app: HostedApp;
};

const DOCUMENT = '<!doctype html><html><head><title>App</title></head><body></body></html>';

export async function startFakes(
  files: Readonly<Record<string, string>> = {},
  permissions: unknown = { scopes: ['read:jira-work'] },
  pages?: Readonly<Record<string, string>>,
): Promise<Sandbox> {
  const app = appOf({ 'ui/index.html': DOCUMENT, 'ui/second.html': DOCUMENT, ...files }, permissions);
  const [jira, forge, clock] = [new FakeSite(), new FakeFunctions(app), new FakeClock()];
  const siteFiles = folderWith({ 'index.html': '<!doctype html><title>Site</title>', ...pages });
  const web = await startWeb({ forge, jira, clock, database, sitePort: 0, cdnPort: 0, siteFiles });
  const stop = async () => {
    await web.stop();
    for (const folder of [app.dir, siteFiles]) rmSync(folder, { recursive: true, force: true });
  };
  return { ...web, stop, jira, forge, clock, app };
}

/** A request to the site as a program makes it; `as` sends the session's cookie. */
export async function call(
  sandbox: Web,
  method: string,
  path: string,
  body?: unknown,
  as?: Person,
): Promise<{ status: number; body: unknown; headers: Headers }> {
  const response = await fetch(sandbox.siteUrl + path, {
    method,
    redirect: 'manual',
    headers: {
      'content-type': 'application/json',
      connection: 'close',
      ...(as === undefined ? {} : { cookie: `sandbox-person=${as.accountId}` }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text.startsWith('{') || text.startsWith('[') ? (JSON.parse(text) as unknown) : text,
    headers: response.headers,
  };
}

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-web-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function person(accountId: string, displayName: string, administrator: boolean): Person {
  return {
    accountId,
    displayName,
    title: 'Release manager',
    timeZone: 'Europe/Berlin',
    locale: 'en-GB',
    administrator,
  };
}

function module(key: string, kind: string, entryPoints: HostedModule['entryPoints']): HostedModule {
  return {
    appId: APP_ID,
    key,
    kind,
    title: key,
    description: '',
    iconUrl: `resource:ui;${key}.svg`,
    viewportSize: undefined,
    entryPoints,
  };
}
