import { openStore } from '../../src/adapters/sql/store';
import { commitHistory } from '../../src/app/history/commit-history';
import { editOverview } from '../../src/app/release/edit-overview';
import { stageHistory } from '../../src/app/history/stage-history';
import { releaseStream } from '../../src/app/streams';
import { app, aSite, setUp } from '../app/setting';
import { testClock, testQueue, testRandom } from '../fakes/clock';
import { fakeJira } from '../fakes/jira';
import { memoryPipelineKeys } from '../fakes/memory-pipeline-keys';
import { serveForgeSql, straight } from './forge-sql';
import type { Wire } from './forge-sql';
import { testDatabase } from './mariadb';
import type { TestDatabase } from './mariadb';

let database: TestDatabase;
let wire: Wire = straight;
const site = aSite();
const clock = testClock();
const cmd = () => crypto.randomUUID();
const as = (accountId: string) => ({ accountId, jira: fakeJira(site, accountId) });

/** One function process of its own: nothing is shared but the database. */
function aProcess() {
  return {
    ...openStore(clock, () => undefined),
    queue: testQueue(),
    pipelines: memoryPipelineKeys(),
    clock,
    random: { ...testRandom(), uuid: cmd },
    log: { fault: () => 'TEST-0001' },
    appJira: fakeJira(site, app),
  };
}

beforeAll(async () => {
  database = await testDatabase();
  serveForgeSql(
    () => database.pool('one_number'),
    () => wire,
  );
  await setUp({ deps: aProcess(), as, cmd });
}, 300_000);
afterAll(() => database.end());

type Act = () => Promise<{ readonly ok: boolean; readonly refusal?: { readonly code: string } }>;

/** A person gives release 1 this number; what they see was read before. */
async function giving(number: string): Promise<Act> {
  const { id } = releaseStream('1');
  const seq = (await aProcess().journal.read([id])).get(id)?.seq ?? 0;
  return () => editOverview(aProcess(), as('ines'), '1', { cmd: cmd(), seq, changes: { number } });
}

/** An administrator imports a release of this number; its row is sent. */
async function importing(number: string): Promise<Act> {
  const batch = cmd();
  const part = {
    head: 'id,actualEnd,customers,service,type,outcome',
    body: `${number},2026-01-01,M,LAB,Minor,S\n`,
    line: 2,
  };
  const columns = { id: 0, actualEnd: 1, customers: 2, service: 3, type: 4, outcome: 5 };
  const form = { delimiter: ',', days: 'yyyy-MM-dd', columns, customers: {}, services: {} } as const;
  await stageHistory(aProcess(), { batch, part, form });
  const file = { name: 'a.csv', sha256: Buffer.from(number).toString('hex').padEnd(64, '0') };
  return () => commitHistory(aProcess(), as('noor'), { cmd: cmd(), batch, projectKey: 'REL', file, rows: 1 });
}

/** The other's whole act happens just before the n-th statement of this one's. */
async function interleaved(one: Act, other: Act, nth: number) {
  let statements = 0;
  let meanwhile: Awaited<ReturnType<Act>> | undefined;
  const counting: Wire = async (_, send) => {
    statements += 1;
    if (statements === nth) {
      wire = straight;
      meanwhile = await other();
      wire = counting;
    }
    return send();
  };
  wire = counting;
  const outcome = await one();
  wire = straight;
  return { outcome, meanwhile };
}

/** At every statement in turn, until the act needs no further one: exactly one of the two got the number. */
async function atEveryStatement(
  name: string,
  one: (number: string) => Promise<Act>,
  other: (number: string) => Promise<Act>,
) {
  for (let nth = 1; ; nth += 1) {
    const number = `${name}-${String(nth)}`;
    const { outcome, meanwhile } = await interleaved(await one(number), await other(number), nth);
    if (meanwhile === undefined) return nth - 1;
    expect([outcome.ok, meanwhile.ok].filter(Boolean)).toHaveLength(1);
    const refused = outcome.ok ? meanwhile : outcome;
    expect(refused).toMatchObject({ refusal: { code: expect.stringMatching(/^numbers?-taken$/) } });
  }
}

describe('an import and a release that want one number at once', () => {
  it('never get it both: the import comes in the middle of the release’s act', async () => {
    expect(await atEveryStatement('G', giving, importing)).toBeGreaterThanOrEqual(4);
  }, 120_000);

  it('never get it both: the release comes in the middle of the import', async () => {
    expect(await atEveryStatement('I', importing, giving)).toBeGreaterThanOrEqual(4);
  }, 120_000);
});

it('a reservation that no act followed lets the number be imported a quarter of an hour later', async () => {
  const give = await giving('LEFT-1');
  wire = (statement, send) =>
    /INSERT INTO journal/.test(statement.query) && statement.params.includes('number:LEFT-1')
      ? Promise.reject(new TypeError('fetch failed'))
      : send();
  await expect(give()).rejects.toThrow();
  wire = straight;
  const commit = await importing('LEFT-1');
  expect(await commit()).toMatchObject({ refusal: { code: 'numbers-taken' } });
  clock.set('2026-11-23T08:15:00.000Z');
  expect(await commit()).toMatchObject({ ok: true });
});
