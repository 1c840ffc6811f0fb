import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseServer, FunctionHost, InvokeAnswer, InvokeRequest, JiraSite, SiteClock } from '../parts';
import { Faults } from './faults';
import type { Consumer, ForgeApp } from './forge-app';
import { FunctionRunner } from './function-runner';
import { databaseName, ENVIRONMENT_TYPE, environmentId, installationOn } from './installation';
import { callJira } from './jira-route';
import { INVOCATION_LIMITS } from './limits';
import { startProxy } from './proxy';
import { EventQueue } from './queue';
import { readApp } from './read-app';
import { startSchedules } from './schedules';
import { SqlCapability } from './sql-capability';
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
  for (const app of apps) requireBundle(app);
  const owners = ownersOf(apps);
  const site = installationOn(siteUrl);
  const refusals: string[] = [];
  const onRefusal = (what: string) => {
    refusals.push(what);
    onLog(JSON.stringify({ level: 'error', message: `Refused: ${what}` }));
  };

  const faults = new Faults();
  const runner = new FunctionRunner(site, clock, () => proxy.url, onLog);
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
  const proxy = await startProxy(
    {
      jira,
      queue,
      faults,
      sqlOf: (app) => sql.get(app),
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
    return runner.run({ app, kind: 'resolver', functionKey: resolver, moduleKey, accountId, event: { call, context } });
  }

  return {
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
      return callJira(app, jira, { ...request, actor: { kind: 'user', accountId } }, onRefusal);
    },
    pids: () => runner.pids(),
    faults,
    log: runner.records,
    refusals,
    async idle() {
      await schedules.idle();
      await queue.idle();
    },
    async stop() {
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
