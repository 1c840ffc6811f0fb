import type { Fault } from '../../../sandbox/parts';
import { type FunctionSite, startFunctionSite } from './function-site';

let site: FunctionSite;
beforeAll(async () => {
  site = await startFunctionSite();
  await site.ask('ddl', { query: 'CREATE TABLE act (id INT PRIMARY KEY)' });
});
afterAll(() => site.stop());

let nextId = 0;
const insert = (id: number) => site.call('query', { query: 'INSERT INTO act (id) VALUES (?)', params: [id] });
async function isStored(id: number): Promise<boolean> {
  const { value } = await site.ask<{ value: { rows: unknown[] } }>('query', {
    query: 'SELECT id FROM act WHERE id = ?',
    params: [id],
  });
  return value.rows.length === 1;
}

const onInsert = (when: Fault['when'], effect: Fault['effect']): Fault => ({
  on: 'sql',
  matching: 'insert into act',
  nth: 1,
  when,
  effect,
});

describe.each(['kill-function', 'crash-database', 'lose-answer', 'status-429', 'status-500', 'refuse'] as const)(
  '%s',
  (effect) => {
    it.each([
      ['before', false],
      ['after', true],
    ] as const)('%s the statement: it is stored: %s', async (when, stored) => {
      nextId += 1;
      site.forge.faults.set([onInsert(when, effect)]);
      const answer = await insert(nextId);
      if (effect === 'kill-function') expect(answer).toMatchObject({ ok: false, errorType: 'FUNCTION_DIED' });
      else expect(answer).toMatchObject({ ok: true, body: { error: expect.anything() as unknown } });
      expect(site.forge.faults.pending()).toEqual([]);
      expect(await isStored(nextId)).toBe(stored);
    });
  },
);

it('fires on the n-th matching call and on no other', async () => {
  const fault: Fault = { on: 'jira', matching: '/issue/REL-2', nth: 2, when: 'before', effect: 'status-429' };
  site.forge.faults.set([fault]);
  const ask = (key: string) => site.ask<{ status: number }[]>('twice', { key });
  expect(await ask('REL-1')).toMatchObject([{ status: 200 }, { status: 200 }]);
  expect(site.forge.faults.pending()).toEqual([fault]);
  expect(await ask('REL-2')).toMatchObject([{ status: 200 }, { status: 429 }]);
  expect(await ask('REL-2')).toMatchObject([{ status: 200 }, { status: 200 }]);
});

it.each([
  ['before', 0],
  ['after', 1],
] as const)('loses the answer of a push %s it is accepted: %i runs', async (when, runs) => {
  const countRuns = () => site.forge.log.filter(({ functionKey }) => functionKey === 'work').length;
  const earlier = countRuns();
  site.forge.faults.set([{ on: 'queue', matching: 'work', nth: 1, when, effect: 'lose-answer' }]);
  expect(await site.ask('push', { queue: 'work', events: [{ body: { id: 'A' } }] })).toHaveProperty('error');
  await site.forge.idle();
  expect(countRuns()).toBe(earlier + runs);
});
