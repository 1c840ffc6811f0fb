import { ANNA, APP_ID, BEN, call, startFakes, type Sandbox } from './fakes';

const ISSUE = { kind: 'issue', issueKey: 'REL-1' };
const GADGET = { kind: 'gadget', dashboardId: '1', itemId: '11', edit: false };
const RULE = { kind: 'rule', workflowId: 'w1', transitionId: '21', ruleId: 'r1', mode: 'edit' };

describe('frames of apps', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startFakes();
  });
  afterAll(() => sandbox.stop());

  const open = (module: string, surface: unknown, as = ANNA) =>
    call(sandbox, 'POST', '/__host/frames', { module, surface, theme: 'dark' }, as);
  const opened = async (module: string, surface: unknown, as = ANNA) =>
    (await open(module, surface, as)).body as { frameId: string; context: { extension: unknown }; src: string };
  const bridge = (frameId: string, cmd: string, payload: unknown, as = ANNA) =>
    call(sandbox, 'POST', `/__host/frames/${frameId}/bridge`, { cmd, payload }, as);

  it('have the full context of the platform, built on the host', async () => {
    const { body } = await open('panel', ISSUE);
    expect(body).toEqual({
      frameId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      appId: APP_ID,
      src: `${sandbox.cdnUrl}/${APP_ID}/ui/index.html?theme=dark`,
      refreshable: true,
      context: {
        accountId: 'anna',
        cloudId: 'cloud-1',
        environmentId: 'environment-1',
        environmentType: 'DEVELOPMENT',
        localId: `ari:cloud:ecosystem::extension/${APP_ID}/environment-1/static/panel`,
        locale: 'en-GB',
        moduleKey: 'panel',
        siteUrl: sandbox.siteUrl,
        timezone: 'Europe/Berlin',
        theme: { colorMode: 'dark', light: 'light', dark: 'dark', spacing: 'spacing', typography: 'typography' },
        permissions: { scopes: ['read:jira-work'], external: {} },
        extension: {
          type: 'jira:issuePanel',
          issue: { id: '10001', key: 'REL-1', type: 'Release', typeId: '7' },
          project: { id: '3', key: 'REL', type: 'software' },
          isNewToIssue: false,
          location: `${sandbox.siteUrl}/browse/REL-1`,
        },
      },
    });
  });

  it.each([
    [
      'a gadget',
      'chart',
      GADGET,
      {
        type: 'jira:dashboardGadget',
        dashboard: { id: '1' },
        gadget: { id: '11' },
        gadgetConfiguration: { months: 12 },
      },
    ],
    [
      'a gadget that is edited',
      'chart',
      { ...GADGET, edit: true },
      { entryPoint: 'edit', gadgetConfiguration: { months: 12 } },
    ],
    [
      'a rule that is created',
      'gate',
      { ...RULE, ruleId: null, mode: 'create' },
      {
        type: 'jira:workflowValidator',
        entryPoint: 'create',
        isNewEditor: true,
        workflowId: 'w1',
        transitionContext: { id: '21', from: { id: '1', name: 'Ready' }, to: { id: '2', name: 'Deploying' } },
      },
    ],
    ['a rule that is edited', 'gate', RULE, { entryPoint: 'edit', validatorConfig: '{"strict":true}' }],
    [
      'a rule that is shown',
      'gate',
      { ...RULE, mode: 'view' },
      { entryPoint: 'view', validatorConfig: '{"strict":true}' },
    ],
    ['an administration page', 'admin', { kind: 'admin' }, { type: 'jira:adminPage' }],
  ])('know where they stand: %s', async (_what, module, surface, extension) => {
    expect((await opened(module, surface)).context.extension).toMatchObject(extension);
  });

  it('show the entry of a resource that the manifest names', async () => {
    expect((await opened('admin', { kind: 'admin' })).src).toBe(
      `${sandbox.cdnUrl}/${APP_ID}/ui/second.html?theme=dark`,
    );
  });

  it.each([
    ['a work item that the person may not see', 'panel', ISSUE, BEN, 404],
    ['a work item that does not exist', 'panel', { ...ISSUE, issueKey: 'REL-2' }, ANNA, 404],
    ['a module that no app has', 'other', ISSUE, ANNA, 404],
    ['a module of another kind', 'chart', ISSUE, ANNA, 400],
    ['a gadget that is not on the dashboard', 'chart', { ...GADGET, itemId: '12' }, ANNA, 404],
    ['the edit view of a gadget on a dashboard of someone else', 'chart', { ...GADGET, edit: true }, BEN, 403],
    ['a workflow rule, to a person who does not administer Jira', 'gate', RULE, BEN, 403],
    ['a rule that is not on the transition', 'gate', { ...RULE, ruleId: 'r2' }, ANNA, 404],
    ['an administration page, to a person who does not administer Jira', 'admin', { kind: 'admin' }, BEN, 403],
    ['a surface with fields that are unknown', 'panel', { ...ISSUE, accountId: 'ben' }, ANNA, 400],
  ])('are refused for %s', async (_what, module, surface, as, status) => {
    expect(await open(module, surface, as)).toMatchObject({ status, body: { message: expect.any(String) } });
  });

  it('belong to one person: another can not use their id', async () => {
    const { frameId } = await opened('panel', ISSUE);
    expect(await bridge(frameId, 'invoke', { functionKey: 'read' }, BEN)).toMatchObject({ status: 404 });
  });

  it('call resolvers in the context that the host kept, whatever the browser adds', async () => {
    const { frameId } = await opened('panel', ISSUE);
    const { body } = await bridge(frameId, 'invoke', {
      functionKey: 'read',
      payload: { a: 1 },
      context: { accountId: 'ben' },
      extension: { issue: { key: 'REL-2' } },
    });
    expect(body).toEqual({ ok: true, result: { echo: { a: 1 } } });
    expect(sandbox.forge.invoked.at(-1)).toMatchObject({
      moduleKey: 'panel',
      accountId: 'anna',
      functionKey: 'read',
      payload: { a: 1 },
      extension: { issue: { key: 'REL-1' } },
    });
  });

  it.each([
    ['undefined arrives as an empty object', { ok: true, body: undefined }, { ok: true, result: {} }],
    ['null arrives as null', { ok: true, body: null }, { ok: true, result: null }],
    [
      'a failure arrives with its message',
      { ok: false, errorType: 'FUNCTION_ERR', message: 'boom' },
      { ok: false, message: 'boom' },
    ],
  ] as const)('get the answers of resolvers: %s', async (_what, answer, expected) => {
    const { frameId } = await opened('panel', ISSUE);
    const before = sandbox.forge.answer;
    sandbox.forge.answer = () => answer;
    const { body } = await bridge(frameId, 'invoke', { functionKey: 'read' });
    sandbox.forge.answer = before;
    expect(body).toEqual(expected);
  });

  it('wrap the answer where the SDK asks for metadata', async () => {
    const { frameId } = await opened('panel', ISSUE);
    const { body } = await bridge(frameId, 'invoke', { functionKey: 'read', metadata: { rateLimitProperties: true } });
    expect(body).toEqual({ ok: true, result: { body: { echo: null }, metadata: {} } });
  });

  it('ask Jira as their person', async () => {
    const { frameId } = await opened('panel', ISSUE);
    const fetchRequestInit = { method: 'PUT', headers: [['X-Atlassian-Token', 'no-check']], body: '{}' };
    const { body } = await bridge(frameId, 'fetchProduct', {
      product: 'jira',
      restPath: '/rest/api/3/myself',
      fetchRequestInit,
      isMultipartFormData: false,
    });
    expect(body).toMatchObject({
      ok: true,
      result: { status: 200, body: '{"displayName":"Anna"}', isAttachment: false },
    });
    expect(sandbox.forge.fetched.at(-1)).toEqual({
      moduleKey: 'panel',
      accountId: 'anna',
      method: 'PUT',
      path: '/rest/api/3/myself',
      headers: { 'x-atlassian-token': 'no-check' },
      body: '{}',
    });
  });

  it('configure a gadget from its edit view and from nowhere else', async () => {
    const edit = await opened('chart', { ...GADGET, edit: true });
    expect((await bridge(edit.frameId, 'submit', { months: 6 })).body).toEqual({ ok: true, result: true });
    expect(sandbox.jira.configured).toEqual([{ months: 6 }]);
    const view = await opened('chart', GADGET);
    expect((await bridge(view.frameId, 'submit', { months: 1 })).body).toMatchObject({ ok: false });
    expect(sandbox.jira.configured).toHaveLength(1);
  });

  it('open modals that have their context and what they hand over', async () => {
    const { frameId, context } = await opened('panel', ISSUE);
    const { body } = await call(
      sandbox,
      'POST',
      `/__host/frames/${frameId}/modal`,
      { resource: null, modal: { step: 2 }, theme: 'light' },
      ANNA,
    );
    expect(body).toMatchObject({
      context: { extension: { ...(context.extension as object), modal: { step: 2 } }, theme: { colorMode: 'light' } },
    });
    const missing = await call(
      sandbox,
      'POST',
      `/__host/frames/${frameId}/modal`,
      { resource: 'nowhere', modal: {}, theme: 'light' },
      ANNA,
    );
    expect(missing).toMatchObject({ status: 404, body: { message: 'Example has no resource "nowhere"' } });
  });

  it('know the pages of their app by module key, and no others', async () => {
    const { frameId } = await opened('panel', ISSUE);
    const urlOf = async (location: object) =>
      (await bridge(frameId, 'getUrl', { target: 'module', ...location })).body as object;
    expect(await urlOf({ moduleKey: 'admin', path: 'policies/7' })).toEqual({
      ok: true,
      result: '/settings/apps/admin/policies/7',
    });
    expect(await urlOf({ moduleKey: 'chart' })).toMatchObject({ ok: false });
    expect(await urlOf({ moduleKey: 'elsewhere' })).toMatchObject({ ok: false });
  });

  it('are forgotten when their page takes them away, by their own person only', async () => {
    const { frameId } = await opened('panel', ISSUE);
    const count = async () => ((await call(sandbox, 'GET', '/__host/frames')).body as { open: number }).open;
    const before = await count();
    await call(sandbox, 'DELETE', `/__host/frames/${frameId}`, undefined, BEN);
    expect(await count()).toBe(before);
    await call(sandbox, 'DELETE', `/__host/frames/${frameId}`, undefined, ANNA);
    expect(await count()).toBe(before - 1);
    expect(await bridge(frameId, 'invoke', { functionKey: 'read' })).toMatchObject({ status: 404 });
  });

  it('refuse commands that are not modelled, and keep a record', async () => {
    const { frameId } = await opened('panel', ISSUE);
    expect(await bridge(frameId, 'openRovo', {})).toMatchObject({
      status: 501,
      body: { ok: false, message: 'not modelled: openRovo' },
    });
    expect((await call(sandbox, 'GET', '/__host/unmodelled')).body).toContainEqual({
      command: 'openRovo',
      moduleKey: 'panel',
      at: '2026-11-23T08:00:00.000Z',
    });
  });
});
