import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as poll } from 'node:timers/promises';

/** `npm start` on a data folder of its own; what it starts must end with it, however it ends. */
const root = resolve(__dirname, '../..');
const minute = 60_000;

type Started = { readonly npm: ChildProcess; readonly url: string };
type Health = { readonly ready: boolean; readonly databasePid: number; readonly functionPids: readonly number[] };

let data: string;
let npm: ChildProcess | undefined;
beforeAll(() => (data = mkdtempSync(join(tmpdir(), 'slipway-start-'))));
afterEach(() => signalGroup('SIGTERM'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

test.each([
  ['Ctrl-C in the terminal', () => signalGroup('SIGINT')],
  ['a kill of npm', () => npm?.kill('SIGTERM')],
  ['a kill -9 of npm', () => npm?.kill('SIGKILL')],
])(
  'prints the address, and leaves no process behind after %s',
  async (_, stop) => {
    const started = await start();
    npm = started.npm;
    const health = (await (await fetch(`${started.url}/__site/health`)).json()) as Health;
    const lock = JSON.parse(readFileSync(join(data, 'sandbox.lock'), 'utf8')) as { pid: number };

    stop();
    await untilGone([lock.pid, health.databasePid, ...health.functionPids]);
  },
  3 * minute,
);

async function start(): Promise<Started> {
  const npm = spawn('npm', ['start', '--', '--data', data], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  const url = new Promise<string>((done, fail) => {
    npm.stderr.on('data', (text: Buffer) => (output += text.toString()));
    npm.stdout.on('data', (text: Buffer) => {
      output += text.toString();
      const address = /^ {2}(http:\S+)$/m.exec(output)?.[1];
      if (address) done(address);
    });
    void once(npm, 'exit').then(() => fail(new Error(output)));
  });
  return { npm, url: await url };
}

/** A terminal signals everything that runs in its foreground. */
function signalGroup(signal: NodeJS.Signals): void {
  if (npm?.pid !== undefined && npm.exitCode === null && npm.signalCode === null) process.kill(-npm.pid, signal);
}

/** Waits for what an operator would wait for; the test's own time limit ends it. */
async function untilGone(pids: readonly number[]): Promise<void> {
  while (pids.some(isAlive)) await poll(100);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
