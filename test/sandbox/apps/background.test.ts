import { BUILD_MS, type HostSite, startHostSite } from './host-site';

let site: HostSite;
beforeAll(async () => {
  site = await startHostSite();
}, BUILD_MS);
afterAll(() => site.stop());

type Kept = { readonly eventType: string; readonly attempt: number; readonly retryContext?: unknown };

const stored = async <T>(key: string): Promise<T | undefined> => {
  const step = { on: 'kvs', call: 'get', args: [key] };
  const [answer] = await site.ask<{ value?: T }[]>('keeper-page', 'run', [step]);
  return answer?.value;
};
const events = async () => (await stored<number>('events')) ?? 0;
const advance = (ms: number) => site.clock.set(new Date(site.clock.now().getTime() + ms));
const issue = (summary = 'Plan') => ({ issue: { id: '1', key: 'REL-1', fields: { summary } } });
const updated = (summary?: string) => ({ eventType: 'avi:jira:updated:issue', payload: issue(summary) });

describe('a product trigger', () => {
  it('tells the app what happened, who did it, and that it was somebody else', async () => {
    const before = await events();
    site.tell({ ...updated(), payload: { ...issue(), changelog: { items: [{ field: 'status' }] } } });
    await site.forge.idle();
    expect(await stored(`event:${before + 1}`)).toMatchObject({
      eventType: 'avi:jira:updated:issue',
      selfGenerated: false,
      atlassianId: 'mia',
      timestamp: expect.stringMatching(/^\d+$/),
      issue: { key: 'REL-1' },
      changelog: { items: [{ field: 'status' }] },
    });
  });

  it('does not tell it of other events, nor of its own where it ignores them', async () => {
    const before = await events();
    site.tell({ eventType: 'avi:jira:created:issue', payload: issue() });
    site.tell({ ...updated(), viaApp: '6d1c1f0e-2b0f-4d5f-9f57-0c1d6d1f0a03' });
    await site.forge.idle();
    expect(await events()).toBe(before);
  });

  it('tells it only of what its filter lets through, and logs where the filter can not say', async () => {
    const told = (key: string, changelog?: object) =>
      site.tell({
        eventType: 'avi:jira:updated:issue',
        payload: { issue: { key, fields: { summary: 'Plan' } }, ...(changelog === undefined ? {} : { changelog }) },
      });
    told('REL-20', { items: [{ field: 'summary' }] });
    told('REL-21', { items: [{ field: 'summary' }, { field: 'status' }] });
    told('REL-22');
    await site.forge.idle();
    expect([await stored('moved:REL-20'), await stored('moved:REL-21'), await stored('moved:REL-22')]).toEqual([
      undefined,
      true,
      undefined,
    ]);
    const noted = site.forge.siteLog.entries({ kind: 'event', moduleKey: 'keep-moves', failed: true });
    expect(noted.at(-1)).toMatchObject({ issueKey: 'REL-22', outcome: 'filter failed: items of nothing' });
  });

  it('brings an event again when the app asks for it, at the time that it asks for', async () => {
    const before = await events();
    site.tell(updated('again'));
    await site.forge.idle();
    expect(await events()).toBe(before);
    await advance(61_000);
    await site.forge.idle();
    await advance(61_000);
    await site.forge.idle();
    expect(await stored<Kept>(`event:${before + 1}`)).toMatchObject({
      attempt: 2,
      retryContext: { retryCount: 2, retryReason: 'FUNCTION_RETRY_REQUEST' },
    });
  });

  it('is late or comes twice on demand', async () => {
    const before = await events();
    const on = { on: 'event', matching: 'updated', nth: 1, when: 'before' } as const;
    site.forge.faults.set([{ ...on, effect: 'late' }]);
    site.tell(updated());
    await site.forge.idle();
    expect(await events()).toBe(before);
    await advance(180_000);
    await site.forge.idle();
    expect(await events()).toBe(before + 1);

    site.forge.faults.set([{ ...on, effect: 'double' }]);
    site.tell(updated());
    await site.forge.idle();
    expect(site.forge.log.filter(({ functionKey }) => functionKey === 'changed').slice(-2)).toMatchObject([
      { functionKey: 'changed', outcome: 'ok' },
      { functionKey: 'changed', outcome: 'ok' },
    ]);
  });
});

it('a queue brings an event to its consumer until it no longer asks for it again', async () => {
  await site.ask('keeper-page', 'work', { key: 'worked', times: 2 });
  await site.forge.idle();
  const [answer] = await site.ask<unknown[]>('keeper-page', 'run', [{ on: 'visit', call: 'get', args: ['worked'] }]);
  expect(answer).toEqual({ value: { person: 'queue', count: 2, open: true } });
});

it('a validator reads what the app keeps', async () => {
  const rule = { id: '1', moduleKey: 'keeper-gate', config: '', disabled: false };
  const event = { issueKey: 'REL-7', fromStatusId: '1', toStatusId: '2', modifiedFields: {}, accountId: 'mia' };
  expect(await site.forge.validate(rule, event)).toEqual({ ok: false, message: 'REL-7 was not visited' });
  await site.ask('keeper-page', 'run', [
    { on: 'visit', call: 'set', args: ['REL-7', { person: 'mia', count: 1, open: true }] },
  ]);
  expect(await site.forge.validate(rule, event)).toEqual({ ok: true });
});

it('a schedule runs by the site’s clock, and what it printed is in its log', async () => {
  await advance(3_600_000);
  await site.forge.idle();
  const run = site.forge.siteLog.entries({ kind: 'function', text: 'hourly' }).at(-1);
  expect(run?.lines?.map((line) => (JSON.parse(line) as { message: string }).message)).toEqual([
    `Hours kept: ${await stored<number>('hourly')}`,
  ]);
});

describe('a web trigger', () => {
  type Addresses = { readonly visits: string; readonly again: string; readonly other: string; readonly ring: string };
  let addresses: Addresses & { readonly all: readonly { readonly moduleKey: string }[] };
  beforeAll(async () => {
    addresses = await site.ask('keeper-page', 'addresses');
  });
  const path = (url: string) => new URL(url).pathname;
  const call = (url: string, init?: RequestInit) => fetch(site.web.siteUrl + url, init);

  it('has one address until another is asked for', () => {
    expect(path(addresses.visits)).toMatch(/^\/x1\/[\w-]{20,}$/);
    expect(addresses.again).toBe(addresses.visits);
    expect(addresses.other).not.toBe(addresses.visits);
    expect(path(addresses.ring)).toMatch(/^\/public\//);
    expect(addresses.all.map(({ moduleKey }) => moduleKey)).toEqual(['ask-visits', 'ask-visits', 'ring']);
  });

  it('hands over the request and answers what the function says, without a person', async () => {
    const response = await call(`${path(addresses.visits)}/hello/world?apples=green,red&grapes=green`, {
      method: 'POST',
      body: 'asked',
    });
    expect([response.status, response.headers.get('x-kept')]).toEqual([200, 'yes']);
    expect(await response.json()).toEqual({
      method: 'POST',
      userPath: '/hello/world',
      queryParameters: { apples: ['green', 'red'], grapes: ['green'] },
      body: 'asked',
    });
    expect(site.forge.log.at(-1)).toMatchObject({ kind: 'webtrigger', accountId: undefined });
  });

  it('can run no script on the site, whatever it answers', async () => {
    const response = await call(path(addresses.visits));
    expect(response.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
  });

  it.each([
    ['the output that the function names', 'heard', 202, 'Heard'],
    ['another one', 'unheard', 403, ''],
    ['an error where it names none of them', 'everything', 500, expect.stringContaining('no output')],
  ])('with static answers gives %s', async (_, body, status, text) => {
    const response = await call(path(addresses.ring), { method: 'POST', body });
    expect([response.status, await response.text()]).toEqual([status, text]);
  });

  it('is not there at an address that nobody made', async () => {
    expect((await call('/x1/AAAAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
  });
});
