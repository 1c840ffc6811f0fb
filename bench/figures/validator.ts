import { startSandbox } from '../../test/e2e/support/sandbox';
import { linkNewChanges, transitionOf } from '../../test/e2e/support/transitions';
import type { Figure } from '../figure';

const runs = 60;
/** The process that answers is the same for all; the first runs warm it. */
const warmUp = 10;

export const figures: readonly Figure[] = [
  {
    name: 'judgement of the gate in the sandbox, 100 linked changes, p95',
    unit: 'ms',
    budget: 600,
    measure: async () => {
      const sandbox = await startSandbox();
      try {
        // REL-147 deploys one change already.
        await linkNewChanges(sandbox, 'REL-147', 99);
        const start = await transitionOf(sandbox, 'priya-nair', 'REL-147', 'Start deployment');
        for (let run = 0; run < warmUp + runs; run += 1) await start();
        const judged = (await sandbox.invocations()).filter(({ kind }) => kind === 'validator');
        const times = judged.slice(-runs).map(({ ms }) => ms);
        return times.sort((one, other) => one - other)[Math.floor(0.95 * runs)] ?? NaN;
      } finally {
        await sandbox.stop();
      }
    },
  },
];
