import fc from 'fast-check';
import { BUILD_MS, type HostSite, startHostSite } from './host-site';

let site: HostSite;
beforeAll(async () => {
  site = await startHostSite();
}, BUILD_MS);
afterAll(() => site.stop());

const word = fc.stringMatching(/^[a-z]{1,12}$/);
const runs = { numRuns: 40 };

/** What nobody knows is never taken for something that worked. */
describe('what the sandbox does not host is refused by name', () => {
  it('in the store, the database, the queues and the gateway of functions', async () => {
    const capability = fc.constantFrom('kvs', 'sql');
    const asked = fc.oneof(
      fc
        .tuple(capability, word)
        .map(([name, end]) => ({ target: { type: name, provider: 'app', remote: name }, path: `/api/v1/x${end}` })),
      word.map((end) => ({ target: { type: 'fpp', provider: 'app', remote: 'stargate' }, path: `/x${end}` })),
      word.map((end) => ({ target: { type: `x${end}`, provider: 'app' }, path: '/' })),
      word.map((end) => ({ target: { type: 'fpp', provider: 'app', remote: `x${end}` }, path: '/' })),
    );
    await fc.assert(
      fc.asyncProperty(asked, async (request) => {
        const { status, body } = await site.ask<{ status: number; body: string }>('keeper-page', 'unknown', request);
        expect(status).toBe(501);
        expect(body).toContain(request.path === '/' ? String(request.target.type) : request.path);
      }),
      runs,
    );
  });

  it('in the bridge of frames', async () => {
    const open = await post('/__host/frames', { module: 'keeper-page', surface: { kind: 'global' }, theme: 'light' });
    const { frameId } = (await open.json()) as { frameId: string };
    await fc.assert(
      fc.asyncProperty(word, async (name) => {
        const answer = await post(`/__host/frames/${frameId}/bridge`, { cmd: `x${name}`, payload: {} });
        expect([answer.status, await answer.json()]).toEqual([501, { ok: false, message: `not modelled: x${name}` }]);
      }),
      runs,
    );
    for (const cmd of ['__proto__', 'constructor', 'toString', 'publishRealtimeChannel', 'fetchRemote'])
      expect((await post(`/__host/frames/${frameId}/bridge`, { cmd })).status).toBe(501);
  });

  it('among the site’s own routes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('/__host', '/__site', '/__other'), word, async (part, name) => {
        const answer = await fetch(`${site.web.siteUrl}${part}/x${name}`);
        expect(answer.status).toBe(501);
        expect(await answer.json()).toMatchObject({ message: expect.stringContaining(name) });
      }),
      runs,
    );
  });
});

describe('a frame that calls without end', () => {
  it('is stopped at 1,200 calls of a person in a minute', async () => {
    const surface = { kind: 'project', projectKey: 'REL' };
    const page = await post('/__host/frames', { module: 'notes-project', surface, theme: 'light' });
    const { frameId } = (await page.json()) as { frameId: string };
    const call = async () => {
      const body = { cmd: 'invoke', payload: { functionKey: 'anything' } };
      return ((await (await post(`/__host/frames/${frameId}/bridge`, body)).json()) as { message: string }).message;
    };
    const answers: string[] = [];
    for (let round = 0; round < 25; round++) answers.push(...(await Promise.all(Array.from({ length: 50 }, call))));
    expect(answers.filter((message) => message.includes('has no resolver'))).toHaveLength(1200);
    expect(answers.slice(1200).every((message) => message.includes('Rate limit exceeded'))).toBe(true);
  });
});

function post(path: string, body: unknown): Promise<Response> {
  return fetch(site.web.siteUrl + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
