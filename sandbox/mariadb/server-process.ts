import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { asRoot, type ServerProgram } from './find-server';
import { lastLines, scratchOf } from './prepare-data';

/** Default of TiDB, https://docs.pingcap.com/tidb/stable/sql-mode */
const SQL_MODE =
  'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION';

/** A socket path must fit into `sun_path`: 108 bytes on Linux, 104 on macOS. */
const LONGEST_SOCKET_PATH = 100;

/** Recovery after a crash on a machine that has much else to do. */
const READY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 20_000;

const KEEPER = join(__dirname, 'keeper.sh');

export type ServerFiles = {
  readonly data: string;
  readonly log: string;
  readonly pid: string;
  readonly socket: string;
};

export type ServerProcess = {
  readonly pid: number;
  /** Resolves when the server is gone, for whatever reason. */
  readonly ended: Promise<void>;
  kill(): Promise<void>;
  stop(): Promise<void>;
};

export function serverFiles(folder: string): ServerFiles {
  const near = join(folder, 'server.sock');
  const socket =
    Buffer.byteLength(near) <= LONGEST_SOCKET_PATH
      ? near
      : join(mkdtempSync(join(tmpdir(), 'sandbox-')), 'server.sock');
  return { data: join(folder, 'data'), log: join(folder, 'server.log'), pid: join(folder, 'server.pid'), socket };
}

/** Starts the server under its keeper and resolves when it answers. */
export async function runServer(program: ServerProgram, files: ServerFiles): Promise<ServerProcess> {
  endLeftover(files);
  // A session of its own: Ctrl-C in the terminal must reach the sandbox only, which then stops the server in order.
  const keeper = spawn('/bin/sh', [KEEPER, program.path, ...serverArguments(program, files)], {
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  });
  keeper.stdin.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => keeper.once('close', () => resolve()));
  const printed = once(createInterface(keeper.stdout), 'line') as Promise<[string]>;
  const [line] = await Promise.race([printed, ended.then(() => [])]);
  if (line === undefined) throw new Error('MariaDB could not be started: its keeper ended at once');
  const pid = Number(line);
  // Should the keeper itself be killed, its server must not outlive it unseen.
  keeper.once('exit', () => signal(pid, 'SIGKILL'));

  const kill = async () => {
    signal(pid, 'SIGKILL');
    await ended;
  };
  let gone = false;
  void ended.then(() => (gone = true));
  await untilReady(files, () => gone).catch(async (error: unknown) => {
    // One that is late holds the files that the next try needs.
    await kill();
    throw error;
  });
  return {
    pid,
    ended,
    kill,
    stop: async () => {
      signal(pid, 'SIGTERM');
      await Promise.race([ended, delay(STOP_WITHIN_MS, undefined, { ref: false })]);
      signal(pid, 'SIGKILL');
      await ended;
    },
  };
}

export function removeSocketFolder(folder: string, files: ServerFiles): void {
  if (dirname(files.socket) !== folder) rmSync(dirname(files.socket), { recursive: true, force: true });
}

function serverArguments(program: ServerProgram, files: ServerFiles): string[] {
  return [
    '--no-defaults',
    ...asRoot(),
    `--datadir=${files.data}`,
    `--tmpdir=${scratchOf(files.data)}`,
    `--socket=${files.socket}`,
    `--pid-file=${files.pid}`,
    `--log-error=${files.log}`,
    `--lc-messages-dir=${program.shareFolder}`,
    '--skip-networking',
    '--skip-name-resolve',
    '--skip-log-bin',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_bin',
    '--default-time-zone=+00:00',
    `--sql-mode=${SQL_MODE}`,
    // A commit is on disk before it is answered, as on the platform; the rest is sized for a laptop.
    '--innodb-flush-log-at-trx-commit=1',
    '--innodb-buffer-pool-size=128M',
    '--innodb-log-file-size=32M',
    '--innodb-lock-wait-timeout=5',
    '--key-buffer-size=1M',
    '--aria-pagecache-buffer-size=8M',
    '--max-allowed-packet=16M',
    '--max-connections=200',
    '--performance-schema=OFF',
  ];
}

async function untilReady(files: ServerFiles, gone: () => boolean): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline) {
    if (gone()) throw new Error(`MariaDB ended while starting: ${logTail(files)}`);
    try {
      const connection = await createConnection({ socketPath: files.socket, user: 'root' });
      await connection.end();
      return;
    } catch {
      await delay(20);
    }
  }
  throw new Error(`MariaDB did not answer within ${READY_WITHIN_MS / 1000} s: ${logTail(files)}`);
}

/** Ends a server that an earlier sandbox left on the same data (both its parent and its keeper were killed). */
function endLeftover(files: ServerFiles): void {
  if (!existsSync(files.pid)) return;
  const pid = Number(readFileSync(files.pid, 'utf8'));
  if (commandOf(pid).includes(`--datadir=${files.data}`)) signal(pid, 'SIGKILL');
  rmSync(files.pid, { force: true });
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function logTail(files: ServerFiles): string {
  return existsSync(files.log) ? lastLines(readFileSync(files.log, 'utf8')) : 'no log was written';
}

function signal(pid: number, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already, which is what was wanted.
  }
}
