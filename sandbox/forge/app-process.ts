import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { SiteClock } from '../parts';
import type { ForgeApp } from './forge-app';
import { failed, type Outcome } from './invocation';
import { watchMemory } from './watch-memory';

/** A process that does not answer for so long is in a loop that nothing else can get into. */
const BLOCKED_MS = 1_000;

const RUNTIME = join(__dirname, 'function-runtime.mjs');

/** One call for the process: the two arguments of the function and the globals that the Forge packages read. */
export type ProcessCall = {
  readonly id: string;
  readonly handler: string;
  readonly timeLimitMs: number;
  readonly event: unknown;
  readonly context: unknown;
  readonly runtime: unknown;
};

export type AppProcess = {
  readonly pid: number;
  /** False once it has ended or was told to take no more calls. */
  accepts(): boolean;
  run(call: ProcessCall): Promise<Outcome>;
  /** Ends it at once; its open calls fail. */
  kill(): void;
  readonly ended: Promise<void>;
};

type FromChild =
  | { type: 'here' }
  | { type: 'line'; id: string | undefined; line: string }
  | { type: 'done'; id: string; json: string }
  | { type: 'failed'; id: string; message: string; stack: string };

/** Starts a process for the app's functions. It runs many calls at once and ends with the sandbox (IPC disconnect). */
export function startAppProcess(
  app: ForgeApp,
  clock: SiteClock,
  onLine: (line: string, callId: string | undefined) => void,
): AppProcess {
  const onLog = (line: string) => onLine(line, undefined);
  const child = fork(RUNTIME, [app.bundleDir], {
    cwd: app.bundleDir,
    execArgv: [
      `--max-old-space-size=${app.memoryMB}`,
      '--enable-source-maps',
      // Reads its own files, writes none, starts no process. What is left to a hostile app is in FIDELITY.md.
      '--experimental-permission',
      `--allow-fs-read=${RUNTIME}`,
      `--allow-fs-read=${join(app.bundleDir, '*')}`,
      '--allow-worker',
      '--no-warnings',
    ],
    // Nothing of the sandbox's own environment reaches an app; the platform runs in UTC.
    env: { TZ: 'UTC', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const open = new Map<string, (outcome: Outcome) => void>();
  const lastWords = readOutput(child, onLog);
  let accepting = true;

  const send = (message: unknown) => {
    // A dead process answers its open calls through `exit`, so a failed send needs no answer of its own.
    if (child.connected) child.send(message as object, () => undefined);
  };
  const tellTime = () => send({ type: 'clock', offsetMs: clock.offsetMs() });
  const forgetClock = clock.onChange(tellTime);
  tellTime();

  let blocked: NodeJS.Timeout | undefined;
  /** The process goes, but calls of other people that it also runs may have their answer first, if it can still give one. */
  const retire = () => {
    accepting = false;
    if (open.size === 0) child.kill('SIGKILL');
    blocked ??= setTimeout(() => child.kill('SIGKILL'), BLOCKED_MS);
    send({ type: 'are-you-there' });
  };

  child.on('message', (message: FromChild) => {
    if (message.type === 'here') {
      clearTimeout(blocked);
      blocked = undefined;
      return;
    }
    if (message.type === 'line') {
      onLine(message.line, message.id);
      return;
    }
    const settle = open.get(message.id);
    open.delete(message.id);
    if (message.type === 'failed') onLog(JSON.stringify({ level: 'error', message: message.stack }));
    settle?.(message.type === 'done' ? { ok: true, body: message.json } : failed('FUNCTION_ERR', message.message));
    if (!accepting && open.size === 0) child.kill('SIGKILL');
  });
  let tooLarge = false;
  const stopWatching = watchMemory(child.pid, app.memoryMB, () => {
    tooLarge = true;
    child.kill('SIGKILL');
  });
  const ended = new Promise<void>((resolve) => {
    const end = (how: string) => {
      stopWatching();
      accepting = false;
      forgetClock();
      clearTimeout(blocked);
      const words = lastWords();
      const outcome =
        tooLarge || words.includes('JavaScript heap out of memory')
          ? failed('FUNCTION_OUT_OF_MEMORY', `The function used more than ${app.memoryMB} MB of memory`)
          : failed('FUNCTION_DIED', `The function's process ended (${how}) before it answered${words}`);
      for (const settle of open.values()) settle(outcome);
      open.clear();
      resolve();
    };
    child.once('exit', (code, signal) => end(signal ?? `exit code ${code ?? 'unknown'}`));
    child.once('error', (error) => end(error.message));
  });

  return {
    pid: child.pid ?? 0,
    accepts: () => accepting,
    kill: () => {
      accepting = false;
      child.kill('SIGKILL');
    },
    ended,
    run(call) {
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          open.delete(call.id);
          resolve(failed('FUNCTION_TIME_OUT', `The function did not answer within ${call.timeLimitMs / 1000} seconds`));
          retire();
        }, call.timeLimitMs);
        open.set(call.id, (outcome) => {
          clearTimeout(timer);
          resolve(outcome);
        });
        send({ type: 'invoke', ...call });
      });
    },
  };
}

function readOutput(child: ChildProcess, onLog: (line: string) => void): () => string {
  let words = '';
  if (child.stdout !== null) createInterface(child.stdout).on('line', onLog);
  if (child.stderr !== null) {
    createInterface(child.stderr).on('line', (line) => {
      if (line.trim() !== '') words = line.trim();
      onLog(JSON.stringify({ level: 'error', message: line }));
    });
  }
  return () => (words === '' ? '' : `: ${words}`);
}
