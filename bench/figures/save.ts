import { randomUUID } from 'node:crypto';
import { onIssue } from '../../test/e2e/support/client';
import { startSandbox } from '../../test/e2e/support/sandbox';
import type { Figure } from '../figure';
import { invocationTimes, p95 } from '../invocations';

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
        const { seq } = view.value.plan;
        const save = async (run: number) => {
          const edit = { cmd: randomUUID(), seq: seq + run, changes: { scope: `Scope ${run}` } };
          const saved = await sandbox.answer(...panel, 'editPlan', edit);
          if (!saved.ok) throw new Error(JSON.stringify(saved));
        };
        const [times] = await invocationTimes('release-panels', [{ sandbox, act: save }]);
        return p95(times);
      } finally {
        await sandbox.stop();
      }
    },
  },
];
