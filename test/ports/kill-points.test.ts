import { commitAct } from '../../src/app/commit-act';
import type { ActOn } from '../../src/app/commit-act';
import { healFacts, projectFacts } from '../../src/app/upkeep/project-facts';
import { releaseStream } from '../../src/app/streams';
import { openStore } from '../../src/adapters/sql/store';
import { allowed } from '../../src/domain/kernel';
import { genesis, replay } from '../../src/domain/records/replay';
import { newVerification } from '../../src/domain/records/verification';
import type { ReleaseDoc } from '../../src/domain/release/release';
import { testClock, testQueue, testRandom } from '../fakes/clock';
import { at, head } from './acts';
import { cut, serveForgeSql, straight } from './forge-sql';
import type { Wire } from './forge-sql';
import { testDatabase } from './mariadb';
import type { TestDatabase } from './mariadb';

let database: TestDatabase;
let databases = 0;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.end());

const stream = releaseStream('1');
const year = { from: '2026-01-01', to: '2027-01-01', customer: null, service: null, type: null };

/** The second act on a release whose first one stands. */
const save: ActOn<ReleaseDoc> = {
  stream,
  cmd: 'save',
  actor: 'ines',
  mode: { kind: 'editing', seenSeq: 1, touched: ['/number'] },
  decide: (doc) =>
    allowed({
      act: 'overview-edited',
      doc: { ...doc, number: 'REL-148', customers: { orla: true } },
      args: {},
      claim: 'number:REL-148',
    }),
};

/** A fresh function process on the same data: nothing of the old one is left but what the database holds. */
function newProcess(name: string, wire: Wire) {
  serveForgeSql(
    () => database.pool(name),
    () => wire,
  );
  return {
    ...openStore({ now: () => at(59) }, () => undefined),
    queue: testQueue(),
    clock: testClock(at(1)),
    random: testRandom(),
  };
}

async function savedOnce(name: string) {
  const process = newProcess(name, straight);
  await commitAct(process, {
    ...save,
    cmd: 'first',
    mode: { kind: 'commutative' },
    decide: (doc) => allowed({ act: 'overview-edited', doc: { ...doc, projectId: '10000', name: 'Spring' }, args: {} }),
  });
  await projectFacts(process, stream.id);
}

/** The k-th statement meets its end; what comes after it as well, when it was the process that died. */
function deadly(
  k: number,
  when: 'before' | 'after' | 'during',
  end: () => Promise<void>,
  processDies: boolean,
): Wire & { readonly met: () => boolean } {
  let statements = 0;
  const wire: Wire = async (_statement, send) => {
    statements += 1;
    if (statements > k && processDies) throw cut;
    if (statements !== k) return send();
    if (when === 'after') await send();
    const ending = end();
    if (when === 'during') await send().catch(() => undefined);
    await ending;
    throw cut;
  };
  return Object.assign(wire, { met: () => statements >= k });
}

async function expectWhole(name: string) {
  const { journal } = newProcess(name, straight);
  const rows = await journal.page(null, 100);
  const verification = newVerification();
  verification.add(rows);
  expect(verification.report().problems).toEqual([]);
  expect(await journal.cutOff(10)).toEqual([]);
  const state = await head(journal, stream.id);
  expect(state.doc).toEqual(replay(genesis, rows).doc);
  expect([null, 'REL-148']).toContain((state.doc as ReleaseDoc).number);
}

async function expectDoneOnce(name: string) {
  const process = newProcess(name, straight);
  expect(await commitAct(process, save)).toMatchObject({
    ok: true,
    value: { seq: 2, doc: { number: 'REL-148', name: 'Spring' } },
  });
  expect((await process.journal.page(null, 100)).map((row) => row.cmd)).toEqual(['first', 'save']);
  await healFacts(process);
  expect(await process.facts.lagging(10)).toEqual([]);
  const { rows } = await factRows(name);
  expect(rows).toEqual([{ number: 'REL-148', customer: 'orla' }]);
  expect(await process.facts.releaseOutcomes(year, ['10000'], 'by-month')).toMatchObject({ lagging: 0, asOf: at(59) });
}

async function factRows(name: string) {
  const [rows] = await (
    await database.pool(name)
  ).query(
    'SELECT f.number, c.customer FROM release_fact f LEFT JOIN release_customer c ON c.release_id = f.release_id',
  );
  return { rows };
}

const statementsOfASave = [1, 2, 3];
/** Read, three upserts, two deletions of older rows, the mark (a release without services has no row of them to write). */
const statementsOfAProjection = [1, 2, 3, 4, 5, 6];

describe.each(['before', 'after', 'during'] as const)('killed %s the statement', (when) => {
  describe.each([
    ['the function process', true],
    ['the database server', false],
  ])('%s', (_who, processDies) => {
    const end = () => (processDies ? Promise.resolve() : database.crash());

    it.each(statementsOfASave)(
      'leaves a saved state at statement %i of a save, and the save is done once',
      async (k) => {
        const name = `kill_${(databases += 1)}`;
        await savedOnce(name);
        const wire = deadly(k, when, end, processDies);
        await commitAct(newProcess(name, wire), save).catch(() => undefined);
        expect(wire.met()).toBe(true);
        await expectWhole(name);
        await expectDoneOnce(name);
      },
    );

    it.each(statementsOfAProjection)('leaves facts that heal at statement %i of a projection', async (k) => {
      const name = `kill_${(databases += 1)}`;
      await savedOnce(name);
      await commitAct(newProcess(name, straight), save);
      const wire = deadly(k, when, end, processDies);
      await projectFacts(newProcess(name, wire), stream.id).catch(() => undefined);
      expect(wire.met()).toBe(true);
      await expectWhole(name);
      await expectDoneOnce(name);
    });
  });
});
