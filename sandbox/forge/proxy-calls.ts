import type { EventFault, Fault } from '../fault-parts';
import type { JiraSite, SiteLog } from '../parts';
import { type Faults, faultName, withFault } from './faults';
import type { ForgeApp } from './forge-app';
import type { Invocation } from './invocation';
import { callJira, jiraActor, needsAuthentication } from './jira-route';
import { keysIn } from './kvs/keys-in';
import type { KvsCapability } from './kvs/kvs-capability';
import type { EventQueue } from './queue';
import { json, notHosted, type Reply } from './reply';
import { scopesUsed } from './scopes';
import { pointsOf } from './site-log';
import { SqlCapability } from './sql-capability';

export type CallParts = {
  readonly jira: JiraSite;
  readonly queue: EventQueue;
  readonly faults: Faults;
  readonly sqlOf: (app: ForgeApp) => SqlCapability | undefined;
  readonly kvsOf: (app: ForgeApp) => KvsCapability | undefined;
  readonly siteLog: SiteLog;
  readonly crashDatabase: () => Promise<void>;
  /** Told in words what was asked for and refused. */
  readonly onRefusal: (what: string) => void;
};

type JiraCall = {
  readonly method: string;
  readonly target: string;
  readonly provider: 'user' | 'app';
  readonly account: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export async function jiraCall(parts: CallParts, invocation: Invocation, call: JiraCall): Promise<Reply> {
  const { method, target, provider, account, headers, body } = call;
  const { app, accountId } = invocation;
  const asked = `${method} ${target}`;
  if (account !== undefined && decodeURIComponent(account) !== accountId) {
    parts.onRefusal(`${asked} in the name of another person (offline user impersonation)`);
    return notHosted('calls in the name of another person (offline user impersonation)');
  }
  const actor = jiraActor(provider, app, accountId);
  if (actor === undefined) return needsAuthentication();
  const index = invocation.jiraCalls.push(asked) - 1;
  const request = { method, path: target, headers, body: body === '' ? undefined : body, actor };
  const reply = await logged(
    parts,
    invocation,
    {
      on: 'jira',
      what: asked,
      scopes: scopesUsed(method, target, app.scopes),
      points: (answer) => pointsOf(method, target, answer.status, answer.body),
    },
    () => callJira(app, parts.jira, request, parts.onRefusal),
  );
  invocation.jiraCalls[index] = `${asked} ${outcomeOf(reply)}`;
  return reply;
}

/** Undefined where Forge SQL has no such endpoint. */
export async function sqlCall(
  parts: CallParts,
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
  return logged(parts, invocation, { on: 'sql', what: query }, () => sql.handle(endpoint, body));
}

/** Key-value store and custom entities; undefined where they have no such route. */
export async function storageCall(
  parts: CallParts,
  invocation: Invocation,
  target: string,
  body: string,
): Promise<Reply | undefined> {
  const kvs = parts.kvsOf(invocation.app);
  if (kvs === undefined)
    return json(403, { code: 'FORBIDDEN', message: 'permissions.scopes of manifest.yml lacks storage:app' });
  if (!kvs.has(target)) return undefined;
  const what = `${target} ${keysIn(body)}`.trim();
  invocation.storageCalls.push(what);
  return logged(parts, invocation, { on: 'storage', what }, () => kvs.handle(target, body));
}

/** Undefined where queues have no such route. @forge/events leaves the placeholders of its paths unfilled (out/queries.js). */
export async function queueCall(
  parts: CallParts,
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
  const what = `push ${/"queueName":"([^"]*)"/.exec(body)?.[1] ?? ''}`;
  return logged(parts, invocation, { on: 'queue', what, subject: body }, async (fault) =>
    parts.queue.push(invocation.app, body, eventFault(fault)),
  );
}

type LoggedCall = {
  readonly on: Exclude<Fault['on'], 'event'>;
  readonly what: string;
  /** What faults are matched against, where that is not `what`. */
  readonly subject?: string;
  readonly scopes?: readonly string[] | undefined;
  readonly points?: (answer: Exclude<Reply, string>) => number;
};

/** Makes the call, under the fault whose turn it is, and writes both down. */
async function logged(
  { faults, siteLog, crashDatabase }: CallParts,
  invocation: Invocation,
  { on, what, subject = what, scopes, points = () => 0 }: LoggedCall,
  perform: (fault: Fault | undefined) => Promise<Reply>,
): Promise<Reply> {
  const { app, id, moduleKey, accountId, issueKey } = invocation;
  const started = performance.now();
  const fault = faults.take(on, subject);
  const struck = { killFunction: () => invocation.kill(), crashDatabase };
  const reply = await withFault(fault, struck, () => perform(fault));
  siteLog.add({
    kind: on,
    what,
    outcome: outcomeOf(reply),
    ms: performance.now() - started,
    points: typeof reply === 'string' ? points({ status: 500, headers: {}, body: '' }) : points(reply),
    appId: app.appId,
    moduleKey,
    invocationId: id,
    accountId,
    issueKey,
    scopes,
    fault: fault && faultName(fault),
  });
  return reply;
}

function eventFault(fault: Fault | undefined): EventFault | undefined {
  return fault?.effect === 'late' || fault?.effect === 'double' ? fault.effect : undefined;
}

function outcomeOf(reply: Reply): string {
  return typeof reply === 'string' ? reply : String(reply.status);
}
