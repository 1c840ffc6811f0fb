import { setTimeout as delay } from 'node:timers/promises';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until the process is gone; the test's own time limit ends a wait that is in vain. */
export async function untilGone(pid: number): Promise<void> {
  await until(() => !isAlive(pid));
}

export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await delay(10);
}
