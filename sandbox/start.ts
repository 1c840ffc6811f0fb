/**
 * Starts the sandbox: `npx tsx sandbox/start.ts --data DIR --app DIR [--app DIR…] [--port 8790]`.
 * The one place where the parts meet. Prints a line per part and `ready <url>` last; ends with SIGINT or SIGTERM.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openClock } from './clock';
import { lockData } from './data-lock';
import { bundleApp } from './forge/bundle';
import { declaresFunctions } from './forge/read-app';
import { startForge } from './forge/start-forge';
import { openJira } from './jira/open-jira';
import { startDatabase } from './mariadb/server';
import type { FunctionHost } from './parts';
import { choosePorts } from './ports';
import { startWeb } from './web/start-web';

const FIRST_PORT = '8790';
/** Where the clock of a new site stands; a site file sets it anew. */
const FIRST_INSTANT = new Date('2026-11-23T09:00:00+01:00');
const USAGE = 'Usage: npx tsx sandbox/start.ts --data FOLDER --app FOLDER [--app FOLDER…] [--port NUMBER]';

type Options = { readonly data: string; readonly apps: readonly string[]; readonly port: number };
type Stop = () => Promise<void> | void;

void main();

async function main(): Promise<void> {
  const told = new AbortController();
  const end = new Promise<void>((resolve) => told.signal.addEventListener('abort', () => resolve()));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => told.abort());

  const started: Stop[] = [];
  try {
    const siteUrl = await start(readOptions(), started, told.signal);
    console.log(`ready ${siteUrl}`);
    await end;
  } catch (error) {
    if (!told.signal.aborted) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  }
  for (const stop of started.reverse()) await Promise.resolve(stop()).catch((error: unknown) => console.error(error));
  process.exit();
}

/** Each part is on the list of what is to be stopped as soon as it runs; a signal in between ends the start. */
async function start({ data, apps, port }: Options, started: Stop[], told: AbortSignal): Promise<string> {
  const ports = await choosePorts(port);
  const siteUrl = `http://127.0.0.1:${ports.site}`;
  const lock = lockData(data, siteUrl);
  started.push(() => lock.release());

  for (const app of apps) await bundleSources(app);
  told.throwIfAborted();
  const database = await startDatabase(join(data, 'mariadb'));
  started.push(() => database.stop());
  console.log(`database: process ${database.pid()}`);
  told.throwIfAborted();

  const clock = await openClock(database, FIRST_INSTANT);
  console.log(`clock: ${clock.now().toISOString()}`);
  const jira = await openJira({ database, clock, siteUrl, apps: () => forge });
  console.log(`jira: ${(await jira.name()) ?? 'empty, waiting for a site file at POST /__site/load'}`);
  told.throwIfAborted();

  const forge: FunctionHost = await startForge({ apps, jira, database, clock, proxyPort: ports.proxy, siteUrl });
  started.push(() => forge.stop());
  console.log(`apps: ${forge.modules().length} modules`);
  told.throwIfAborted();

  const web = await startWeb({
    forge,
    jira,
    clock,
    database,
    sitePort: ports.site,
    cdnPort: ports.cdn,
    siteFiles: join(__dirname, 'site/build'),
  });
  started.push(() => web.stop());
  console.log(`files of apps: ${web.cdnUrl}`);
  return web.siteUrl;
}

/** An app that brings its sources is built by Atlassian's bundler, unless nothing has changed since; others come built. */
async function bundleSources(app: string): Promise<void> {
  if (!existsSync(join(app, 'manifest.yml'))) throw new Error(`${app} is no Forge app: it has no manifest.yml`);
  if (!existsSync(join(app, 'src')) || !declaresFunctions(app)) return;
  const { built } = await bundleApp(app, join(app, 'build', 'function'));
  console.log(`functions of ${app}: ${built ? 'built' : 'up to date'}`);
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      app: { type: 'string', multiple: true },
      port: { type: 'string', default: FIRST_PORT },
    },
  });
  const port = Number(values.port);
  if (values.data === undefined || values.app === undefined) throw new Error(USAGE);
  if (!Number.isInteger(port) || port < 0 || port > 65_533) throw new Error(`${values.port} is no port.\n${USAGE}`);
  return { data: resolve(values.data), apps: values.app.map((app) => resolve(app)), port };
}
