import fc from 'fast-check';
import { pageRoutes } from '../../../sandbox/jira/pages/page-routes';
import { restRoutes } from '../../../sandbox/jira/routes';
import type { Route } from '../../../sandbox/jira/http/route';
import { anyBody, anyWord, seeded } from '../any-body';
import { runJira, type RunningJira } from './running-jira';

let running: RunningJira;
beforeAll(async () => {
  running = await runJira();
});
afterAll(() => running.stop());

/** What stands in paths and queries: things that are there, things that are not, and what nobody would send. */
const value = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('REL-1', 'CHG-1', 'LAB-1', 'REL', '10000', '1001', '500', '700', 'wf-release'),
  },
  fc.constantFrom('0', '-1', '99999999999999999999', 'NaN', ',', "'", '%', '\\', '__proto__', 'null', ' '),
  anyWord,
);
const person = fc.constantFrom('ada', 'rita', 'carl', 'nobody');

/** A request that the table knows; its path, its query and its body are anything. */
const requestTo = ({ method, path, query }: Route) =>
  fc
    .record({
      method: fc.constant(method),
      values: fc.array(value, { minLength: 4, maxLength: 4 }),
      query: fc.dictionary(fc.constantFrom(...query, 'expand'), value, { maxKeys: query.length === 0 ? 0 : 3 }),
      body: method === 'GET' || method === 'DELETE' ? fc.constant(undefined) : fc.option(anyBody, { nil: undefined }),
      person,
    })
    .map(({ values, query: asked, body, ...request }) => ({
      ...request,
      path: `${filled(path, values)}${Object.keys(asked).length === 0 ? '' : `?${new URLSearchParams(asked)}`}`,
      body: body === undefined ? undefined : JSON.stringify(body),
    }));

function filled(path: string, values: readonly string[]): string {
  let next = 0;
  return path.replaceAll(/:\w+/g, () => encodeURIComponent(values[next++ % values.length] ?? ''));
}

type Asked = {
  readonly method: string;
  readonly path: string;
  readonly body: string | undefined;
  readonly person: string;
};

const ask = (handle: 'handle' | 'handlePage', { method, path, body, person: accountId }: Asked) =>
  running.jira[handle]({
    method,
    path,
    headers: { 'content-type': 'application/json' },
    body,
    actor: { kind: 'user', accountId },
  });

const tables = [
  ['handle', restRoutes],
  ['handlePage', pageRoutes],
] as const;
const rows = tables.flatMap(([handle, routes]) =>
  routes.map((route) => [route.method, route.path, handle, route] as const),
);

it.each(rows)(
  '%s %s answers whatever it is sent, and refuses in Jira’s shape',
  async (_method, _path, handle, route) => {
    await fc.assert(
      fc.asyncProperty(requestTo(route), async (request) => {
        const { status, body } = await ask(handle, request);
        if (status < 300) return;
        expect([status, [400, 401, 403, 404, 409, 410, 413, 501].includes(status)]).toEqual([status, true]);
        const { errorMessages, errors } = JSON.parse(body) as { errorMessages: unknown[]; errors: object };
        expect(
          [...errorMessages, ...Object.values(errors)].filter((text) => typeof text === 'string' && text !== ''),
        ).not.toEqual([]);
      }),
      seeded(8),
    );
  },
);

it('what no route of the table is, is 501 and named', async () => {
  const unknown = fc.record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'),
    path: fc
      .array(fc.oneof(anyWord, fc.constantFrom('issue', 'REL-1', 'search', 'project')), { minLength: 1, maxLength: 4 })
      .map((parts) => `/rest/api/3/x-${parts.map(encodeURIComponent).join('/')}`),
    body: fc.option(
      anyBody.map((body) => JSON.stringify(body)),
      { nil: undefined },
    ),
    person,
  });
  await fc.assert(
    fc.asyncProperty(unknown, async (request) => {
      const { status, body } = await ask('handle', request);
      expect([status, body]).toEqual([501, expect.stringContaining(`${request.method} `)]);
    }),
    seeded(100),
  );
});

it.each(restRoutes.map((route) => [route.method, route.path, route] as const))(
  '%s %s does not pass over a parameter that it does not know',
  async (_method, path, route) => {
    const request = {
      method: route.method,
      path: `${filled(path, ['REL-1'])}?x-unknown=1`,
      body: undefined,
      person: 'ada',
    };
    const { status, body } = await ask('handle', request);
    expect([status, body]).toEqual([501, expect.stringContaining('x-unknown')]);
  },
);

it.each(['/rest/api/3/issue/%', '/rest/api/3/issue/%zz/comment', 'rest/api/3/myself', ''])(
  'the address "%s" can not be read: 400',
  async (path) => {
    const { status, body } = await ask('handle', { method: 'GET', path, body: undefined, person: 'ada' });
    expect([status, JSON.parse(body)]).toEqual([400, expect.objectContaining({ errors: {} })]);
  },
);
