import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** `npm start` on a data folder of its own; what it starts must end with it, however it ends. */
const root = resolve(__dirname, '../..');
const minute = 60_000;

type Started = { readonly npm: ChildProcess; readonly url: string };
type Health = { readonly ready: boolean; readonly databasePid: number; readonly functionPids: readonly number[] };

let data: string;
beforeAll(() => (data = mkdtempSync(join(tmpdir(), 'slipway-start-'))));
afterAll(() => rmSync(data, { recursive: true, force: true }));

test(
  'prints the address, keeps its data, and leaves no process behind',
  async () => {
    for (const signal of ['SIGINT', 'SIGKILL'] as const) {
      const { npm, url } = await start();
      const health = (await (await fetch(`${url}/__site/health`)).json()) as Health;
      expect(health.ready).toBe(true);
      const sandbox = (JSON.parse(readFileSync(join(data, 'sandbox.lock'), 'utf8')) as { pid: number }).pid;

      npm.kill(signal);
      await untilGone([sandbox, health.databasePid, ...health.functionPids]);
    }
  },
  5 * minute,
);

async function start(): Promise<Started> {
  const npm = spawn('npm', ['start', '--', '--data', data], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
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

/** Waits for what an operator would wait for; the test's own time limit ends it. */
async function untilGone(pids: readonly number[]): Promise<void> {
  while (pids.some(isAlive)) await new Promise((done) => setImmediate(done));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
