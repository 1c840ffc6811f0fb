import { setTimeout } from 'node:timers/promises';
import type { Sandbox } from '../test/e2e/support/sandbox';

const runs = 60;
/** The process that answers is the same for all; the first runs warm it. */
const warmUp = 10;
/** The platform allows 150 SQL statements a second, and a bench asks faster than people do. */
const pauseMs = 150;

/** How long the invocations that each act causes took (ms, unordered); the sandboxes take turns, so that noise meets all of them. */
export async function invocationTimes(
  functionKey: string,
  acts: readonly { readonly sandbox: Sandbox; readonly act: (run: number) => Promise<unknown> }[],
): Promise<readonly (readonly number[])[]> {
  for (let run = 0; run < warmUp + runs; run += 1)
    for (const { act } of acts) {
      await act(run);
      await setTimeout(pauseMs);
    }
  return Promise.all(acts.map(async ({ sandbox }) => (await timesOf(sandbox, functionKey)).slice(-runs)));
}

export const p95 = (times: readonly number[] | undefined): number =>
  [...(times ?? [])].sort((one, other) => one - other)[Math.floor(0.95 * (times?.length ?? 0))] ?? NaN;

const timesOf = async (sandbox: Sandbox, functionKey: string): Promise<readonly number[]> =>
  (await sandbox.invocations()).filter((invocation) => invocation.functionKey === functionKey).map(({ ms }) => ms);
