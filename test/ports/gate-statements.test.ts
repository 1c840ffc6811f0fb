import { openStore } from '../../src/adapters/sql/store';
import { editOverview } from '../../src/app/release/edit-overview';
import { editPlan } from '../../src/app/plan/edit-plan';
import { judgeGate } from '../../src/app/gate/judge-gate';
import { app, aSite, change, setUp } from '../app/setting';
import { testClock, testQueue, testRandom } from '../fakes/clock';
import { fakeJira } from '../fakes/jira';
import { memoryPipelineKeys } from '../fakes/memory-pipeline-keys';
import { serveForgeSql, straight } from './forge-sql';
import { testDatabase } from './mariadb';
import type { TestDatabase } from './mariadb';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.end());

/** ADR 0025: what a gate costs does not grow with the release. */
it.each([
  { changes: 1, gate: 'G2' },
  { changes: 100, gate: 'G2' },
  { changes: 100, gate: 'G5' },
] as const)(
  '$gate with $changes changes takes five SQL statements and at most three calls of Jira',
  async ({ changes, gate }) => {
    const name = `gate_${gate}_${changes}`.toLowerCase();
    let statements = 0;
    serveForgeSql(
      () => database.pool(name),
      () => (statement, send) => {
        statements += 1;
        return straight(statement, send);
      },
    );
    const site = aSite();
    const links = Array.from({ length: changes }, (_, at) => ({
      ...({ typeId: '50', side: 'outward' } as const),
      ...{ issueId: String(1_000 + at), issueKey: `CHG-${at}` },
    }));
    change(site, 'REL-1', { links });
    const clock = testClock();
    const { uuid: cmd } = testRandom();
    const deps = {
      ...openStore(clock, () => undefined),
      ...{
        queue: testQueue(),
        pipelines: memoryPipelineKeys(),
        clock,
        random: { ...testRandom(), uuid: () => crypto.randomUUID() },
      },
      ...{ log: { fault: () => 'TEST-0001' }, appJira: fakeJira(site, app) },
    };
    const as = (accountId: string) => ({ accountId, jira: fakeJira(site, accountId) });
    await setUp({ deps, as, cmd });
    const overview = { type: 'MINOR', services: { add: ['LAB'], remove: [] } } as const;
    await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes: overview });
    await editPlan(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes: { waves: { w1: { customer: 'M' } } } });
    statements = 0;
    site.calls.length = 0;
    const asked = { id: 'rule', gate, waves: 'lowest', help: '' } as const;
    expect(await judgeGate(deps, 'REL-1', asked, '305', new AbortController().signal)).toMatchObject({ pass: false });
    expect(statements).toBe(5);
    expect(site.calls.length).toBeLessThanOrEqual(3);
  },
);
