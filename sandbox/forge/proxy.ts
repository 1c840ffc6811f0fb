import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { JiraSite, LogEntry, SiteLog } from '../parts';
import { type Faults, withFault } from './faults';
import type { ForgeApp } from './forge-app';
import type { Invocation } from './invocation';
import { callJira, jiraActor, needsAuthentication } from './jira-route';
import type { EventQueue } from './queue';
import { json, notHosted, type Reply } from './reply';
import type { KvsCapability } from './kvs/kvs-capability';
import { keysIn } from './kvs/keys-in';
import { pointsOf } from './site-log';
import type { WebTriggers } from './web-triggers';
import { SqlCapability } from './sql-capability';

export type ProxyParts = {
  readonly jira: JiraSite;
  readonly queue: EventQueue;
  readonly faults: Faults;
  readonly sqlOf: (app: ForgeApp) => SqlCapability | undefined;
  readonly kvsOf: (app: ForgeApp) => KvsCapability | undefined;
  readonly siteLog: SiteLog;
  readonly webTriggers: WebTriggers;
  readonly invocationOf: (token: string) => Invocation | undefined;
  readonly crashDatabase: () => Promise<void>;
  /** Told in words what was asked for and refused. */
  readonly onRefusal: (what: string) => void;
};

export type Proxy = { readonly url: string; stop(): Promise<void> };

/** The only way out of a function: its bearer token names the invocation, which names app and person. */
export async function startProxy(parts: ProxyParts, port: number): Promise<Proxy> {
  const server = createServer((request, response) => {
    void answer(parts, request).then(
      (reply) => send(response, reply),
      (error: unknown) =>
        send(
          response,
          json(500, { code: 'UNKNOWN_ERROR', message: error instanceof Error ? error.message : String(error) }),
        ),
    );
  });
  // A function keeps its connections; ending idle ones would race with its next call.
  server.keepAliveTimeout = 0;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => close(server) };
}

async function answer(parts: ProxyParts, request: IncomingMessage): Promise<Reply> {
  const body = await bodyOf(request);
  const token = /^Bearer (.+)$/.exec(headerOf(request, 'forge-proxy-authorization'))?.[1] ?? '';
  const invocation = parts.invocationOf(token);
  if (invocation === undefined)
    return json(401, { code: 'UNAUTHORIZED', message: 'The invocation of this token has ended' });

  const target = headerOf(request, 'forge-proxy-target');
  const route = request.url ?? '';
  const product = /^\/fpp\/provider\/(user|app)\/remote\/(jira|stargate)(?:\/account\/([^/]+))?$/.exec(route);
  if (product?.[2] === 'jira')
    return jiraCall(parts, invocation, request, {
      provider: product[1] === 'app' ? 'app' : 'user',
      account: product[3],
      target,
      body,
    });
  if (product?.[2] === 'stargate' && product[1] === 'app') {
    const reply =
      target === '/graphql'
        ? await parts.webTriggers.graphql(invocation.app, body)
        : await queueCall(parts, invocation, decodeURIComponent(target), body);
    if (reply !== undefined) return reply;
  }
  if (route === '/fpp/as/app/provider/atlassian/capability/sql') {
    const reply = await sqlCall(parts, invocation, target, body);
    if (reply !== undefined) return reply;
  }
  if (route === '/fpp/as/app/provider/atlassian/capability/kvs') {
    const reply = await storageCall(parts, invocation, target, body);
    if (reply !== undefined) return reply;
  }
  const what = `${request.method ?? ''} ${decodeURIComponent(route)} ${target}`;
  parts.onRefusal(what);
  return notHosted(what);
}

type JiraCall = {
  readonly provider: 'user' | 'app';
  readonly account: string | undefined;
  readonly target: string;
  readonly body: string;
};

async function jiraCall(
  parts: ProxyParts,
  invocation: Invocation,
  request: IncomingMessage,
  { provider, account, target, body }: JiraCall,
): Promise<Reply> {
  const { app, accountId } = invocation;
  const asked = `${request.method ?? 'GET'} ${target}`;
  if (account !== undefined && decodeURIComponent(account) !== accountId) {
    parts.onRefusal(`${asked} in the name of another person (offline user impersonation)`);
    return notHosted('calls in the name of another person (offline user impersonation)');
  }
  const actor = jiraActor(provider, app, accountId);
  if (actor === undefined) return needsAuthentication();
  const index = invocation.jiraCalls.push(asked) - 1;
  const started = performance.now();
  const reply = await withFault(parts.faults.take('jira', target), invocation, parts.crashDatabase, () =>
    callJira(
      app,
      parts.jira,
      {
        method: request.method ?? 'GET',
        path: target,
        headers: forwarded(request),
        body: body === '' ? undefined : body,
        actor,
      },
      parts.onRefusal,
    ),
  );
  invocation.jiraCalls[index] = `${asked} ${outcomeOf(reply)}`;
  const points = reply === 'lost' ? 1 : pointsOf(request.method ?? 'GET', target, reply.status, reply.body);
  note(parts, invocation, 'jira', asked, reply, started, points);
  return reply;
}

async function sqlCall(
  parts: ProxyParts,
  invocation: Invocation,
  target: string,
  body: string,
): Promise<Reply | undefined> {
  const endpoint = ({ '/api/v1/execute': 'execute', '/api/v1/execute/ddl': 'ddl' } as const)[target];
  if (endpoint === undefined) return undefined;
  const sql = parts.sqlOf(invocation.app);
  if (sql === undefined) return json(403, { code: 'APP_NOT_ENABLED', message: 'manifest.yml declares no sql module' });
  const query = SqlCapability.queryOf(body);
  invocation.sqlStatements.push(query);
  const started = performance.now();
  const reply = await withFault(parts.faults.take('sql', query), invocation, parts.crashDatabase, () =>
    sql.handle(endpoint, body),
  );
  note(parts, invocation, 'sql', query, reply, started);
  return reply;
}

/** Key-value store and custom entities; undefined where they have no such route. */
async function storageCall(
  parts: ProxyParts,
  invocation: Invocation,
  target: string,
  body: string,
): Promise<Reply | undefined> {
  const kvs = parts.kvsOf(invocation.app);
  if (kvs === undefined)
    return json(403, { code: 'FORBIDDEN', message: 'permissions.scopes of manifest.yml lacks storage:app' });
  const what = `${target} ${keysIn(body)}`.trim();
  const started = performance.now();
  let known = true;
  const reply = await withFault(parts.faults.take('storage', what), invocation, parts.crashDatabase, async () => {
    const answered = await kvs.handle(target, body);
    known = answered !== undefined;
    return answered ?? notHosted(target);
  });
  if (!known) return undefined;
  invocation.storageCalls.push(what);
  note(parts, invocation, 'storage', what, reply, started);
  return reply;
}

function note(
  { siteLog }: ProxyParts,
  { app, id, moduleKey, accountId, issueKey }: Invocation,
  kind: LogEntry['kind'],
  what: string,
  reply: Reply,
  started: number,
  points = 0,
): void {
  siteLog.add({
    kind,
    what,
    outcome: outcomeOf(reply),
    ms: performance.now() - started,
    points,
    appId: app.appId,
    moduleKey,
    invocationId: id,
    accountId,
    issueKey,
  });
}

function outcomeOf(reply: Reply): string {
  return reply === 'lost' ? 'lost' : String(reply.status);
}

/** @forge/events leaves the placeholders of its paths unfilled (out/queries.js). */
async function queueCall(
  parts: ProxyParts,
  invocation: Invocation,
  target: string,
  body: string,
): Promise<Reply | undefined> {
  const act =
    /^\/webhook\/queue\/(publish|stats|cancel)\/\{contextAri\}\/\{environmentId\}\/\{appId\}\/\{appVersion\}$/.exec(
      target,
    )?.[1];
  if (act === 'stats') return parts.queue.stats(invocation.app, body);
  if (act === 'cancel') return parts.queue.cancel(invocation.app, body);
  if (act !== 'publish') return undefined;
  invocation.queuePushes.push(body);
  const started = performance.now();
  const reply = await withFault(parts.faults.take('queue', body), invocation, parts.crashDatabase, async () =>
    parts.queue.push(invocation.app, body),
  );
  note(parts, invocation, 'queue', `push ${/"queueName":"([^"]*)"/.exec(body)?.[1] ?? ''}`, reply, started);
  return reply;
}

function forwarded(request: IncomingMessage): Record<string, string> {
  const passed = [
    'accept',
    'accept-language',
    'content-type',
    'x-atlassian-token',
    'if-match',
    'x-force-accept-language',
  ];
  return Object.fromEntries(
    passed.flatMap((name) => (headerOf(request, name) === '' ? [] : [[name, headerOf(request, name)]])),
  );
}

function headerOf(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === 'lost') {
    response.destroy();
    return;
  }
  response.writeHead(reply.status, reply.headers);
  response.end(reply.body);
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
