import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseServer, FunctionHost, InvokeAnswer, InvokeRequest, JiraSite, SiteClock } from '../parts';
import { Faults } from './faults';
import type { Consumer, ForgeApp } from './forge-app';
import { FunctionRunner } from './function-runner';
import { CallLog } from './site-log';
import { databaseName, ENVIRONMENT_TYPE, environmentId, installationOn, storeName } from './installation';
import { callJira } from './jira-route';
import { KvsCapability } from './kvs/kvs-capability';
import { scopesUsed } from './scopes';
import { KvsStore } from './kvs/kvs-store';
import { INVOCATION_LIMITS } from './limits';
import { startProxy } from './proxy';
import { EventQueue } from './queue';
import { listenToJira } from './product-events';
import { readApp } from './read-app';
import { startSchedules } from './schedules';
import { SqlCapability } from './sql-capability';
import { WebTriggers } from './web-triggers';
import { validateWith } from './validate';

export type ForgeOptions = {
  /** Folders with manifest.yml and a built bundle in build/function. */
  readonly apps: readonly string[];
  readonly jira: JiraSite;
  readonly database: DatabaseServer;
  readonly clock: SiteClock;
  /** 0: any free port. */
  readonly proxyPort: number;
  readonly siteUrl: string;
  /** One JSON line per message of a function or of the host; standard output unless told otherwise. */
  readonly onLog?: (line: string) => void;
};

export type ForgeHost = FunctionHost & {
  /** What apps asked for and the host refused: routes it does not host, scopes that are missing. */
  readonly refusals: readonly string[];
};

/** Hosts the functions of the apps. */
export async function startForge({
  apps: folders,
  jira,
  database,
  clock,
  proxyPort,
  siteUrl,
  onLog = (line) => console.log(line),
}: ForgeOptions): Promise<ForgeHost> {
  const apps = folders.map(readApp);
  for (const app of apps) if (app.functions.size > 0) requireBundle(app);
  const owners = ownersOf(apps);
  const site = installationOn(siteUrl);
  const siteLog = new CallLog(clock);
  const refusals: string[] = [];
  const onRefusal = (what: string) => {
    refusals.push(what);
    onLog(JSON.stringify({ level: 'error', message: `Refused: ${what}` }));
    siteLog.add({ kind: 'refusal', what, outcome: 'refused', ms: 0, points: 0 });
  };

  const faults = new Faults();
  const runner = new FunctionRunner(site, clock, () => proxy.url, siteLog, onLog);
  const background = (
    app: ForgeApp,
    kind: 'consumer' | 'scheduledTrigger',
    { moduleKey, functionKey }: Consumer,
    event: unknown,
  ) => runner.run({ app, kind, functionKey, moduleKey, accountId: undefined, event });
  const queue = new EventQueue(
    clock,
    (app, consumer, event) => background(app, 'consumer', consumer, event),
    onRefusal,
  );
  const sql = new Map(
    apps
      .filter(({ usesSql }) => usesSql)
      .map((app) => [app, new SqlCapability(() => database.pool(databaseName(app)))]),
  );
  const kvs = new Map(
    apps
      .filter(({ scopes }) => scopes.includes('storage:app'))
      .map((app) => {
        const store = new KvsStore(() => database.pool(storeName(app)), app.entities);
        return [app, new KvsCapability(store, app.entities, clock)];
      }),
  );
  const webTriggers = new WebTriggers(
    apps,
    () => database.pool('site'),
    siteUrl,
    (app, { moduleKey, functionKey }, event) =>
      runner.run({ app, kind: 'webtrigger', functionKey, moduleKey, accountId: undefined, event }),
  );
  const stopListening = listenToJira({
    apps,
    jira,
    clock,
    queue,
    faults,
    siteLog,
    run: (app, { moduleKey, functionKey }, event, issueKey) =>
      runner.run({ app, kind: 'trigger', functionKey, moduleKey, accountId: undefined, issueKey, event }),
  });
  const proxy = await startProxy(
    {
      jira,
      queue,
      faults,
      sqlOf: (app) => sql.get(app),
      kvsOf: (app) => kvs.get(app),
      siteLog,
      webTriggers,
      invocationOf: (token) => runner.invocationOf(token),
      crashDatabase: () => database.crash(),
      onRefusal,
    },
    proxyPort,
  );
  const schedules = await startSchedules(apps, clock, await database.pool('site'), (app, schedule) =>
    background(app, 'scheduledTrigger', schedule, {
      context: { cloudId: site.cloudId, moduleKey: schedule.moduleKey },
    }),
  );

  async function invoke(request: InvokeRequest): Promise<InvokeAnswer> {
    const { moduleKey, accountId, extension, localId, functionKey, payload } = request;
    const app = owners.get(moduleKey);
    const resolver = app?.resolvers.get(moduleKey);
    if (app === undefined || resolver === undefined)
      return { ok: false, errorType: 'NOT_HOSTED', message: `The module "${moduleKey}" has no resolver` };
    const call = { functionKey, ...(payload === undefined ? {} : { payload }) };
    if (Buffer.byteLength(JSON.stringify(call)) > INVOCATION_LIMITS.requestBytes)
      return {
        ok: false,
        errorType: 'PAYLOAD_TOO_LARGE',
        message: `A call may have ${INVOCATION_LIMITS.requestBytes} bytes`,
      };
    // The person is not part of it: the platform names them in the function's second argument.
    const context = {
      localId,
      cloudId: site.cloudId,
      environmentId: environmentId(app),
      environmentType: ENVIRONMENT_TYPE,
      moduleKey,
      siteUrl,
      extension,
    };
    return runner.run({
      app,
      kind: 'resolver',
      functionKey: resolver,
      moduleKey,
      accountId,
      issueKey: issueKeyOf(extension),
      event: { call, context },
    });
  }

  return {
    apps: () => apps,
    modules: () => apps.flatMap((app) => app.modules),
    appOf: (moduleKey) => owners.get(moduleKey),
    installationOf(moduleKey) {
      const app = owners.get(moduleKey);
      return app && { cloudId: site.cloudId, environmentId: environmentId(app), environmentType: ENVIRONMENT_TYPE };
    },
    invoke,
    async validate(rule, event) {
      const app = owners.get(rule.moduleKey);
      if (app === undefined)
        return { ok: false, message: `No app on this site has the workflow validator "${rule.moduleKey}".` };
      return validateWith(runner, app, rule, event);
    },
    async fetchProduct(moduleKey, accountId, request) {
      const app = owners.get(moduleKey);
      if (app === undefined) throw new Error(`No app on this site has the module "${moduleKey}"`);
      const started = performance.now();
      const answer = await callJira(app, jira, { ...request, actor: { kind: 'user', accountId } }, onRefusal);
      siteLog.add({
        kind: 'jira',
        what: `${request.method} ${request.path}`,
        outcome: String(answer.status),
        ms: performance.now() - started,
        points: 0,
        appId: app.appId,
        moduleKey,
        accountId,
        scopes: scopesUsed(request.method, request.path, app.scopes),
      });
      return answer;
    },
    async webTrigger(request) {
      const started = performance.now();
      const answer = await webTriggers.answer(request);
      siteLog.add({
        kind: 'webtrigger',
        what: `${request.method} ${request.path}`,
        outcome: String(answer?.status ?? 404),
        ms: performance.now() - started,
        points: 0,
      });
      return answer;
    },
    pids: () => runner.pids(),
    faults,
    log: runner.records,
    siteLog,
    refusals,
    async idle() {
      await schedules.idle();
      await queue.idle();
    },
    async stop() {
      stopListening();
      schedules.stop();
      queue.stop();
      await runner.stop();
      await proxy.stop();
    },
  };
}

function requireBundle({ name, bundleDir }: ForgeApp): void {
  if (existsSync(join(bundleDir, 'index.cjs'))) return;
  throw new Error(`${name} has no function bundle in ${bundleDir}: build it with bundleApp (sandbox/forge/bundle.ts)`);
}

function issueKeyOf({ issue }: Readonly<Record<string, unknown>>): string | undefined {
  const key = (issue as { readonly key?: unknown } | undefined)?.key;
  return typeof key === 'string' ? key : undefined;
}

/** A page names a module by its key alone, so two apps on the site can not share one. */
function ownersOf(apps: readonly ForgeApp[]): Map<string, ForgeApp> {
  const owners = new Map<string, ForgeApp>();
  for (const app of apps) {
    for (const { key } of app.modules) {
      const other = owners.get(key);
      if (other !== undefined) throw new Error(`The apps ${other.name} and ${app.name} both have a module "${key}"`);
      owners.set(key, app);
    }
  }
  return owners;
}
