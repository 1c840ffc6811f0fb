import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { clientOf } from './client';
import type { SandboxClient } from './client';

const root = resolve(__dirname, '../../..');

/** Demos that were loaded before, by what they were made of. */
const loaded = join(root, 'build/demo');

export type Sandbox = SandboxClient & { stop(): Promise<void> };

/**
 * A sandbox of its own with the demo loaded, on free ports; the demo is loaded once per content and copied.
 * `prepare` may change the copy before it is started.
 */
export async function startSandbox(prepare?: (dataFolder: string) => Promise<void>): Promise<Sandbox> {
  const data = mkdtempSync(join(tmpdir(), 'slipway-e2e-'));
  const remove = () => {
    rmSync(data, { recursive: true, force: true });
  };
  try {
    cpSync(await loadedDemo(), data, { recursive: true });
    await prepare?.(data);
    const running = await start(data);
    return {
      ...clientOf(running.url),
      async stop() {
        await running.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** A sandbox of its own in which only Jira is set up: people, projects and work items of this site file, nothing of the apps. */
export async function startSite(siteFile: object, apps: readonly string[] = [root]): Promise<Sandbox> {
  const data = mkdtempSync(join(tmpdir(), 'slipway-e2e-'));
  const running = await start(data, apps);
  const stop = async () => {
    await running.stop();
    rmSync(data, { recursive: true, force: true });
  };
  const loadedSite = await fetch(`${running.url}/__site/load`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(siteFile),
  });
  if (loadedSite.status === 204) return { ...clientOf(running.url), stop };
  await stop();
  throw new Error(`The site file was refused: ${await loadedSite.text()}`);
}

async function loadedDemo(): Promise<string> {
  const ready = join(loaded, contentHash());
  if (existsSync(ready)) return ready;
  mkdirSync(loaded, { recursive: true });
  const fresh = mkdtempSync(join(loaded, 'loading-'));
  try {
    await load(fresh);
    renameSync(fresh, ready);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another worker may have loaded the same demo at the same time and was first.
    if (!existsSync(ready)) throw error;
  }
  return ready;
}

async function load(data: string): Promise<void> {
  const running = await start(data);
  try {
    await finish(spawnNode(['--import', 'tsx', 'demo/load.ts', running.url]));
  } finally {
    await running.stop();
  }
}

/** Everything that the loaded demo depends on; the pages of the site are not among it. */
function contentHash(): string {
  const files = ['demo', 'sandbox/jira', 'sandbox/forge', 'sandbox/mariadb', 'src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 20);
}

async function start(
  data: string,
  apps: readonly string[] = [root],
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const named = apps.flatMap((app) => ['--app', app]);
  const child = spawnNode(['--import', 'tsx', 'sandbox/start.ts', '--data', data, ...named, '--port', '0']);
  const ended = finish(child);
  const ready = new Promise<string>((done) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /^ready (http:\S+)/.exec(line)?.[1];
      if (url !== undefined) done(url);
    });
  });
  const url = await Promise.race([ready, ended]);
  if (url === undefined) throw new Error('The sandbox ended before it was ready.');
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const spawnNode = (args: readonly string[]) =>
  spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });

/** Resolves when the program ends well; fails with what it said. */
function finish(child: ChildProcess): Promise<undefined> {
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said.push(chunk.toString());
      if (said.length > 200) said.shift();
    });
  }
  return new Promise((done, failed) => {
    child.once('exit', (code, signal) => {
      if (code === 0) done(undefined);
      else failed(new Error(`${child.spawnargs.join(' ')} ended with ${String(code ?? signal)}:\n${said.join('')}`));
    });
  });
}
