import fc from 'fast-check';
import { openStore } from '../../src/adapters/sql/store';
import { at } from './acts';
import { cut, serveForgeSql } from './forge-sql';
import type { Wire } from './forge-sql';
import { testDatabase } from './mariadb';
import type { TestDatabase } from './mariadb';
import { storm, weather } from './writers.property';
import type { Trouble } from './writers.property';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.end());

/** Statements that are lost on the way there or back, in turn. */
function troubled(troubles: Trouble[]): Wire {
  return async (_statement, send) => {
    const trouble = troubles.shift() ?? 'none';
    if (trouble === 'lost-request') throw cut;
    const answer = await send();
    if (trouble === 'lost-answer') throw cut;
    return answer;
  };
}

it('keeps every promise of the journal over a real database, and its snapshots heal', async () => {
  const coming: Trouble[] = [];
  serveForgeSql(
    () => database.pool('storm'),
    () => troubled(coming),
  );
  const { journal } = openStore({ now: () => at(59) }, () => undefined);
  const pool = await database.pool('storm');
  await journal.read(['plan:1']);
  await fc.assert(
    fc.asyncProperty(storm, async (one) => {
      for (const table of ['journal', 'snapshot']) await pool.query(`DELETE FROM ${table}`);
      coming.push(...one.troubles);
      await weather(one, journal, () => coming.splice(0));
      await journal.healSnapshots(100);
      const [behind] = await pool.query(
        'SELECT j.stream_id FROM journal j LEFT JOIN snapshot s ON s.stream_id = j.stream_id AND s.seq >= j.seq WHERE s.seq IS NULL',
      );
      expect(behind).toEqual([]);
    }),
    { numRuns: 60, seed: 148 },
  );
});
