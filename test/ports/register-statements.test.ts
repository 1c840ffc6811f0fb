import { openStore } from '../../src/adapters/sql/store';
import { getCalendar } from '../../src/app/project/get-calendar';
import { getReleases } from '../../src/app/project/get-releases';
import { getUnitUses } from '../../src/app/packages/get-unit-uses';
import type { ReleasesAsked } from '../../src/contract/release-register-calls';
import type { ReleaseFact } from '../../src/domain/measurement/facts';
import { app, aSite, setUp } from '../app/setting';
import { testClock, testQueue, testRandom } from '../fakes/clock';
import { fakeJira } from '../fakes/jira';
import { memoryPipelineKeys } from '../fakes/memory-pipeline-keys';
import { fact } from './facts.suite';
import { serveForgeSql } from './forge-sql';
import { testDatabase } from './mariadb';
import type { TestDatabase } from './mariadb';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.end());

const asked: ReleasesAsked & { readonly page: number } = {
  ...{ text: '', state: 'open', stage: null, type: null, customer: null, service: null, from: null, to: null },
  ...{ sort: 'next', down: false, page: 0 },
};
const november = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' };

/** All of them deploy the same service on the same evening: every one is in the way of every other. */
const busy = (releaseId: string): ReleaseFact =>
  fact(releaseId, {
    ...{ projectId: '1', endedOn: null, outcome: null, services: ['LAB'], customers: ['M'], items: ['APP'] },
    waves: [
      {
        ...{ waveId: 'w1', number: 1, customer: 'M', environment: 'LIVE', site: '', keptPolicy: null },
        ...{ plannedStart: '2026-11-24T19:00:00.000Z', plannedEnd: '2026-11-24T22:00:00.000Z' },
      },
    ],
  });

/** ADR 0017: what a page costs does not grow with the register. */
it.each([2, 90])('%i releases cost as many SQL statements and calls of Jira as any other number', async (count) => {
  const { statements } = serveForgeSql(() => database.pool(`register_${String(count)}`));
  const site = aSite();
  const [like] = site.issues;
  const ids = Array.from({ length: count }, (_, at) => String(1_000 + at));
  if (like !== undefined) site.issues.push(...ids.map((id) => ({ ...like, id, key: `REL-${id}`, links: [] })));
  const clock = testClock();
  const deps = {
    ...openStore(clock, () => undefined),
    pipelines: memoryPipelineKeys(),
    ...{ queue: testQueue(), clock, random: { ...testRandom(), uuid: () => crypto.randomUUID() } },
    ...{ log: { fault: () => 'TEST-0001' }, appJira: fakeJira(site, app) },
  };
  const as = (accountId: string) => ({ accountId, jira: fakeJira(site, accountId) });
  await setUp({ deps, as, cmd: () => crypto.randomUUID() });
  await deps.facts.apply([], { releases: ids.map(busy) });

  const costOf = async (ask: () => Promise<{ readonly ok: boolean }>) => {
    statements.length = 0;
    site.calls.length = 0;
    expect(await ask()).toMatchObject({ ok: true });
    return { sql: statements.length, jira: site.calls.length };
  };
  const marta = as('marta');
  const everywhere = { ...november, customer: null, service: null, everywhere: true };
  expect(await costOf(() => getReleases(deps, marta, '1', asked))).toEqual(ofRegister);
  expect(await costOf(() => getCalendar(deps, marta, '1', everywhere))).toEqual(ofCalendar);
  expect(await costOf(() => getUnitUses(deps, marta, '1', { unit: 'APP' }))).toEqual(ofUnit);
});

const ofRegister = { sql: 6, jira: 5 };
const ofCalendar = { sql: 4, jira: 5 };
const ofUnit = { sql: 3, jira: 3 };
