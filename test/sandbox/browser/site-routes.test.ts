import { call, startFakes, type Sandbox } from './fakes';

describe('the routes of the sandbox itself', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startFakes({}, undefined, { 'assets/main-B2x_9fQd.js': 'let page;' });
  });
  afterAll(() => sandbox.stop());

  it.each(['/__site/unknown', '/__host/unknown', '/__other'])('refuse %s loudly', async (path) => {
    expect(await call(sandbox, 'GET', path)).toMatchObject({
      status: 501,
      body: { message: `not modelled: GET ${path}` },
    });
  });

  it('say why a body is no JSON', async () => {
    expect(await call(sandbox, 'POST', '/__site/session', '{"accountId":')).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('no JSON') },
    });
  });

  it('say which field of a body is wrong', async () => {
    expect(await call(sandbox, 'POST', '/__site/faults', { faults: [{ on: 'moon' }] })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('faults[0].on') },
    });
  });

  it('refuse a body that is too large', async () => {
    expect(
      (await call(sandbox, 'POST', '/__site/session', JSON.stringify({ accountId: 'a'.repeat(1024 * 1024) }))).status,
    ).toBe(413);
  });

  it('set the clock to an instant or move it on', async () => {
    expect((await call(sandbox, 'POST', '/__site/clock', { at: '2026-12-01T09:00:00+01:00' })).body).toMatchObject({
      now: '2026-12-01T08:00:00.000Z',
    });
    expect((await call(sandbox, 'POST', '/__site/clock', { advanceMs: 60_000 })).body).toMatchObject({
      now: '2026-12-01T08:01:00.000Z',
    });
  });

  it('make one resolver call exactly as a frame of that person would', async () => {
    const act = {
      as: 'anna',
      module: 'panel',
      surface: { kind: 'issue', issueKey: 'REL-1' },
      call: 'save',
      payload: { plan: 1 },
      at: '2026-11-24T08:00:00Z',
    };
    expect(await call(sandbox, 'POST', '/__site/act', act)).toMatchObject({
      status: 200,
      body: { ok: true, body: { echo: { plan: 1 } } },
    });
    expect(sandbox.forge.invoked.at(-1)).toMatchObject({
      accountId: 'anna',
      functionKey: 'save',
      extension: { issue: { key: 'REL-1' } },
    });
    expect(sandbox.clock.now().toISOString()).toBe('2026-11-24T08:00:00.000Z');
    expect((await call(sandbox, 'POST', '/__site/act', { ...act, as: 'ben' })).status).toBe(404);
  });

  it('load a site once', async () => {
    expect((await call(sandbox, 'POST', '/__site/load', { site: {} })).status).toBe(409);
    sandbox.jira.empty = true;
    const [refused, loaded] = [
      await call(sandbox, 'POST', '/__site/load', { broken: true }),
      await call(sandbox, 'POST', '/__site/load', { site: {} }),
    ];
    sandbox.jira.empty = false;
    expect(refused).toMatchObject({ status: 400, body: { message: 'site.name is missing' } });
    expect(loaded.status).toBe(204);
    expect(sandbox.jira.loaded).toEqual({ site: {} });
  });

  it('list the faults that are set', async () => {
    const fault = { on: 'sql', matching: 'journal', nth: 1, when: 'after', effect: 'lose-answer' };
    await call(sandbox, 'POST', '/__site/faults', { faults: [fault] });
    expect((await call(sandbox, 'GET', '/__site/faults')).body).toEqual([fault]);
  });

  it('list what functions asked of Jira and the database', async () => {
    const record = { functionKey: 'save', jiraCalls: ['GET /rest/api/3/issue/REL-1 200'], sqlStatements: ['SELECT 1'] };
    sandbox.forge.log = [record as never];
    expect((await call(sandbox, 'GET', '/__site/invocations')).body).toEqual([record]);
  });

  it('tell the health of the parts', async () => {
    expect((await call(sandbox, 'GET', '/__site/health')).body).toEqual({
      ready: true,
      databasePid: 42,
      functionPids: [4711],
    });
  });

  it('list modules of a kind with icons that a page can show', async () => {
    const { body } = await call(sandbox, 'GET', '/__host/modules?kind=jira:issuePanel');
    expect(body).toMatchObject([{ key: 'panel', iconUrl: `${sandbox.cdnUrl}/${sandbox.app.appId}/ui/panel.svg` }]);
  });

  it('give the page for every path of the pages, but not for a file that is missing', async () => {
    expect((await call(sandbox, 'GET', '/browse/REL-1')).body).toContain('<title>Site</title>');
    expect((await call(sandbox, 'GET', '/assets/main-B2x_9fQd.js')).headers.get('cache-control')).toContain(
      'immutable',
    );
    expect((await call(sandbox, 'GET', '/assets/gone.js')).status).toBe(404);
  });
});
