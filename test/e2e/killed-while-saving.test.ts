import { randomUUID } from 'node:crypto';
import type { Fault } from '../../sandbox/fault-parts';
import type { Health } from '../../src/contract/admin-calls';
import type { ChangeView } from '../../src/contract/change-calls';
import type { HistoryLine, ReleaseView } from '../../src/contract/release-calls';
import { agreedWithWayBack } from './support/agreed';
import { atEveryStatement, differentKills, kills } from './support/at-every-statement';
import { onAdminPage, onIssue } from './support/client';
import { startSandbox } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import { transitionOf } from './support/transitions';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
}, 300_000);
afterAll(() => sandbox.stop());

const release = onIssue('REL-158');
const change = onIssue('CHG-31');

const read = async <T>(as: string, module: string, surface: typeof release, call: string): Promise<T> => {
  const answer = await sandbox.answer<T>(as, module, surface, call);
  if (!answer.ok) throw new Error(`${call}: ${JSON.stringify(answer)}`);
  return answer.value;
};
const plan = async () => (await read<ReleaseView>('ines-okafor', 'release-plan', release, 'getRelease')).plan;
const planHistory = async () =>
  (await read<readonly HistoryLine[]>('ines-okafor', 'release-plan', release, 'getHistory')).filter(
    ({ stream }) => stream === 'plan',
  );
const changeNow = () => read<ChangeView>('lucia-ferrant', 'change', change, 'getChange');

/** The chain verifies, every snapshot is there, and nothing waits for the reports once the queue is empty. */
async function expectHealthy(): Promise<void> {
  await sandbox.idle();
  const health = await read<Health>('noor-aziz', 'settings', onAdminPage, 'getHealth');
  expect(health.journal.problems).toEqual([]);
}

describe('kill -9 of the function process and of MariaDB at every point of a save', () => {
  it.each(differentKills)(
    'leaves a plan that was saved, nothing twice, and a chain that verifies ($effect $when)',
    async ({ effect, when }) => {
      const before = { seq: (await plan()).seq, entries: (await planHistory()).length };
      let saves = 0;
      const seen = new Map<string, { readonly seq: number; readonly scope: string }>();
      const press = async (cmd: string) => {
        const edit = seen.get(cmd) ?? { seq: (await openedPlan()).seq, scope: `Scope of ${cmd}` };
        seen.set(cmd, edit);
        return sandbox.act('ines-okafor', 'release-plan', release, 'editPlan', {
          cmd,
          seq: edit.seq,
          changes: { scope: edit.scope },
        });
      };
      // What the person saw is read before the fault is armed: only the save meets it.
      let opened = await plan();
      const openedPlan = async () => opened;
      const statements = await atEveryStatement(sandbox, { effect, when }, press, async (cmd) => {
        saves += 1;
        opened = await plan();
        expect(opened).toMatchObject({ seq: before.seq + saves, doc: { scope: `Scope of ${cmd}` } });
        expect(await planHistory()).toHaveLength(before.entries + saves);
      });
      expect(statements).toBeGreaterThanOrEqual(3);
      await expectHealthy();
    },
    300_000,
  );

  it.each(differentKills)(
    'decides on a change once ($effect $when)',
    async (fault) => {
      let before = await changeReadyToApprove();
      const press = (cmd: string) =>
        sandbox.act('lucia-ferrant', 'change', change, 'decideChange', { cmd, decision: 'approve', reason: cmd });
      const statements = await atEveryStatement(sandbox, fault, press, async (cmd) => {
        const now = await changeNow();
        expect(now.seq).toBe(before.seq + 1);
        expect(now.authorization).toMatchObject({ state: 'approved', by: 'lucia-ferrant', reason: cmd });
        before = await changeReadyToApprove();
      });
      expect(statements).toBeGreaterThanOrEqual(3);
      await expectHealthy();
    },
    300_000,
  );
});

async function changeReadyToApprove(): Promise<ChangeView> {
  const now = await changeNow();
  if (!now.decisions.includes('withdraw')) return now;
  const withdrawal = { cmd: randomUUID(), decision: 'withdraw', reason: 'To decide again.' };
  await sandbox.answer('lucia-ferrant', 'change', change, 'decideChange', withdrawal);
  return changeNow();
}

const statusOf = async (key: string) => {
  const { body } = await sandbox.jira('priya-nair', 'GET', `/rest/api/3/issue/${key}?fields=status`);
  return (body as { fields: { status: { name: string } } }).fields.status.name;
};

describe('the gate under faults, before a release that lacks nothing', () => {
  beforeAll(async () => {
    await changeReadyToApprove();
    const approval = { cmd: randomUUID(), decision: 'approve', reason: 'All is well.' };
    expect(await sandbox.answer('lucia-ferrant', 'change', change, 'decideChange', approval)).toMatchObject({
      ok: true,
    });
    // The plan that was edited above was agreed to before.
    await agreedWithWayBack(sandbox, 'ines-okafor', 'REL-158');
    await sandbox.setClock('2026-11-24T20:15:00+01:00');
  }, 60_000);

  const stillReady = async () => expect(await statusOf('REL-158')).toBe('Ready to deploy');
  const under = async (faults: readonly Fault[]) => {
    const move = await transitionOf(sandbox, 'priya-nair', 'REL-158', 'Start deployment');
    // What the killed functions left to be sent again would take the fault.
    await sandbox.idle();
    await sandbox.setFaults(faults);
    const answer = await move();
    const pending = await sandbox.pendingFaults();
    await sandbox.setFaults([]);
    await sandbox.answering();
    expect(pending).toEqual([]);
    return answer;
  };

  const reads = kills.flatMap((kill) => [1, 2].map((nth) => ({ on: 'sql' as const, nth, ...kill })));
  const writes = (['before', 'after'] as const).flatMap((when) =>
    [3, 4].map((nth) => ({ on: 'sql' as const, nth, when, effect: 'kill-function' as const })),
  );
  const jira = (['status-429', 'status-500', 'refuse', 'lose-answer', 'kill-function'] as const).flatMap((effect) =>
    [1, 2, 3].map((nth) => ({ on: 'jira' as const, nth, when: 'before' as const, effect })),
  );

  it.each([...reads, ...writes, ...jira])(
    'is not passed when the gate could not finish: $on, call $nth, $effect $when',
    async (fault) => {
      const refused = await under([{ matching: '', ...fault }]);
      expect(refused.status).toBe(400);
      if (fault.effect !== 'kill-function') expect(JSON.stringify(refused.body)).toContain('technical failure');
      await stillReady();
    },
    60_000,
  );

  it('is not passed when its passage can not be journaled', async () => {
    const refusing = { on: 'sql', matching: 'INSERT INTO journal', nth: 1, when: 'before', effect: 'refuse' } as const;
    const refused = await under([1, 2, 3].map((nth) => ({ ...refusing, nth })));
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain('technical failure');
    await stillReady();
  }, 60_000);

  it('is passed when the answer to the journal entry is lost: the entry is found', async () => {
    const lost = { on: 'sql', matching: 'INSERT INTO journal', nth: 1, when: 'after', effect: 'lose-answer' } as const;
    expect(await under([lost])).toMatchObject({ status: 204 });
    expect(await statusOf('REL-158')).toBe('Deploying');
    await expectHealthy();
  }, 60_000);
});
