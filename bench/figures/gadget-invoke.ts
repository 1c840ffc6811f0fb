import { join, resolve } from 'node:path';
import { databaseName } from '../../sandbox/forge/installation';
import { readApp } from '../../sandbox/forge/read-app';
import { startDatabase } from '../../sandbox/mariadb/server';
import { openStore } from '../../src/adapters/sql/store';
import { onDashboard } from '../../test/e2e/support/client';
import { startSandbox } from '../../test/e2e/support/sandbox';
import type { Sandbox } from '../../test/e2e/support/sandbox';
import { serveForgeSql } from '../../test/ports/forge-sql';
import type { Figure } from '../figure';
import { invocationTimes, p95 } from '../invocations';
import { now, releases } from '../releases';

/** The mapped projects of the demo, which the viewer may browse. */
const projects = ['10000', '10001'];

export const figures: readonly Figure[] = [
  {
    name: 'drawing of the gadget in the sandbox at 30,000 releases, p95',
    unit: 'ms',
    budget: 300,
    measure: async () => p95((await drawings([30_000]))[0]),
  },
  {
    name: 'drawing of the gadget in the sandbox, p95 at 30,000 releases against that at 300',
    unit: '×',
    budget: 2,
    measure: async () => {
      const [many, few] = await drawings([30_000, 300]);
      return p95(many) / p95(few);
    },
  },
];

/** How long the drawings of one gadget take (ms), for each count of releases in a sandbox of its own. */
async function drawings(counts: readonly number[]): Promise<readonly (readonly number[])[]> {
  const sandboxes: Sandbox[] = [];
  try {
    for (const count of counts) sandboxes.push(await startSandbox((data) => addFacts(data, count)));
    return await invocationTimes(
      'gadget',
      sandboxes.map((sandbox) => ({ sandbox, act: () => draw(sandbox) })),
    );
  } finally {
    await Promise.all(sandboxes.map((sandbox) => sandbox.stop()));
  }
}

async function draw(sandbox: Sandbox): Promise<void> {
  const drawn = await sandbox.answer('marta-quist', 'release-success', onDashboard('10001'), 'getReleaseSuccess');
  if (!drawn.ok) throw new Error(JSON.stringify(drawn));
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
