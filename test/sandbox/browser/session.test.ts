import { ANNA, BEN, call, startFakes, type Sandbox } from './fakes';

describe('the session of a browser', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startFakes();
  });
  afterAll(() => sandbox.stop());

  it('is the first person of the site without a cookie', async () => {
    const { body } = await call(sandbox, 'GET', '/__site/session');
    expect(body).toEqual({
      person: ANNA,
      people: [ANNA, BEN],
      clock: {
        now: '2026-11-23T08:00:00.000Z',
        offsetMs: 3_600_000,
        jumps: [{ label: 'Next window', at: '2026-11-28T21:00:00Z' }],
      },
      site: { name: 'Test site' },
    });
  });

  it('becomes the person that is chosen, by a cookie that no script can read and no other site sends', async () => {
    const { status, headers } = await call(sandbox, 'POST', '/__site/session', { accountId: 'ben' });
    expect(status).toBe(204);
    expect(headers.get('set-cookie')).toBe('sandbox-person=ben; Path=/; HttpOnly; SameSite=Strict');
  });

  it('is refused for an account that is not on the site', async () => {
    expect(await call(sandbox, 'POST', '/__site/session', { accountId: 'nobody' })).toMatchObject({
      status: 404,
      body: { message: 'Nobody here has the account nobody' },
    });
  });

  it('stands behind every request to Jira', async () => {
    await call(sandbox, 'GET', '/rest/api/3/myself?expand=groups', undefined, BEN);
    expect(sandbox.jira.requests.at(-1)).toMatchObject({
      method: 'GET',
      path: '/rest/api/3/myself?expand=groups',
      actor: { kind: 'user', accountId: 'ben' },
    });
  });

  it('hands the body of a request to Jira as it came', async () => {
    await call(sandbox, 'POST', '/rest/api/3/issue', '{"fields": {}}', BEN);
    expect(sandbox.jira.requests.at(-1)).toMatchObject({ method: 'POST', body: '{"fields": {}}' });
  });

  it('can not be had on an empty site, which says what to do', async () => {
    sandbox.jira.empty = true;
    const answer = await call(sandbox, 'GET', '/__site/session');
    sandbox.jira.empty = false;
    expect(answer).toMatchObject({ status: 409, body: { message: expect.stringContaining('POST /__site/load') } });
  });
});
