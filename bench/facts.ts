import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'mysql2/promise';
import { startDatabase } from '../sandbox/mariadb/server';
import { openStore } from '../src/adapters/sql/store';
import { serveForgeSql } from '../test/ports/forge-sql';
import { now, releases } from './releases';

type Store = ReturnType<typeof openStore> & { readonly pool: Pool };

/** Measures on a database of its own that holds this many releases of these projects. */
export async function withFacts(
  count: number,
  projects: readonly string[],
  measure: (store: Store) => Promise<number>,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'));
  const database = await startDatabase(folder);
  try {
    serveForgeSql(() => database.pool('bench'));
    const store = openStore({ now: () => now }, () => undefined);
    const all = releases(count, projects);
    for (let from = 0; from < count; from += 2_000)
      await store.facts.apply([{ streamId: 'import:bench', seq: 1 }], { releases: all.slice(from, from + 2_000) });
    const pool = await database.pool('bench');
    await pool.query('ANALYZE TABLE release_fact, release_customer, release_service, wave_fact');
    return await measure({ ...store, pool });
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How long an act takes (ms, ascending). */
export async function times(act: () => Promise<unknown>): Promise<readonly number[]> {
  for (let run = 0; run < 5; run += 1) await act();
  const taken: number[] = [];
  for (let run = 0; run < 40; run += 1) {
    const before = performance.now();
    await act();
    taken.push(performance.now() - before);
  }
  return taken.sort((one, other) => one - other);
}

export const at = (share: number, sorted: readonly number[]): number =>
  sorted[Math.floor(share * sorted.length)] ?? NaN;
