import { openStore } from '../../src/adapters/sql/store';
import { newVerification } from '../../src/domain/records/verification';
import { isGate, note, told } from '../app/fault-matrix';
import type { Matrix } from '../app/fault-matrix';
import { app, aSite, setUp } from '../app/setting';
import { useCases } from '../app/use-cases';
import type { Asking, Outcome, UseCase } from '../app/use-cases';
import { testClock, testQueue, testRandom } from '../fakes/clock';
import { fakeJira } from '../fakes/jira';
import { memoryPipelineKeys } from '../fakes/memory-pipeline-keys';
import { cut, serveForgeSql, straight } from './forge-sql';
import type { Wire } from './forge-sql';
import { testDatabase } from './mariadb';
import type { TestDatabase } from './mariadb';

const answer = (errno: number, sqlMessage: string) => ({
  status: 400,
  body: { code: 'SQL_EXECUTION_ERROR', message: 'The query could not be executed', debug: { errno, sqlMessage } },
});

const never = new Promise<never>(() => undefined);
/** The function's process ends while the statement is on its way: it runs, and nothing comes after it. */
const killed: Wire = async (_, send) => {
  await send();
  return never;
};

/** What becomes of one statement on its way to the database and back. */
const faults: { readonly [name: string]: Wire } = {
  refused: async () => answer(1142, 'command denied'),
  'not reached': () => Promise.reject(cut),
  'answer lost': async (_, send) => {
    await send();
    throw cut;
  },
  'timed out': async (_, send) => {
    await send();
    return answer(3024, 'maximum statement execution time exceeded');
  },
  'tables missing': async () => answer(1146, "Table 'journal' doesn't exist"),
  killed,
};

let database: TestDatabase;
/** As it was left when everything was ready; what a press changes in it is forgotten. */
let jira = aSite();
let wire: Wire = straight;
const name = 'fault_matrix';
/** What stood before the press is kept beside it. */
const kept = (table: string) => `kept_${table}`;
let tables: readonly string[] = [];

/** A new function process for each press: nothing is remembered but what the database holds. */
function aProcess(site = { ...jira, issues: [...jira.issues] }): Asking {
  const clock = testClock('2026-11-23T09:00:00.000Z');
  const random = testRandom();
  const deps = {
    ...openStore(clock, () => undefined),
    queue: testQueue(),
    pipelines: memoryPipelineKeys(),
    clock,
    random: { ...random, uuid: () => crypto.randomUUID() },
    log: { fault: () => 'TEST-0001' },
    appJira: fakeJira(site, app),
  };
  const as = (accountId: string) => ({ accountId, jira: fakeJira(site, accountId) });
  return { deps, as, cmd: () => crypto.randomUUID(), clock, headSeq };
}

async function headSeq(streamId: string): Promise<number> {
  return numberOf('SELECT COALESCE(MAX(seq), 0) AS n FROM journal WHERE stream_id = ?', [streamId]);
}

async function numberOf(query: string, values: readonly string[] = []): Promise<number> {
  const [rows] = await (await database.pool(name)).query(query, [...values]);
  return Number((rows as unknown as readonly { n: number }[])[0]?.n);
}

async function run(statements: readonly string[]): Promise<void> {
  const connection = await (await database.pool(name)).getConnection();
  try {
    await connection.beginTransaction();
    for (const statement of statements) await connection.query(statement);
    await connection.commit();
  } finally {
    connection.release();
  }
}

const same = (table: string) => table;
/** IGNORE: a generated column is copied too, and what it is given is ignored. */
const copied = (from: (table: string) => string, to: (table: string) => string) =>
  tables.flatMap((table) => [
    `DELETE FROM ${to(table)}`,
    `INSERT IGNORE INTO ${to(table)} SELECT * FROM ${from(table)}`,
  ]);

async function prepare(ready: (asking: Asking) => Promise<unknown>): Promise<unknown> {
  const pool = await database.pool(name);
  for (const table of tables) await pool.query(`DELETE FROM ${table}`);
  jira = aSite();
  const process = aProcess(jira);
  await setUp(process);
  const given = await ready(process);
  const [found] = await pool.query('SHOW TABLES');
  tables = (found as unknown as readonly object[])
    .map((row) => String(Object.values(row)[0]))
    .filter((table) => !table.startsWith(kept('')));
  for (const table of tables) await pool.query(`CREATE TABLE IF NOT EXISTS ${kept(table)} LIKE ${table}`);
  await run(copied(same, kept));
  return given;
}

let prepared: UseCase['ready'];
let given: unknown;

beforeAll(async () => {
  database = await testDatabase();
  serveForgeSql(
    () => database.pool(name),
    () => wire,
  );
}, 300_000);
afterAll(() => database.end());

type Press = { readonly outcome: Outcome; readonly statements: number; readonly wrote: boolean };

/** One press; its n-th statement meets the fault. */
async function press({ ask }: UseCase, fault: Wire | null, nth: number): Promise<Press> {
  let statements = 0;
  let wrote = false;
  let die: (outcome: Outcome) => void = () => undefined;
  const died = new Promise<Outcome>((resolve) => (die = resolve));
  wire = (statement, send) => {
    statements += 1;
    if (fault === killed && statements > nth) return never;
    wrote ||= !/^\s*SELECT/.test(statement.query);
    if (fault === null || statements !== nth) return send();
    return fault(statement, fault === killed ? () => send().finally(() => die('no answer')) : send);
  };
  const outcome = await Promise.race([ask(aProcess(), given), died]);
  wire = straight;
  return { outcome, statements, wrote };
}

const entries = () => numberOf('SELECT COUNT(*) AS n FROM journal');

async function problems(): Promise<readonly unknown[]> {
  const verification = newVerification();
  verification.add(await aProcess().deps.journal.page(null, 1_000));
  return verification.report().problems;
}

const matrix: Matrix = new Map();

async function tryEveryFault(useCase: UseCase): Promise<void> {
  const { ready } = useCase;
  if (prepared !== ready) given = await prepare(ready);
  prepared = ready;
  const start = await entries();
  const calm = await press(useCase, null, 0);
  const added = (await entries()) - start;
  if (isGate(useCase.name)) expect(calm.outcome).toBe('passed');
  if (calm.wrote) await run(copied(kept, same));
  for (const [fault, spoil] of Object.entries(faults)) {
    // Of the calls it is told by kill-points.test.ts, at every point of a save.
    if (spoil === killed && !isGate(useCase.name)) continue;
    for (let nth = 1; nth <= calm.statements; nth += 1) {
      const struck = await press(useCase, spoil, nth);
      note(matrix, useCase.name, fault, struck.outcome, calm.outcome);
      // A gate that passes has journaled that; any other decision adds at most its refusal.
      const now = await entries();
      if (struck.outcome === 'passed') expect(now - start).toBe(added);
      else expect(now - start).toBeLessThanOrEqual(Math.max(added, 1));
      const again = await press(useCase, null, 0);
      if (calm.outcome === 'done') {
        expect(again.outcome).toBe('done');
        expect((await entries()) - start).toBe(added);
      }
      if (calm.wrote || struck.wrote) {
        expect(await problems()).toEqual([]);
        await run(copied(kept, same));
      }
    }
  }
}

it.each(useCases)(
  '$name gives a clear answer, whatever becomes of any of its statements',
  async (useCase) => {
    await tryEveryFault(useCase);
  },
  300_000,
);

it('the outcomes are those of docs/fault-matrix.md', () => {
  const { now, documented } = told('sql', matrix, Object.keys(faults));
  expect(documented).toBe(now);
});
