import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'mysql2/promise';
import { startDatabase } from '../../sandbox/mariadb/server';
import { openStore } from '../../src/adapters/sql/store';
import type { Facts } from '../../src/app/ports';
import { serveForgeSql } from '../../test/ports/forge-sql';
import type { Figure } from '../figure';
import { now, releases } from '../releases';

/** Forty, of which the viewer may browse all but two. */
const projects = Array.from({ length: 40 }, (_, project) => String(10_000 + project));
const visible = projects.slice(0, -2);
const twelveMonths = { from: '2025-12-01', to: '2026-12-01', customer: null, service: null, type: null };

/** The least that a report of these rows can cost: one grouping over an index. */
const bareAggregate =
  "SELECT LEFT(ended_on, 7) AS month, customer, outcome, COUNT(*) AS n FROM release_customer WHERE ended_on >= '2025-12-01' AND ended_on < '2026-12-01' GROUP BY month, customer, outcome";

export const figures: readonly Figure[] = [
  {
    name: 'report by customer of 30,000 releases and 100,000 customer rows, p50 against a bare indexed aggregate of the same rows',
    unit: '×',
    budget: 5,
    measure: () =>
      withFacts(30_000, async (facts, pool) => {
        const report = await times(() => facts.releaseOutcomes(twelveMonths, visible, 'by-customer'));
        const bare = await times(() => pool.query(bareAggregate));
        return at(0.5, report) / at(0.5, bare);
      }),
  },
];

async function withFacts(count: number, measure: (facts: Facts, pool: Pool) => Promise<number>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'));
  const database = await startDatabase(folder);
  try {
    serveForgeSql(() => database.pool('bench'));
    const { facts } = openStore({ now: () => now }, () => undefined);
    const all = releases(count, projects);
    for (let from = 0; from < count; from += 2_000)
      await facts.apply([{ streamId: 'import:bench', seq: 1 }], { releases: all.slice(from, from + 2_000) });
    const pool = await database.pool('bench');
    await pool.query('ANALYZE TABLE release_fact, release_customer, release_service');
    return await measure(facts, pool);
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function times(act: () => Promise<unknown>): Promise<readonly number[]> {
  for (let run = 0; run < 5; run += 1) await act();
  const taken: number[] = [];
  for (let run = 0; run < 40; run += 1) {
    const before = performance.now();
    await act();
    taken.push(performance.now() - before);
  }
  return taken.sort((one, other) => one - other);
}

const at = (share: number, sorted: readonly number[]): number => sorted[Math.floor(share * sorted.length)] ?? NaN;
