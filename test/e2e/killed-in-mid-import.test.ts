import { randomUUID } from 'node:crypto';
import type { Health } from '../../src/contract/admin-calls';
import type { ImportView } from '../../src/contract/import-calls';
import { atEveryStatement, differentKills } from './support/at-every-statement';
import { onAdminPage } from './support/client';
import { sharedSite } from './support/shared-site';

const site = sharedSite();
const minutes = 400_000;
const functionKills = differentKills.filter(({ effect }) => effect === 'kill-function');

const asNoor = (call: string, payload: object = {}) =>
  site.sandbox.act('noor-aziz', 'settings', onAdminPage, call, payload);

async function read<T>(call: string): Promise<T> {
  const answer = await site.sandbox.answer<T>('noor-aziz', 'settings', onAdminPage, call);
  if (!answer.ok) throw new Error(`${call}: ${JSON.stringify(answer)}`);
  return answer.value;
}
const importOf = async (batch: string) =>
  (await read<{ imports: readonly ImportView[] }>('getImports')).imports.filter(({ id }) => id === batch);

/** Two releases that no file held before, one in each of two parts. */
function aFile(name: string) {
  const columns = { id: 0, actualEnd: 1, customers: 2, service: 3, type: 4, outcome: 5 };
  const form = { delimiter: ',', days: 'yyyy-MM-dd', columns, customers: {}, services: {} };
  const partFrom = (line: number) => ({
    form,
    part: {
      head: 'id,actualEnd,customers,service,type,outcome',
      body: `${name}-${String(line)},2024-05-02,M,LAB,Minor,S\n`,
      line,
    },
  });
  return { parts: [partFrom(2), partFrom(3)], sha256: name.replaceAll('-', '').padEnd(64, '0') };
}

/** As the import page does it: part by part, then the act; it stops where there is no answer. The id of the act names all. */
async function importIt(cmd: string): Promise<void> {
  const { parts, sha256 } = aFile(cmd);
  const calls = [
    ...parts.map((part) => ['stageHistory', { batch: cmd, ...part }] as const),
    ['commitHistory', { cmd, batch: cmd, projectKey: 'REL', file: { name: 'old.csv', sha256 }, rows: 2 }] as const,
  ];
  for (const [call, payload] of calls) {
    const acted = await asNoor(call, payload);
    // What a press that was answered after all sent before is evidence already.
    const isDone = acted.ok && /"ok":true|"batch-closed"/.test(JSON.stringify(acted.body));
    if (!isDone) break;
  }
  // The reports are made by an event: the fault strikes there as well.
  await site.sandbox.idle();
}

let now = Date.parse('2026-11-23T09:00:00+01:00');

/** An act whose event was lost with the process reaches the reports by the hourly job. */
async function anHourLater(): Promise<void> {
  now += 61 * 60_000;
  await site.sandbox.setClock(new Date(now).toISOString());
  await site.sandbox.idle();
}

async function expectHealthy(): Promise<void> {
  const health = await read<Health>('getHealth');
  expect(health.journal.problems).toEqual([]);
  expect(health.lagging).toBe(0);
}

describe('kill -9 of the function process in the middle of an import', () => {
  it.each(functionKills)(
    'the next try goes on: one import, whole, in the reports as a whole ($when each statement)',
    async (kill) => {
      const statements = await atEveryStatement(site.sandbox, kill, importIt, async (cmd) => {
        await anHourLater();
        expect(await importOf(cmd)).toMatchObject([{ rows: 2, made: 2, inReports: true, undone: null }]);
      });
      expect(statements).toBeGreaterThanOrEqual(12);
      await expectHealthy();
    },
    minutes,
  );

  it.each(functionKills)(
    'an undo leaves nothing half, and the file may come again ($when each statement)',
    async (kill) => {
      let batch = randomUUID();
      await importIt(batch);
      const undo = async (cmd: string) => {
        await asNoor('undoImport', { cmd, batch, reason: 'Wrong file.' });
        await site.sandbox.idle();
      };
      const statements = await atEveryStatement(site.sandbox, kill, undo, async () => {
        await anHourLater();
        expect(await importOf(batch)).toMatchObject([{ inReports: false, undone: { reason: 'Wrong file.' } }]);
        batch = randomUUID();
        await importIt(batch);
      });
      expect(statements).toBeGreaterThanOrEqual(5);
      await expectHealthy();
    },
    minutes,
  );
});
