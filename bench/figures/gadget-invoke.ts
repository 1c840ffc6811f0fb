import { join, resolve } from 'node:path';
import { databaseName } from '../../sandbox/forge/installation';
import { readApp } from '../../sandbox/forge/read-app';
import { startDatabase } from '../../sandbox/mariadb/server';
import { openStore } from '../../src/adapters/sql/store';
import { onDashboard } from '../../test/e2e/support/client';
import { startSandbox } from '../../test/e2e/support/sandbox';
import { serveForgeSql } from '../../test/ports/forge-sql';
import type { Figure } from '../figure';
import { now, releases } from '../releases';

const runs = 60;
const warmUp = 10;
/** The mapped projects of the demo, which the viewer may browse. */
const projects = ['10000', '10001'];

export const figures: readonly Figure[] = [
  {
    name: 'drawing of the gadget in the sandbox at 30,000 releases, p95',
    unit: 'ms',
    budget: 300,
    measure: () => p95(30_000),
  },
  {
    name: 'drawing of the gadget in the sandbox, p95 at 30,000 releases against that at 300',
    unit: '×',
    budget: 2,
    measure: async () => (await p95(30_000)) / (await p95(300)),
  },
];

async function p95(count: number): Promise<number> {
  const sandbox = await startSandbox((data) => addFacts(data, count));
  try {
    for (let run = 0; run < warmUp + runs; run += 1) {
      const drawn = await sandbox.answer('marta-quist', 'release-success', onDashboard('10001'), 'getReleaseSuccess');
      if (!drawn.ok) throw new Error(JSON.stringify(drawn));
    }
    const drawings = (await sandbox.invocations()).filter(({ functionKey }) => functionKey === 'gadget');
    const times = drawings.slice(-runs).map(({ ms }) => ms);
    return times.sort((one, other) => one - other)[Math.floor(0.95 * runs)] ?? NaN;
  } finally {
    await sandbox.stop();
  }
}

/** Straight into the fact tables of a sandbox that does not run: importing 30,000 releases is another figure. */
async function addFacts(data: string, count: number): Promise<void> {
  const database = await startDatabase(join(data, 'mariadb'));
  try {
    const pool = await database.pool(databaseName(readApp(resolve(__dirname, '../..'))));
    serveForgeSql(async () => pool);
    const { facts } = openStore({ now: () => now }, () => undefined);
    const all = releases(count, projects);
    for (let from = 0; from < count; from += 2_000)
      await facts.apply([{ streamId: 'import:bench', seq: 1 }], { releases: all.slice(from, from + 2_000) });
    await pool.query('ANALYZE TABLE release_fact, release_customer, release_service');
  } finally {
    await database.stop();
  }
}
