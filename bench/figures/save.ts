import { randomUUID } from 'node:crypto';
import { onIssue } from '../../test/e2e/support/client';
import { startSandbox } from '../../test/e2e/support/sandbox';
import type { Figure } from '../figure';

const runs = 100;
const warmUp = 10;

export const figures: readonly Figure[] = [
  {
    name: 'save of a field in a panel in the sandbox, p95',
    unit: 'ms',
    budget: 300,
    measure: async () => {
      const sandbox = await startSandbox();
      try {
        const panel = ['ines-okafor', 'release-plan', onIssue('REL-158')] as const;
        const view = await sandbox.answer<{ plan: { seq: number } }>(...panel, 'getRelease');
        if (!view.ok) throw new Error(JSON.stringify(view));
        for (let run = 0; run < warmUp + runs; run += 1) {
          const edit = { cmd: randomUUID(), seq: view.value.plan.seq + run, changes: { scope: `Scope ${run}` } };
          const saved = await sandbox.answer(...panel, 'editPlan', edit);
          if (!saved.ok) throw new Error(JSON.stringify(saved));
        }
        const times = (await sandbox.invocations())
          .filter(({ functionKey }) => functionKey === 'release-panels')
          .slice(-runs)
          .map(({ ms }) => ms);
        return times.sort((one, other) => one - other)[Math.floor(0.95 * runs)] ?? NaN;
      } finally {
        await sandbox.stop();
      }
    },
  },
];
