import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What the sandbox's own process holds, for who looks for leaks. */
export type ProcessReport = {
  readonly pid: number;
  /** After a collection: what is left is held by somebody. */
  readonly heapBytes: number;
  /** Open handles and requests of Node by kind. */
  readonly resources: Readonly<Record<string, number>>;
};

export function reportProcess(): ProcessReport {
  collectGarbage();
  const resources: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) resources[kind] = (resources[kind] ?? 0) + 1;
  return { pid: process.pid, heapBytes: process.memoryUsage().heapUsed, resources };
}

/** Node gives the function out only under a flag, which can be set while it runs. */
function collectGarbage(): void {
  setFlagsFromString('--expose_gc');
  (runInNewContext('gc') as () => void)();
}
