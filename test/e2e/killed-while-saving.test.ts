import { randomUUID } from 'node:crypto';
import type { Fault } from '../../sandbox/parts';
import type { Health } from '../../src/contract/admin-calls';
import type { ChangeView } from '../../src/contract/change-calls';
import type { HistoryLine, ReleaseView } from '../../src/contract/release-calls';
import { onAdminPage, onIssue } from './support/client';
import { startSandbox } from './support/sandbox';
import type { Sandbox } from './support/sandbox';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
}, 300_000);
afterAll(() => sandbox.stop());

const release = onIssue('REL-158');
const change = onIssue('CHG-31');
const gate = 'Start deployment';

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

const kills = (['kill-function', 'crash-database', 'lose-answer'] as const).flatMap((effect) =>
  (['before', 'after'] as const).map((when) => ({ effect, when })),
);

/**
 * Presses once under the fault at each statement in turn, until the act needs no further statement. Each time the fault
 * must have struck; afterwards the same act is sent again, as the panel does when the person presses save once more.
 */
async function atEveryStatement(
  { effect, when }: Pick<Fault, 'effect' | 'when'>,
  press: (cmd: string) => Promise<unknown>,
  check: (round: { readonly nth: number; readonly cmd: string }) => Promise<void>,
): Promise<number> {
  for (let nth = 1; ; nth += 1) {
    const cmd = randomUUID();
    await sandbox.setFaults([{ on: 'sql', matching: '', nth, when, effect }]);
    await press(cmd);
    const struck = (await sandbox.pendingFaults()).length === 0;
    await sandbox.setFaults([]);
    await sandbox.answering();
    await press(cmd);
    await check({ nth, cmd });
    if (!struck) return nth - 1;
  }
}

describe('kill -9 of the function process and of MariaDB at every point of a save', () => {
  it.each(kills)(
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
      const statements = await atEveryStatement({ effect, when }, press, async ({ cmd }) => {
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

  it.each(kills)(
    'decides on a change once ($effect $when)',
    async ({ effect, when }) => {
      const { history } = await changeNow();
      let decided = history.length;
      let decision: 'reject' | 'approve' = 'reject';
      const given = new Map<string, string>();
      const press = (cmd: string) => {
        const mine = given.get(cmd) ?? decision;
        given.set(cmd, mine);
        return sandbox.act('lucia-ferrant', 'change', change, 'decideChange', { cmd, decision: mine, reason: cmd });
      };
      const next = async () => {
        const { decisions } = await changeNow();
        decision = decisions.includes('reject') ? 'reject' : 'approve';
        return decisions.includes('withdraw');
      };
      if (await next()) await withdraw();
      decided = (await changeNow()).history.length;
      await next();
      const statements = await atEveryStatement({ effect, when }, press, async ({ cmd }) => {
        decided += 1;
        const now = await changeNow();
        expect(now.history).toHaveLength(decided);
        expect(now.authorization).toMatchObject({ by: 'lucia-ferrant', reason: cmd });
        if (await next()) {
          await withdraw();
          decided += 1;
          await next();
        }
      });
      expect(statements).toBeGreaterThanOrEqual(3);
      await expectHealthy();
    },
    300_000,
  );

  const withdraw = () =>
    sandbox.answer('lucia-ferrant', 'change', change, 'decideChange', {
      cmd: randomUUID(),
      decision: 'withdraw',
      reason: 'To decide again.',
    });
});

/** The transition that the Deployment gate guards, as the person who may make it. */
async function startingDeployment(key: string) {
  const { body } = await sandbox.jira('priya-nair', 'GET', `/rest/api/3/issue/${key}/transitions`);
  const { transitions } = body as { transitions: { id: string; name: string }[] };
  const id = transitions.find(({ name }) => name === gate)?.id;
  return () => sandbox.jira('priya-nair', 'POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id } });
}
const statusOf = async (key: string) => {
  const { body } = await sandbox.jira('priya-nair', 'GET', `/rest/api/3/issue/${key}?fields=status`);
  return (body as { fields: { status: { name: string } } }).fields.status.name;
};

describe('the gate under faults', () => {
  const sqlFaults = kills.flatMap((kill) => [1, 2, 3].map((nth) => ({ on: 'sql' as const, nth, ...kill })));
  const jiraFaults = (['status-429', 'status-500', 'refuse', 'lose-answer', 'kill-function'] as const).flatMap(
    (effect) => [1, 2, 3].map((nth) => ({ on: 'jira' as const, nth, when: 'before' as const, effect })),
  );

  it('refuses in its own words while nothing is wrong with the machine', async () => {
    const refused = await (await startingDeployment('REL-158'))();
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain('CHG-31');
    expect(await statusOf('REL-158')).toBe('Ready to deploy');
  });

  it.each([...sqlFaults, ...jiraFaults])(
    'never passes what it could not check or write: $on, call $nth, $effect $when',
    async (fault) => {
      const move = await startingDeployment('REL-158');
      await sandbox.setFaults([{ matching: '', ...fault }]);
      const refused = await move();
      await sandbox.setFaults([]);
      await sandbox.answering();
      expect(refused.status).toBe(400);
      expect(await statusOf('REL-158')).toBe('Ready to deploy');
    },
    60_000,
  );

  it('has a journal without gaps after all that', expectHealthy, 60_000);
});
