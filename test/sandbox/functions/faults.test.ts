import type { Fault } from '../../../sandbox/fault-parts';
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

describe.each([
  'kill-function',
  'crash-database',
  'lose-answer',
  'garbage',
  'tables-missing',
  'status-429',
  'status-500',
  'refuse',
] as const)('%s', (effect) => {
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
});

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

it('strikes as often as it was told to, counts, and stops when it is switched off', async () => {
  const ask = () => site.ask<{ status: number }[]>('twice', { key: 'REL-3' });
  const fault = { on: 'jira', matching: 'GET /rest/api/3/issue/REL-3', nth: 1, when: 'before' } as const;
  site.forge.faults.set([{ ...fault, times: 3, effect: 'status-404' }]);
  expect(await ask()).toMatchObject([{ status: 404 }, { status: 404 }]);
  expect(await ask()).toMatchObject([{ status: 404 }, { status: 200 }]);

  const id = site.forge.faults.add({ ...fault, times: 'always', effect: 'status-401' });
  for (let round = 0; round < 3; round++) expect(await ask()).toMatchObject([{ status: 401 }, { status: 401 }]);
  expect(site.forge.faults.switchOff(id)).toBe(true);
  expect(await ask()).toMatchObject([{ status: 200 }, { status: 200 }]);
  expect(site.forge.faults.states().slice(-2)).toMatchObject([
    { matched: 3, struck: 3, on: false },
    { id, matched: 6, struck: 6, on: false },
  ]);
  expect(site.forge.siteLog.entries({ kind: 'jira', text: 'REL-3', failed: true })).toHaveLength(9);
});

it('answers late under a slow fault, and the call is made', async () => {
  nextId += 1;
  site.forge.faults.set([onInsert('before', 'slow')]);
  expect(await insert(nextId)).toMatchObject({ ok: true, body: { value: expect.anything() as unknown } });
  expect(site.forge.siteLog.entries({ kind: 'sql' }).at(-1)).toMatchObject({ outcome: '200', fault: 'slow' });
});

it('leaves only the function that it struck waiting under a hanging fault', async () => {
  site.forge.faults.set([{ on: 'jira', matching: 'REL-4', nth: 1, when: 'before', effect: 'hang' }]);
  const waiting = site.call('twice', { key: 'REL-4' });
  while (site.forge.faults.pending().length > 0) await site.ask('twice', { key: 'REL-5' });
  const [struck] = site.forge.siteLog.entries({ kind: 'jira', text: 'REL-4' });
  expect(struck).toMatchObject({ outcome: 'never', failed: true, fault: 'hang' });
  for (const pid of site.forge.pids()) process.kill(pid);
  expect(await waiting).toMatchObject({ ok: false, errorType: 'FUNCTION_DIED' });
});

it.each([
  ['late', 0, 1],
  ['double', 2, 2],
] as const)('brings a pushed event %s: %i runs at once, %i after three minutes', async (effect, atOnce, later) => {
  const countRuns = () => site.forge.log.filter(({ functionKey }) => functionKey === 'work').length;
  const earlier = countRuns();
  site.forge.faults.set([{ on: 'queue', matching: 'work', nth: 1, when: 'before', effect }]);
  await site.ask('push', { queue: 'work', events: [{ body: { id: 'A' } }] });
  await site.forge.idle();
  expect(countRuns()).toBe(earlier + atOnce);
  await site.clock.set(new Date(site.clock.now().getTime() + 181_000));
  await site.forge.idle();
  expect(countRuns()).toBe(earlier + later);
});

it.each<[why: RegExp, fault: Partial<Fault>]>([
  [/n is 0/, { nth: 0 }],
  [/at least once/, { times: 0 }],
  [/SQL only/, { on: 'jira', effect: 'tables-missing' }],
  [/for events only/, { effect: 'late' }],
  [/late or come twice/, { on: 'event', effect: 'refuse' }],
])('refuses what makes no sense: %s', (why, fault) => {
  expect(() => site.forge.faults.set([{ ...onInsert('before', 'refuse'), ...fault }])).toThrow(why);
});
