import { randomUUID } from 'node:crypto';
import type { InvocationRecord } from '../../sandbox/parts';
import { onDashboard, onIssue } from './support/client';
import { startSandbox } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import { linkNewChanges, transitionOf } from './support/transitions';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
  await sandbox.idle();
}, 300_000);
afterAll(() => sandbox.stop());

/** What the functions did while this was done, without what queues and schedules had run. */
async function runsOf(act: () => Promise<unknown>): Promise<readonly InvocationRecord[]> {
  await sandbox.idle();
  // By id and not by number: the site keeps the last runs only.
  const before = new Set((await sandbox.invocations()).map(({ id }) => id));
  await act();
  return (await sandbox.invocations()).filter(
    ({ id, kind }) => !before.has(id) && (kind === 'resolver' || kind === 'validator'),
  );
}

const only = (runs: readonly InvocationRecord[]): InvocationRecord => {
  const [run, ...others] = runs;
  if (run === undefined || others.length > 0) throw new Error(`${runs.length} runs, not one`);
  return run;
};

describe('one judgement of the gate', () => {
  /** REL-147 deploys CHG-21 already. */
  let linked = 1;

  it.each([
    [1, 3],
    [100, 3],
    [101, 4],
  ])(
    'with %i linked changes asks Jira at most %i times and the database at most 5 times',
    async (count, jiraCalls) => {
      await linkNewChanges(sandbox, 'REL-147', count - linked);
      linked = count;
      const start = await transitionOf(sandbox, 'priya-nair', 'REL-147', 'Start deployment');
      const run = only(await runsOf(start));
      expect(run).toMatchObject({ kind: 'validator', outcome: 'ok' });
      expect(run.jiraCalls).toHaveLength(jiraCalls);
      expect(run.sqlStatements).toHaveLength(5);
    },
    300_000,
  );
});

describe('one save in a panel', () => {
  const surface = onIssue('REL-158');

  // The second is another plan than the customer agreed to: who is told of it stands in the policy (ADR 0033).
  it.each([
    ['what binds nobody', { details: { cost: '12 person days' } }, 3],
    ['what the customer agreed to', { scope: 'Counted.' }, 4],
  ])('of %s is one call with 2 calls of Jira and no statement too many', async (_what, changes, statements) => {
    const view = await sandbox.answer<{ plan: { seq: number } }>('ines-okafor', 'release-plan', surface, 'getRelease');
    if (!view.ok) throw new Error(JSON.stringify(view));
    const edit = { cmd: randomUUID(), seq: view.value.plan.seq, changes };
    const run = only(await runsOf(() => sandbox.answer('ines-okafor', 'release-plan', surface, 'editPlan', edit)));
    expect(run.sqlStatements).toHaveLength(statements);
    expect(run.sqlStatements[1]).toMatch(/^INSERT INTO journal/);
    expect(run.jiraCalls).toHaveLength(2);
    expect(run.queuePushes).toHaveLength(1);
  });

  // What is in the way depends on other releases: one statement more (ADR 0025).
  it.each([
    ['getRelease', 2],
    ['getReadiness', 3],
    ['getHistory', 2],
  ])('%s is one call with at most %i SQL statements', async (call, most) => {
    const run = only(await runsOf(() => sandbox.answer('ines-okafor', 'release-plan', surface, call)));
    expect(run.sqlStatements.length).toBeLessThanOrEqual(most);
  });
});

describe('one drawing of the gadget', () => {
  it('is one call with one permission check, no search and 2 SQL statements', async () => {
    const run = only(
      await runsOf(() => sandbox.answer('marta-quist', 'release-success', onDashboard('10001'), 'getReleaseSuccess')),
    );
    expect(run.jiraCalls).toEqual([expect.stringContaining('/rest/api/3/permissions/check 200')]);
    // Settings and registers, which name the projects to ask Jira about; then the report.
    expect(run.sqlStatements).toHaveLength(2);
  });
});
