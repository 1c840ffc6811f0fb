import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export type DataLock = { release(): void };

/** Takes the data folder for this process; a second sandbox on it is told who has it. A lock whose process is gone is taken over. */
export function lockData(dataDir: string, siteUrl: string): DataLock {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'sandbox.lock');
  if (!create(file, siteUrl)) {
    const holder = readHolder(file);
    if (holder !== undefined && isAlive(holder.pid)) {
      throw new Error(
        `The data folder ${dataDir} is in use by the sandbox at ${holder.siteUrl} (process ${holder.pid}, since ${holder.since}). Stop it first, or choose another folder with --data.`,
      );
    }
    rmSync(file, { force: true });
    if (!create(file, siteUrl)) throw new Error(`Another sandbox has just taken the data folder ${dataDir}`);
  }
  return { release: () => rmSync(file, { force: true }) };
}

type Holder = { readonly pid: number; readonly siteUrl: string; readonly since: string };

/** False when the file is there already: making it is the one step that only one process can win. */
function create(file: string, siteUrl: string): boolean {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, JSON.stringify({ pid: process.pid, siteUrl, since: new Date().toISOString() } satisfies Holder));
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    // Cut off while it was written: whoever wrote it is gone.
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
