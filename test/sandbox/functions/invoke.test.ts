import { type FunctionSite, startFunctionSite, START } from './function-site';
import { isAlive } from './processes';

let site: FunctionSite;
beforeAll(async () => {
  site = await startFunctionSite();
});
afterAll(() => site.stop());

const lastRecord = () => site.forge.log.at(-1);

describe('what a resolver gets', () => {
  it('is the payload after a JSON round trip', async () => {
    expect(await site.ask('echo', { when: new Date(0), gone: undefined, list: [1, null] })).toEqual({
      when: '1970-01-01T00:00:00.000Z',
      list: [1, null],
    });
  });

  it('is the host’s context with the person in it and nothing of the frame’s own', async () => {
    expect(await site.ask('context')).toEqual({
      localId: 'local',
      cloudId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      environmentId: expect.any(String) as string,
      environmentType: 'DEVELOPMENT',
      moduleKey: 'panel',
      siteUrl: 'http://localhost',
      extension: { type: 'jira:issuePanel', issue: { key: 'REL-1' } },
      accountId: 'mia',
      installContext: expect.stringMatching(/^ari:cloud:jira::site\//) as string,
      installation: expect.anything() as unknown,
    });
  });

  it('is the site’s time, which follows the clock', async () => {
    const before = await site.ask<{ now: number; made: string; fixed: string; isDate: boolean; text: string }>('now');
    expect(before.now).toBeGreaterThanOrEqual(START.getTime());
    expect(before).toMatchObject({ fixed: '1970-01-01T00:00:00.000Z', isDate: true });
    // Read one after the other: a millisecond may lie between them.
    expect(Date.parse(before.made)).toBeGreaterThanOrEqual(before.now);
    expect(before.made).toMatch(/^2026-11-23T/);
    expect(before.text).toContain('Mon Nov 23 2026');

    await site.clock.set(new Date('2027-03-01T12:00:00Z'));
    expect((await site.ask<{ made: string }>('now')).made).toMatch(/^2027-03-01T12:00/);
  });
});

describe('what a front end gets', () => {
  it('is an empty object for undefined', async () => {
    expect(await site.call('nothing')).toEqual({ ok: true, body: {} });
  });

  it('is the message of what the function threw', async () => {
    expect(await site.call('fail', { message: 'No such plan' })).toEqual({
      ok: false,
      errorType: 'FUNCTION_ERR',
      message: 'No such plan',
    });
    expect(lastRecord()?.outcome).toBe('FUNCTION_ERR');
  });

  it('is a refusal for a call that the resolver does not define', async () => {
    expect(await site.call('unheard-of')).toMatchObject({
      ok: false,
      errorType: 'FUNCTION_ERR',
      message: "Resolver has no definition for 'unheard-of'.",
    });
  });

  it('is a clear error when the process dies, and the next call runs in a new one', async () => {
    await site.ask('echo', {});
    const [before] = site.forge.pids();
    expect(await site.call('die')).toMatchObject({
      ok: false,
      errorType: 'FUNCTION_DIED',
      message: expect.stringContaining('exit code 3') as string,
    });
    expect(await site.ask('echo', { again: true })).toEqual({ again: true });
    expect(site.forge.pids()).not.toContain(before);
  });

  it('is a refusal for a module without resolver', async () => {
    expect(
      await site.forge.invoke({
        moduleKey: 'gate',
        accountId: 'mia',
        extension: {},
        localId: '',
        functionKey: 'echo',
        payload: {},
      }),
    ).toMatchObject({ ok: false, errorType: 'NOT_HOSTED' });
  });
});

describe('sizes of a call', () => {
  const envelope = JSON.stringify({ functionKey: 'echo', payload: '' }).length;

  it('may be 500 KB on the way in, not a byte more', async () => {
    expect(await site.call('echo', 'x'.repeat(500 * 1024 - envelope))).toMatchObject({ ok: true });
    expect(await site.call('echo', 'x'.repeat(500 * 1024 - envelope + 1))).toMatchObject({
      ok: false,
      errorType: 'PAYLOAD_TOO_LARGE',
    });
  });

  it('may be 5 MB on the way out, not a byte more', async () => {
    const quotes = 2;
    expect(await site.call('large', { bytes: 5 * 1024 * 1024 - quotes })).toMatchObject({ ok: true });
    expect(await site.call('large', { bytes: 5 * 1024 * 1024 - quotes + 1 })).toMatchObject({
      ok: false,
      errorType: 'RESPONSE_TOO_LARGE',
    });
  });
});

it('blocks egress with the platform’s answer', async () => {
  expect(await site.ask('outside')).toEqual({ status: 403, reason: 'BLOCKED_EGRESS' });
});

it('runs 50 calls at once without mixing up people', async () => {
  const people = Array.from({ length: 50 }, (_, index) => `person-${index}`);
  const answers = await Promise.all(
    people.map((person) => site.ask<{ body: string }[]>('twice', { key: person }, person)),
  );
  answers.forEach((answer, index) => {
    const path = `/rest/api/3/issue/person-${index}`;
    expect(answer.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { actor: `person-${index}`, path },
      { actor: 'app', path },
    ]);
  });
  expect(site.forge.pids()).toHaveLength(1);
});

describe('calls to Jira', () => {
  it('are made as the person or as the app, and are counted', async () => {
    expect(await site.ask('myself', { as: 'user' })).toMatchObject({
      value: { status: 200, body: expect.stringContaining('"mia"') as string },
    });
    expect(lastRecord()).toMatchObject({
      kind: 'resolver',
      functionKey: 'panel',
      accountId: 'mia',
      outcome: 'ok',
      jiraCalls: ['GET /rest/api/3/myself 200'],
      sqlStatements: [],
    });
    expect(await site.ask('myself', { as: 'app' })).toMatchObject({
      value: { body: expect.stringContaining('"app"') as string },
    });
  });

  it('are refused without the route’s scope, whoever the person is', async () => {
    const before = site.jira.requests.length;
    expect(await site.ask('request', { method: 'PUT', path: '/rest/api/3/issue/REL-1' })).toEqual({
      value: { status: 401, body: '{"code":401,"message":"Unauthorized; scope does not match"}' },
    });
    expect(site.jira.requests).toHaveLength(before);
    expect(site.forge.refusals.at(-1)).toContain('write:jira-work');
  });

  it('are refused on a route whose scopes nobody knows', async () => {
    expect(await site.ask('request', { method: 'GET', path: '/rest/agile/1.0/board' })).toMatchObject({
      value: { status: 501, body: expect.stringContaining('/rest/agile/1.0/board') as string },
    });
  });

  it('of the browser bridge are made as the person, with the same scopes', async () => {
    const request = { path: '/rest/api/3/issue/REL-1', headers: {}, body: undefined };
    expect((await site.forge.fetchProduct('panel', 'mia', { ...request, method: 'GET' })).body).toContain('"mia"');
    expect((await site.forge.fetchProduct('panel', 'mia', { ...request, method: 'PUT' })).status).toBe(401);
  });
});

it('answers what it does not host with 501, names it and keeps it', async () => {
  expect(await site.ask('storage')).toMatchObject({
    value: { status: 501, body: expect.stringContaining('/api/v1/objects') as string },
  });
  expect(site.forge.refusals.at(-1)).toBe('POST /os app /api/v1/objects');
});

it('lists the modules with a face', () => {
  expect(site.forge.modules().map(({ key, kind, entryPoints }) => ({ key, kind, entryPoints }))).toEqual([
    { key: 'panel', kind: 'jira:issuePanel', entryPoints: ['view'] },
    { key: 'gate', kind: 'jira:workflowValidator', entryPoints: ['edit'] },
  ]);
  expect(site.forge.appOf('gate')?.resources).toEqual({ ui: expect.stringMatching(/app\/static$/) as string });
});

describe('a workflow validator', () => {
  const rule = { id: '1', moduleKey: 'gate', disabled: false };
  const event = {
    issueKey: 'REL-1',
    fromStatusId: '1',
    toStatusId: '3',
    modifiedFields: { resolution: { name: 'Done' } },
    accountId: 'mia',
  };
  const withAnswer = (config: unknown) => site.forge.validate({ ...rule, config: JSON.stringify(config) }, event);

  it('lets the transition pass or says why not', async () => {
    expect(await withAnswer({ answer: { result: true } })).toEqual({ ok: true });
    expect(await withAnswer({ answer: { result: false, errorMessage: 'No change is authorized' } })).toEqual({
      ok: false,
      message: 'No change is authorized',
    });
  });

  it('learns the work item, its configuration and the transition, and not the person', async () => {
    const verdict = await site.forge.validate({ ...rule, config: '{"a":1}' }, event);
    const told = JSON.parse(verdict.ok ? '{}' : verdict.message) as { event: unknown; context: object };
    expect(told.event).toEqual({
      issue: { key: 'REL-1' },
      configuration: { a: 1 },
      transition: { from: { id: '1' }, to: { id: '3' }, modifiedFields: { resolution: { name: 'Done' } } },
    });
    expect(told.context).not.toHaveProperty('principal');
  });

  it('may be configured with 32 KB, not a byte more', async () => {
    const config = (bytes: number) => ({ ...rule, config: JSON.stringify({ answer: { result: true } }).padEnd(bytes) });
    expect(await site.forge.validate(config(32 * 1024), event)).toEqual({ ok: true });
    expect(await site.forge.validate(config(32 * 1024 + 1), event)).toMatchObject({ ok: false });
  });

  it.each([
    ['throws', { throws: true }],
    ['is killed', { ends: true }],
    ['answers something else', { answer: 'yes' }],
  ])('refuses the transition when the function %s', async (_, config) => {
    expect(await withAnswer(config)).toEqual({
      ok: false,
      message: expect.stringContaining('"Gate" of the app Function test app could not be checked') as string,
    });
  });
});

it('leaves no function process when it stops', async () => {
  const other = await startFunctionSite();
  await other.ask('echo', {});
  const pids = [other.database.pid(), ...other.forge.pids()];
  await other.stop();
  expect(pids.map(isAlive)).toEqual([false, false]);
});
