import { BUILD_MS, type HostSite, startHostSite } from './host-site';

let site: HostSite;
beforeAll(async () => {
  site = await startHostSite();
}, BUILD_MS);
afterAll(() => site.stop());

type Answer = { readonly value?: unknown; readonly code?: string; readonly status?: number };
type Step = {
  readonly on: 'kvs' | 'visit' | 'select' | 'transact';
  readonly call: string;
  readonly args: readonly unknown[];
};

const run = (...steps: Step[]) => site.ask<Answer[]>('keeper-page', 'run', steps);
const kvs = (call: string, ...args: unknown[]): Step => ({ on: 'kvs', call, args });
const visit = (call: string, ...args: unknown[]): Step => ({ on: 'visit', call, args });
const select = (selection: object): Step => ({ on: 'select', call: '', args: [selection] });
const transact = (...operations: object[]): Step => ({ on: 'transact', call: '', args: operations });
const one = async (step: Step): Promise<Answer> => (await run(step))[0] ?? {};
const keysOf = ({ value }: Answer) => (value as { results: { key: string }[] }).results.map(({ key }) => key);

const nested = (depth: number): unknown => (depth === 1 ? {} : { in: nested(depth - 1) });

describe('the key-value store', () => {
  it('keeps any JSON value, answers undefined for a missing key, and forgets what is deleted', async () => {
    const answers = await run(
      kvs('set', 'a:1', { list: [1, 'two', true, null] }),
      kvs('get', 'a:1'),
      kvs('get', 'nowhere'),
      kvs('delete', 'a:1'),
      kvs('get', 'a:1'),
      kvs('delete', 'a:1'),
    );
    expect(answers).toEqual([{}, { value: { list: [1, 'two', true, null] } }, {}, {}, {}, {}]);
  });

  it.each([
    ['a key of 500 characters', kvs('set', 'k'.repeat(500), 1), {}],
    ['a key of 501 characters', kvs('set', 'k'.repeat(501), 1), { code: 'KEY_TOO_LONG', status: 400 }],
    ['an empty key', kvs('set', '', 1), { code: 'KEY_TOO_SHORT', status: 400 }],
    ['a key of other characters', kvs('set', 'a/b', 1), { code: 'INVALID_KEY', status: 400 }],
    ['a value of 240 KiB', kvs('set', 'size', 'x'.repeat(240 * 1024 - 2)), {}],
    [
      'a value of 240 KiB and a byte',
      kvs('set', 'size', 'x'.repeat(240 * 1024 - 1)),
      { code: 'MAX_SIZE', status: 400 },
    ],
    ['31 objects in each other', kvs('set', 'deep', nested(31)), {}],
    ['32 objects in each other', kvs('set', 'deep', nested(32)), { code: 'MAX_DEPTH', status: 400 }],
    ['a life of 365 days', kvs('set', 'life', 1, { ttl: { value: 365, unit: 'DAYS' } }), {}],
    [
      'a life of 366 days',
      kvs('set', 'life', 1, { ttl: { value: 366, unit: 'DAYS' } }),
      { code: 'INVALID_TTL', status: 400 },
    ],
    ['a batch of 25', kvs('batchSet', batch(25)), { value: expect.objectContaining({ failedKeys: [] }) }],
    ['a batch of 26', kvs('batchSet', batch(26)), { code: 'BATCH_TOO_LARGE', status: 400 }],
    [
      'a batch that names a key twice',
      kvs('batchGet', [{ key: 'a' }, { key: 'a' }]),
      { code: 'DUPLICATE_KEY', status: 400 },
    ],
    ['a page of 100', kvs('query', 'none', 100), { value: { results: [] } }],
    ['a page of 101', kvs('query', 'none', 101), { code: 'LIST_QUERY_LIMIT_EXCEEDED', status: 400 }],
  ])('judges %s as the platform does', async (_, step, answer) => {
    expect(await one(step)).toEqual(answer);
  });

  it('writes only once where asked to, and tells the value before', async () => {
    const answers = await run(
      kvs('set', 'once', 1, { keyPolicy: 'FAIL_IF_EXISTS' }),
      kvs('set', 'once', 2, { keyPolicy: 'FAIL_IF_EXISTS' }),
      kvs('set', 'once', 3, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' }),
      kvs('get', 'once', { metadataFields: ['CREATED_AT', 'EXPIRE_TIME'] }),
    );
    expect(answers).toEqual([
      {},
      { code: 'KEY_ALREADY_EXISTS', status: 409 },
      { value: { key: 'once', value: 1 } },
      { value: { key: 'once', value: 3, createdAt: expect.any(Number) } },
    ]);
  });

  it('forgets a value when its time has come, by the site’s clock', async () => {
    await run(kvs('set', 'brief', 'here', { ttl: { value: 1, unit: 'HOURS' } }));
    expect(await one(kvs('get', 'brief'))).toEqual({ value: 'here' });
    await site.clock.set(new Date(site.clock.now().getTime() + 3_600_001));
    expect(await one(kvs('get', 'brief'))).toEqual({});
  });

  it('keeps secrets apart from keys', async () => {
    const answers = await run(kvs('setSecret', 'same', 'hidden'), kvs('get', 'same'), kvs('getSecret', 'same'));
    expect(answers).toEqual([{}, {}, { value: 'hidden' }]);
  });

  it('pages through keys that begin alike', async () => {
    await run(kvs('set', 'pageX:0', 'not alike'));
    await run(
      kvs(
        'batchSet',
        ['1', '2', '3'].map((end) => ({ key: `page_:${end}`, value: end })),
      ),
    );
    const first = await one(kvs('query', 'page_:', 2));
    expect(keysOf(first)).toEqual(['page_:1', 'page_:2']);
    const { nextCursor } = first.value as { nextCursor: string };
    const second = await one(kvs('query', 'page_:', 2, nextCursor));
    expect(second).toEqual({ value: { results: [{ key: 'page_:3', value: '3' }] } });
  });

  it('is there again after a restart', async () => {
    await run(kvs('set', 'lasting', 'kept'), visit('set', 'lasting', { person: 'lasting', count: 1, open: true }));
    await site.restart();
    expect(await one(kvs('get', 'lasting'))).toEqual({ value: 'kept' });
    expect(keysOf(await one(select({ index: 'person', where: 'equalTo', values: ['lasting'] })))).toEqual(['lasting']);
  });
});

describe('custom entities', () => {
  const VISITS = [
    ['v1', { person: 'mia', count: -5, share: 0.5, open: true }],
    ['v2', { person: 'max', count: 3, share: -2.25, open: true }],
    ['v3', { person: 'ömer', count: 12, share: 1e20, open: true }],
    ['v4', { person: 'mia', count: 100, open: true }],
    ['v5', { person: 'mara', count: 7, share: 0, open: false, note: { any: ['thing'] } }],
  ] as const;
  beforeAll(() => run(...VISITS.map(([key, value]) => visit('set', key, value))));

  it.each([
    [
      'a range in its order',
      { index: 'by-open', partition: [true], where: 'greaterThan', values: [-6] },
      ['v1', 'v2', 'v3', 'v4'],
    ],
    [
      'downwards',
      { index: 'by-open', partition: [true], descending: true, where: 'lessThan', values: [100] },
      ['v3', 'v2', 'v1'],
    ],
    ['a span with both ends', { index: 'by-open', partition: [true], where: 'between', values: [3, 12] }, ['v2', 'v3']],
    ['negative and fractional numbers', { index: 'by-share' }, ['v2', 'v5', 'v1', 'v3']],
    ['text that begins alike', { index: 'person', where: 'beginsWith', values: ['ma'] }, ['v5', 'v2']],
    ['text beyond ASCII', { index: 'person', where: 'greaterThanEqualTo', values: ['n'] }, ['v3']],
    ['keys', { index: 'by-key', where: 'between', values: ['v2', 'v4'] }, ['v2', 'v3', 'v4']],
    [
      'with a filter',
      {
        index: 'by-key',
        where: 'beginsWith',
        values: ['v'],
        filter: { property: 'person', is: 'contains', value: 'm' },
      },
      ['v1', 'v2', 'v3', 'v4', 'v5'],
    ],
    [
      'with a filter on what is missing',
      {
        index: 'by-key',
        where: 'beginsWith',
        values: ['v'],
        filter: { property: 'share', is: 'notExists', value: true },
      },
      ['v4'],
    ],
  ])('are found by %s', async (_, selection, keys) => {
    const found = await one(select(selection));
    expect([...keysOf(found)].filter((key) => key.startsWith('v')).sort()).toEqual([...keys].sort());
    if (selection.index !== 'person') expect(keysOf(found).filter((key) => key.startsWith('v'))).toEqual(keys);
  });

  it('filters a page after it was read, so that a page may be empty and have a cursor', async () => {
    const filter = { property: 'person', is: 'equalTo', value: 'mara' };
    const selection = { index: 'by-key', where: 'beginsWith', values: ['v'], filter, limit: 3 };
    const first = await one(select(selection));
    expect(first.value).toEqual({ results: [], nextCursor: expect.any(String) });
    const { nextCursor } = first.value as { nextCursor: string };
    expect(keysOf(await one(select({ ...selection, cursor: nextCursor })))).toEqual(['v5']);
  });

  it('leave an index when their value does', async () => {
    await run(visit('set', 'moved', { person: 'before', count: 1, open: false }));
    await run(visit('set', 'moved', { person: 'after', count: 1, open: false }));
    expect(keysOf(await one(select({ index: 'person', where: 'equalTo', values: ['before'] })))).toEqual([]);
    await run(visit('delete', 'moved'));
    expect(keysOf(await one(select({ index: 'person', where: 'equalTo', values: ['after'] })))).toEqual([]);
  });

  it.each([
    [
      'an entity that manifest.yml does not declare',
      kvs('batchGet', [{ key: 'a', entityName: 'gone' }]),
      'INVALID_ENTITY_TYPE',
    ],
    ['an index that it does not declare', select({ index: 'by-luck' }), 'INVALID_ENTITY_INDEX'],
    ['a partition that is missing', select({ index: 'by-open' }), 'INVALID_ENTITY_INDEX'],
    [
      'an attribute that it does not declare',
      visit('set', 'x', { person: 'a', colour: 'red' }),
      'INVALID_ENTITY_ATTRIBUTE',
    ],
    ['text where a number belongs', visit('set', 'x', { count: '1' }), 'INVALID_ENTITY_VALUE'],
    ['an integer beyond 32 bits', visit('set', 'x', { count: 2 ** 31 }), 'INVALID_ENTITY_VALUE'],
    ['blank text', visit('set', 'x', { person: ' ' }), 'INVALID_ENTITY_VALUE'],
    [
      'a filter on an attribute of any type',
      select({ index: 'by-key', filter: { property: 'note', is: 'equalTo', value: 1 } }),
      'INVALID_FILTER_CONDITION',
    ],
    ['a page of 101', select({ index: 'by-key', limit: 101 }), 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE'],
    ['901 bytes in the range of an index', visit('set', 'x', { person: 'p'.repeat(901) }), 'MAX_SIZE'],
  ])('refuse %s', async (_, step, code) => {
    const answer = await one(step);
    expect(
      answer.code ?? (answer.value as { failedKeys: { error: { code: string } }[] }).failedKeys[0]?.error.code,
    ).toBe(code);
  });

  it('take 900 bytes in the range of an index and the largest integer', async () => {
    expect(await one(visit('set', 'edge', { person: 'p'.repeat(900), count: 2 ** 31 - 1, open: true }))).toEqual({});
  });
});

describe('a transaction', () => {
  const value = (count: number) => ({ person: 'pat', count, open: true });

  it('writes everything when its conditions hold', async () => {
    await run(visit('set', 't1', value(1)));
    expect(
      await one(
        transact(
          { act: 'set', key: 't1', value: value(2), count: 1 },
          { act: 'set', key: 'plain', value: 'too', entity: false },
        ),
      ),
    ).toEqual({});
    expect(await run(visit('get', 't1'), kvs('get', 'plain'))).toEqual([{ value: value(2) }, { value: 'too' }]);
  });

  it('writes nothing when one does not', async () => {
    await run(visit('set', 't2', value(1)), visit('set', 't3', value(1)));
    const refused = await one(
      transact(
        { act: 'set', key: 't2', value: value(9) },
        { act: 'delete', key: 't3' },
        { act: 'check', key: 't1', count: 77 },
      ),
    );
    expect(refused).toEqual({ code: 'TRANSACTION_CONDITION_FAILED', status: 409 });
    expect(await run(visit('get', 't2'), visit('get', 't3'))).toEqual([{ value: value(1) }, { value: value(1) }]);
  });

  it('lets one of many that saw the same version write', async () => {
    await run(visit('set', 'race', value(1)));
    const attempts = await Promise.all(
      Array.from({ length: 12 }, () => one(transact({ act: 'set', key: 'race', value: value(2), count: 1 }))),
    );
    expect(attempts.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(await one(visit('get', 'race'))).toEqual({ value: value(2) });
  });

  it.each([
    ['25 operations', 25, {}],
    ['26 operations', 26, { code: 'TRANSACTION_TOO_LARGE', status: 400 }],
  ])('judges %s as the platform does', async (_, length, answer) => {
    const operations = Array.from({ length }, (__, index) => ({
      act: 'set',
      key: `many${index}`,
      value: value(index),
    }));
    expect(await one(transact(...operations))).toEqual(answer);
  });

  it('names each key once', async () => {
    const twice = transact({ act: 'set', key: 'dup', value: value(1) }, { act: 'delete', key: 'dup' });
    expect(await one(twice)).toMatchObject({ code: 'DUPLICATE_KEY' });
  });
});

function batch(length: number): { key: string; value: number }[] {
  return Array.from({ length }, (_, index) => ({ key: `batch:${index}`, value: index }));
}
