import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(__dirname, '../../..');

export type Sandbox = {
  readonly url: string;
  /** One resolver call as a frame of this person would make it; the app's Answer, or the host's refusal. */
  act(as: string, module: string, issueKey: string | null, call: string, payload?: object): Promise<ActAnswer>;
  /** One Jira REST call as this person. */
  jira(as: string, method: string, path: string, body?: object): Promise<{ readonly status: number; readonly body: unknown }>;
  setClock(at: string): Promise<void>;
  setFaults(faults: readonly object[]): Promise<void>;
  pendingFaults(): Promise<readonly object[]>;
  idle(): Promise<void>;
  health(): Promise<{ readonly databasePid: number; readonly functionPids: readonly number[] }>;
  cspReports(): Promise<readonly object[]>;
  stop(): Promise<void>;
};

export type ActAnswer = { readonly status: number; readonly ok: boolean; readonly body?: unknown; readonly message?: string };

/** A sandbox of its own with the demo loaded, on free ports; the demo is loaded once per content and copied. */
export async function startSandbox(): Promise<Sandbox> {
  const data = mkdtempSync(join(tmpdir(), 'slipway-e2e-'));
  rmSync(data, { recursive: true });
  cpSync(await loadedDemo(), data, { recursive: true });
  const running = await start(data);
  return {
    ...client(running.url),
    stop: async () => {
      await running.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function loadedDemo(): Promise<string> {
  const cache = join(root, '.sandbox-demo', contentHash());
  if (existsSync(cache)) return cache;
  mkdirSync(join(root, '.sandbox-demo'), { recursive: true });
  const fresh = mkdtempSync(join(root, '.sandbox-demo', 'loading-'));
  const running = await start(fresh);
  await run(['--import', 'tsx', 'demo/load.ts', running.url]);
  await running.stop();
  renameSync(fresh, cache);
  return cache;
}

/** Everything that the loaded demo depends on. */
function contentHash(): string {
  const hash = createHash('sha256');
  for (const folder of ['demo', 'sandbox', 'build/function']) {
    for (const file of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!file.isFile() || file.parentPath.includes('site')) continue;
      hash.update(file.name).update(readFileSync(join(file.parentPath, file.name)));
    }
  }
  return hash.digest('hex').slice(0, 20);
}

async function start(data: string): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/start.ts', '--data', data, '--app', root, '--port', '0'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const url = await new Promise<string>((done, failed) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line);
      const ready = /^ready (http:\S+)/.exec(line)?.[1];
      if (ready !== undefined) done(ready);
    });
    child.once('exit', (code) => {
      failed(new Error(`The sandbox ended with ${String(code)}:\n${said.join('\n')}`));
    });
  });
  return { url, stop: () => end(child) };
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      done();
      return;
    }
    child.once('exit', () => {
      done();
    });
    child.kill('SIGTERM');
  });
}

function run(args: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
    const said: string[] = [];
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    child.once('exit', (code) => {
      if (code === 0) done();
      else failed(new Error(`${args.join(' ')} ended with ${String(code)}:\n${said.join('')}`));
    });
  });
}

function client(url: string): Omit<Sandbox, 'stop'> {
  const post = (path: string, body: object) => send(url, 'POST', path, body);
  const demand = async (path: string, body: object) => {
    const answer = await post(path, body);
    if (answer.status >= 300) throw new Error(`${path} answered ${String(answer.status)}: ${JSON.stringify(answer.body)}`);
  };
  return {
    url,
    async act(as, module, issueKey, call, payload = {}) {
      const surface = issueKey === null ? { kind: 'admin' } : { kind: 'issue', issueKey };
      const answer = await post('/__site/act', { as, module, surface, call, payload });
      return { status: answer.status, ok: false, ...(answer.body as object) };
    },
    jira: (as, method, path, body) => send(url, method, path, body, as),
    setClock: (at) => demand('/__site/clock', { at }),
    setFaults: (faults) => demand('/__site/faults', { faults }),
    pendingFaults: async () => (await send(url, 'GET', '/__site/faults')).body as object[],
    idle: () => demand('/__site/idle', {}),
    health: async () => (await send(url, 'GET', '/__site/health')).body as Awaited<ReturnType<Sandbox['health']>>,
    cspReports: async () => (await send(url, 'GET', '/__host/csp-reports')).body as object[],
  };
}

async function send(url: string, method: string, path: string, body?: object, as?: string) {
  const response = await fetch(url + path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(as === undefined ? {} : { cookie: `sandbox-person=${as}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}
