import fc from 'fast-check';
import { anyBody, anyWord, seeded } from '../any-body';
import { BUILD_MS, type HostSite, startHostSite } from './host-site';

let site: HostSite;
beforeAll(async () => {
  site = await startHostSite();
}, BUILD_MS);
afterAll(() => site.stop());

type Answer = { readonly status: number; readonly body: string };

const ask = (type: string, remote: string, path: string, body: string) =>
  site.ask<Answer>('keeper-page', 'unknown', { target: { type, provider: 'app', remote }, path, body });

/** Sent as it is; now and then it is no JSON at all. */
const text = fc.oneof(
  { weight: 9, arbitrary: anyBody.map((body) => JSON.stringify(body)) },
  fc.constantFrom('', '{', '[]', 'null', '{"key":'),
);

const key = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('a', 'b', '', 'x/y', 'k'.repeat(501)) }, anyWord);
const condition = fc.record(
  {
    property: fc.constantFrom('key', 'person', 'count', 'note', 'gone'),
    condition: fc.constantFrom('EQUAL_TO', 'BETWEEN', 'BEGINS_WITH', 'EXISTS', 'LESS_THAN', 'NEAR'),
    values: fc.array(anyBody, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const parts = {
  key,
  value: anyBody,
  entityName: fc.constantFrom('visit', 'gone', ''),
  indexName: fc.constantFrom('by-key', 'person', 'by-open', 'gone'),
  where: fc.array(condition, { maxLength: 2 }),
  range: condition,
  partition: fc.array(anyBody, { maxLength: 2 }),
  filters: fc.record({ and: fc.array(condition, { maxLength: 2 }) }),
  conditions: fc.record({ and: fc.array(condition, { maxLength: 2 }) }),
  cursor: anyWord,
  after: anyWord,
  limit: fc.constantFrom(-1, 0, 1, 101, 1.5, null),
  options: fc.record({ ttl: fc.record({ value: fc.integer(), unit: fc.constantFrom('DAYS', 'AGES') }) }),
};

/** An object with these parts; all but the first may be missing. */
function having(first: keyof typeof parts, ...others: (keyof typeof parts)[]): fc.Arbitrary<unknown> {
  const chosen = Object.fromEntries([first, ...others].map((name) => [name, parts[name]]));
  return fc.record<Record<string, unknown>>(chosen, { requiredKeys: [first] });
}

const few = (part: fc.Arbitrary<unknown>) => fc.array(part, { maxLength: 3 });
const keyed = (...of: 'entityName'[]) =>
  ({ get: having('key', ...of), set: having('key', 'value', 'options', ...of), delete: having('key', ...of) }) as const;
const inTransaction = having('key', 'value', 'entityName', 'conditions');
const stored: readonly (readonly [end: string, body: fc.Arbitrary<unknown>])[] = [
  ...Object.entries(keyed()).map(([act, body]) => [`/${act}`, body] as const),
  ...Object.entries(keyed()).map(([act, body]) => [`/secret/${act}`, body] as const),
  ...Object.entries(keyed('entityName')).map(([act, body]) => [`/entity/${act}`, body] as const),
  ...Object.entries(keyed('entityName')).map(([act, body]) => [`/batch/${act}`, few(body)] as const),
  ['/query', having('where', 'limit', 'after')],
  ['/entity/query', having('indexName', 'entityName', 'partition', 'range', 'filters', 'limit', 'cursor')],
  [
    '/transaction',
    fc.record({ set: few(inTransaction), delete: few(inTransaction), check: few(inTransaction) }, { requiredKeys: [] }),
  ],
];

it.each(stored)('the store answers anything that is sent to %s, and refuses with a code', async (end, meant) => {
  const body = fc.oneof({ weight: 3, arbitrary: meant.map((each) => JSON.stringify(each)) }, text).filter(fitsCall);
  await fc.assert(
    fc.asyncProperty(body, async (sent) => expectAnswer(await ask('kvs', 'kvs', `/api/v1${end}`, sent))),
    seeded(15),
  );
});

const statement = fc.record(
  {
    query: fc.oneof(
      fc.constantFrom(
        'SELECT ?',
        'SELECT ? AS a, ? AS b',
        'INSERT INTO gone VALUES (?)',
        'CREATE TABLE t (a INT',
        'SELECT * FROM (SELECT 1) x; DROP TABLE t',
        "SELECT 'open",
        '/* */',
      ),
      fc.tuple(fc.constantFrom('SELECT', 'UPDATE', 'DROP', 'SHOW'), anyWord).map((words) => words.join(' ')),
      anyWord,
    ),
    params: fc.array(anyBody, { maxLength: 3 }),
    method: fc.constantFrom('all', 'none', 1),
  },
  { requiredKeys: ['query'] },
);
it.each(['/execute', '/execute/ddl'])('the database answers anything that is sent to %s', async (end) => {
  const sent = fc.oneof({ weight: 3, arbitrary: statement.map((body) => JSON.stringify(body)) }, text);
  await fc.assert(
    // 25 schema changes a minute are all that there are.
    fc.asyncProperty(sent, async (body) => expectAnswer(await ask('sql', 'sql', `/api/v1${end}`, body))),
    seeded(end === '/execute' ? 60 : 20),
  );
});

it.each(['publish', 'stats', 'cancel'])('the queues answer anything that is sent to %s', async (act) => {
  const path = `/webhook/queue/${act}/{contextAri}/{environmentId}/{appId}/{appVersion}`;
  const push = fc.record(
    {
      queueName: fc.oneof(fc.constant('gone'), anyWord),
      jobId: anyWord,
      payload: fc.array(fc.record({ body: anyBody, delayInSeconds: fc.constantFrom(-1, 901, 1e9, 'x') })),
    },
    { requiredKeys: [] },
  );
  const sent = fc.oneof({ weight: 2, arbitrary: push.map((body) => JSON.stringify(body)) }, text);
  await fc.assert(
    fc.asyncProperty(sent, async (body) => {
      const { status } = await ask('fpp', 'stargate', path, body);
      expect([400, 404, 413]).toContain(status);
    }),
    seeded(30),
  );
});

describe('the bridge of a frame', () => {
  const commands = ['invoke', 'fetchProduct', 'submit', 'getUrl', 'getContext'];
  const payload = fc.oneof(
    anyBody,
    fc.record({
      product: fc.constantFrom('jira', 'confluence'),
      restPath: fc.oneof(fc.constantFrom('/rest/api/3/%', '//', 'rest', '/rest/api/3/myself'), anyWord),
      fetchRequestInit: fc.oneof(anyBody, fc.record({ method: anyWord, body: anyWord })),
    }),
    fc.record({ functionKey: fc.oneof(fc.constant('toString'), anyWord), payload: anyBody }),
    fc.record({ target: fc.constant('module'), moduleKey: anyWord, path: anyWord }),
  );

  it.each(commands)('answers anything that is sent with %s', async (cmd) => {
    const opened = await post('/__host/frames', { module: 'keeper-page', surface: { kind: 'global' }, theme: 'light' });
    const { frameId } = (await opened.json()) as { frameId: string };
    await fc.assert(
      fc.asyncProperty(payload, async (sent) => {
        const answer = await post(`/__host/frames/${frameId}/bridge`, { cmd, payload: sent });
        const body = (await answer.json()) as { ok: boolean; result?: unknown; message?: string };
        expect([200, 400, 403, 501]).toContain(answer.status);
        expect(body.ok ? 'result' in body : /\S/.test(body.message ?? '')).toBe(true);
      }),
      seeded(25),
    );
  });
});

/** A front end may send no more to its function (500 KB), so the test can not either. */
function fitsCall(body: string): boolean {
  return JSON.stringify(body).length < 400_000;
}

/** Done, or refused with a code and words: never an error of the sandbox itself. */
function expectAnswer({ status, body }: Answer): void {
  expect([status, status < 500]).toEqual([status, true]);
  if (status < 300) return;
  const { code, message } = JSON.parse(body) as { code: unknown; message: unknown };
  expect([code, message]).toEqual([expect.stringMatching(/^[A-Z_]+$/), expect.stringMatching(/\S/)]);
}

function post(path: string, body: unknown): Promise<Response> {
  return fetch(site.web.siteUrl + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
