import { openStore } from '../../src/adapters/sql/store';
import { at } from './acts';
import { factsSuite } from './facts.suite';
import { serveForgeSql } from './forge-sql';
import { testDatabase } from './mariadb';
import type { TestDatabase } from './mariadb';

let database: TestDatabase;
let databases = 0;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.end());

function fresh() {
  const name = `facts_${(databases += 1)}`;
  const { statements } = serveForgeSql(() => database.pool(name));
  return { ...openStore({ now: () => at(59) }, () => undefined), statements };
}

describe('the fact tables in SQL', () => {
  factsSuite(async () => fresh(), at(59));

  it('answers each report with one statement', async () => {
    const { facts, statements } = fresh();
    await facts.lagging(1);
    statements.length = 0;
    const filter = { from: '2026-01-01', to: '2027-01-01', customer: 'a', service: 'b', type: 'MAJOR' } as const;
    const visible = Array.from({ length: 1_000 }, (_, index) => String(index));
    await facts.releaseOutcomes(filter, visible, 'by-customer');
    await facts.releaseOutcomes(filter, visible, 'by-month');
    expect(statements).toHaveLength(2);
  });

  it('applies one release with as many statements whether it has one customer or forty', async () => {
    const { facts, statements } = fresh();
    await facts.lagging(1);
    const count = async (customers: number) => {
      statements.length = 0;
      const ids = Array.from({ length: customers }, (_, index) => `c${index}`);
      await facts.apply([{ streamId: 'release:1', seq: customers }], {
        releases: [
          {
            releaseId: '1',
            projectId: '1',
            number: 'R',
            name: '',
            kind: 'live',
            type: null,
            services: ids,
            customers: ids,
            items: ids,
            endedOn: null,
            outcome: null,
            gatePassedAt: null,
            gate: null,
            waves: ids.map((id, at) => ({
              waveId: id,
              number: at + 1,
              customer: id,
              environment: 'LIVE',
              site: '',
              plannedStart: null,
              plannedEnd: null,
              keptPolicy: null,
            })),
          },
        ],
      });
      return statements.length;
    };
    expect(await count(40)).toBe(await count(1));
  });
});
