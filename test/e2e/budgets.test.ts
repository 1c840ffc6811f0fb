import { randomUUID } from 'node:crypto';
import type { InvocationRecord } from '../../sandbox/parts';
import { onDashboard, onIssue } from './support/client';
import { startSandbox } from './support/sandbox';
import type { Sandbox } from './support/sandbox';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
  await sandbox.idle();
}, 300_000);
afterAll(() => sandbox.stop());

/** What the functions did while this was done, without what queues and schedules had run. */
async function runsOf(act: () => Promise<unknown>): Promise<readonly InvocationRecord[]> {
  await sandbox.idle();
  const before = (await sandbox.invocations()).length;
  await act();
  return (await sandbox.invocations()).slice(before).filter(({ kind }) => kind === 'resolver' || kind === 'validator');
}

const only = (runs: readonly InvocationRecord[]): InvocationRecord => {
  const [run, ...others] = runs;
  if (run === undefined || others.length > 0) throw new Error(`${runs.length} runs, not one`);
  return run;
};

describe('one judgement of the gate', () => {
  const linked = new Set<string>();

  async function createChange(): Promise<string> {
    const created = await sandbox.jira('ines-okafor', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'CHG' }, issuetype: { id: '10002' }, summary: 'One of many changes' },
    });
    expect(created.status).toBe(201);
    return (created.body as { key: string }).key;
  }

  /** REL-147 deploys CHG-21 already. */
  async function linkUpTo(count: number): Promise<void> {
    linked.add('CHG-21');
    while (linked.size < count) {
      const key = await createChange();
      const link = { type: { name: 'Deployment' }, inwardIssue: { key: 'REL-147' }, outwardIssue: { key } };
      expect((await sandbox.jira('ines-okafor', 'POST', '/rest/api/3/issueLink', link)).status).toBe(201);
      linked.add(key);
    }
  }

  it.each([
    [1, 3],
    [100, 3],
    [101, 4],
  ])(
    'with %i linked changes asks Jira at most %i times and the database at most 4 times',
    async (count, jiraCalls) => {
      await linkUpTo(count);
      const { body } = await sandbox.jira('priya-nair', 'GET', '/rest/api/3/issue/REL-147/transitions');
      const { transitions } = body as { transitions: { id: string; name: string }[] };
      const id = transitions.find(({ name }) => name === 'Start deployment')?.id;
      const run = only(
        await runsOf(() =>
          sandbox.jira('priya-nair', 'POST', '/rest/api/3/issue/REL-147/transitions', { transition: { id } }),
        ),
      );
      expect(run).toMatchObject({ kind: 'validator', outcome: 'ok' });
      expect(run.jiraCalls).toHaveLength(jiraCalls);
      expect(run.sqlStatements).toHaveLength(4);
    },
    300_000,
  );
});

describe('one save in a panel', () => {
  const surface = onIssue('REL-158');

  it('is one call with at most 3 SQL statements and 2 calls of Jira', async () => {
    const view = await sandbox.answer<{ plan: { seq: number } }>('ines-okafor', 'release-plan', surface, 'getRelease');
    if (!view.ok) throw new Error(JSON.stringify(view));
    const edit = { cmd: randomUUID(), seq: view.value.plan.seq, changes: { scope: 'Counted.' } };
    const run = only(await runsOf(() => sandbox.answer('ines-okafor', 'release-plan', surface, 'editPlan', edit)));
    expect(run.sqlStatements).toHaveLength(3);
    expect(run.sqlStatements[1]).toMatch(/^INSERT INTO journal/);
    expect(run.jiraCalls).toHaveLength(2);
    expect(run.queuePushes).toHaveLength(1);
  });

  it.each(['getRelease', 'getReadiness', 'getHistory'])(
    '%s is one call with at most 2 SQL statements',
    async (call) => {
      const run = only(await runsOf(() => sandbox.answer('ines-okafor', 'release-plan', surface, call)));
      expect(run.sqlStatements.length).toBeLessThanOrEqual(2);
    },
  );
});

describe('one drawing of the gadget', () => {
  it('is one call with one permission check, no search and at most 3 SQL statements', async () => {
    const run = only(
      await runsOf(() => sandbox.answer('marta-quist', 'release-success', onDashboard('10001'), 'getReleaseSuccess')),
    );
    expect(run.jiraCalls).toEqual([expect.stringContaining('/rest/api/3/permissions/check 200')]);
    // Registers and settings, and the projects to ask Jira about, at once; then the report.
    expect(run.sqlStatements).toHaveLength(3);
  });
});
