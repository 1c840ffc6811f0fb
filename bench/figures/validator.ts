import { startSandbox } from '../../test/e2e/support/sandbox';
import { linkNewChanges, transitionOf } from '../../test/e2e/support/transitions';
import type { Figure } from '../figure';
import { invocationTimes, p95 } from '../invocations';

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
        const [times] = await invocationTimes('judge-deployment', [{ sandbox, act: start }]);
        return p95(times);
      } finally {
        await sandbox.stop();
      }
    },
  },
];
