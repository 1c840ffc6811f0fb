import { readFile } from 'node:fs/promises';

const LOOK_MS = 250;
/** Node itself, before an app has done anything. */
const OWN_MB = 96;
const PAGE_KB = 4;

/** Tells once when a process holds more than an app may, buffers outside of the heap included. Linux only. */
export function watchMemory(pid: number | undefined, limitMB: number, onExceeded: () => void): () => void {
  if (pid === undefined || process.platform !== 'linux') return () => undefined;
  const timer = setInterval(() => void look(), LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);

  async function look(): Promise<void> {
    // The process may end between two looks; its exit is heard elsewhere.
    const pages = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
    const residentMB = (Number(pages.split(' ')[1] ?? 0) * PAGE_KB) / 1024;
    if (residentMB <= limitMB + OWN_MB) return;
    clearInterval(timer);
    onExceeded();
  }
}
