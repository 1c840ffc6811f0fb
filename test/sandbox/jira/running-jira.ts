import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJira } from '../../../sandbox/jira/open-jira';
import { startDatabase } from '../../../sandbox/mariadb/server';
import type {
  Actor,
  HostedModule,
  JiraRequest,
  JiraSite,
  SiteClock,
  ValidatorEvent,
  ValidatorVerdict,
  WorkflowRule,
} from '../../../sandbox/parts';
import { smallSite } from './small-site';

/** What a test may change while Jira runs. */
export type RunningJira = {
  readonly jira: JiraSite;
  readonly url: string;
  readonly clock: SiteClock;
  /** What came over http, `GET /rest/…`, in order. */
  readonly asked: readonly string[];
  /** The hosted apps' answer; tests set it and read what was asked. */
  validate: (rule: WorkflowRule, event: ValidatorEvent) => Promise<ValidatorVerdict>;
  as(accountId: string | Actor): (method: string, path: string, body?: unknown) => Promise<Reply>;
  page(accountId: string): (method: string, path: string, body?: unknown) => Promise<Reply>;
  stop(): Promise<void>;
};

export type Reply = { readonly status: number; readonly body: Record<string, unknown> };

/** Jira with the small site on its own database, behind a plain http server where the e-mail address of basic auth starts with the account id. */
export async function runJira(site: unknown = smallSite): Promise<RunningJira> {
  const folder = mkdtempSync(join(tmpdir(), 'jira-test-'));
  const database = await startDatabase(folder);
  const clock = steadyClock();
  const running = { validate: async (): Promise<ValidatorVerdict> => ({ ok: true }) } as {
    validate: RunningJira['validate'];
  };
  const asked: string[] = [];
  const server = createServer();
  const url = await listen(server);
  const apps = {
    validate: (rule: WorkflowRule, event: ValidatorEvent) => running.validate(rule, event),
    modules: () => modules,
    appOf: () => ({ appId: 'app-1', name: 'Test app', dir: '', manifest, resources: {} }),
    installationOf: () => installation,
  };
  const jira = await openJira({ database, clock, apps: () => apps, siteUrl: url });
  await jira.load(site);
  server.on('request', (request, response) => {
    void toJira(request).then(async (call) => {
      asked.push(`${call.method} ${call.path}`);
      const answer = await jira.handle(call);
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });

  const ask = (handle: JiraSite['handle'], actor: Actor) => async (method: string, path: string, body?: unknown) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const answer = await handle({ method, path, headers: { 'Content-Type': 'application/json' }, body: text, actor });
    return {
      status: answer.status,
      body: (answer.body === '' ? {} : JSON.parse(answer.body)) as Record<string, unknown>,
    };
  };
  const actorOf = (who: string | Actor): Actor => (typeof who === 'string' ? { kind: 'user', accountId: who } : who);

  return Object.assign(running, {
    jira,
    url,
    clock,
    asked,
    as: (who: string | Actor) => {
      const rest = ask((request) => jira.handle(request), actorOf(who));
      return (method: string, path: string, body?: unknown) => rest(method, `/rest/api/3${path}`, body);
    },
    page: (who: string) => {
      const pages = ask((request) => jira.handlePage(request), actorOf(who));
      return (method: string, path: string, body?: unknown) => pages(method, `/__site/jira${path}`, body);
    },
    async stop() {
      await new Promise((done) => server.close(done));
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

/** The values in issue properties that the app makes findable. */
const manifest = {
  modules: {
    'jira:entityProperty': [
      {
        key: 'mirror',
        entityType: 'issue',
        propertyKey: 'slipway',
        values: [
          { path: 'stage', type: 'string', searchAlias: 'releaseStage' },
          { path: 'open', type: 'number' },
          { path: 'next', type: 'date', searchAlias: 'releaseNext' },
        ],
      },
    ],
  },
};

const installation = { cloudId: 'cloud-1', environmentId: 'env-1', environmentType: 'DEVELOPMENT' } as const;

const modules: readonly HostedModule[] = [
  ['first-gate', 'jira:workflowValidator'],
  ['second-gate', 'jira:workflowValidator'],
  ['lead-time', 'jira:dashboardGadget'],
  ['change-panel', 'jira:issuePanel'],
].map(([key = '', kind = '']) => ({
  appId: 'app-1',
  key,
  kind,
  title: key,
  description: '',
  iconUrl: undefined,
  viewportSize: undefined,
  entryPoints: [],
}));

/** A clock that stands until a test moves it. */
function steadyClock(): SiteClock {
  let now = new Date(0);
  return {
    now: () => now,
    offsetMs: () => 0,
    set: async (instant) => {
      now = instant;
    },
    onChange: () => () => undefined,
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function toJira(request: IncomingMessage): Promise<JiraRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const basic = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString();
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const accountId = basic.slice(0, basic.indexOf('@'));
  const body = chunks.length === 0 ? undefined : Buffer.concat(chunks).toString();
  return {
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    headers,
    body,
    actor: { kind: 'user', accountId },
  };
}
