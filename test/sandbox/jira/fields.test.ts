import type { ProductEvent } from '../../../sandbox/parts';
import { smallSite } from './small-site';
import { runJira, type RunningJira } from './running-jira';

const [work, laboratory] = smallSite.permissionSchemes;
const makers = [{ projectRole: 'Makers' }];
const site = {
  ...smallSite,
  permissionSchemes: [
    { ...work, grants: { ...work?.grants, DELETE_ISSUES: makers, MOVE_ISSUES: makers, SET_ISSUE_SECURITY: makers } },
    { ...laboratory, grants: { ...laboratory?.grants, EDIT_ISSUES: makers, CREATE_ISSUES: makers } },
  ],
};

let running: RunningJira;
const ids: Record<string, string> = {};
beforeAll(async () => {
  running = await runJira(site);
  const make = async (name: string, type: string, options?: readonly string[]) => {
    const { body } = await running.page('ada')('POST', '/custom-fields', { name, type, ...(options && { options }) });
    ids[name] = String(body.id);
  };
  await make('Change risk', 'select', ['Low', 'High']);
  await make('Planned start', 'datetime');
  await make('Board', 'multiuserpicker');
  await make('Backout plan', 'textarea');
  await make('Approvals', 'sd-approvals');
});
afterAll(() => running.stop());

const id = (name: string) => ids[name] ?? '';
const fieldsOf = async (who: string, key: string, query = '') =>
  (await running.as(who)('GET', `/issue/${key}${query}`)).body.fields as Record<string, unknown>;
const edit = (fields: Record<string, unknown>, key = 'CHG-1', who = 'carl') =>
  running.as(who)('PUT', `/issue/${key}`, { fields });

it('shows custom fields with the type by which apps find them', async () => {
  const { body } = await running.as('rita')('GET', '/field');
  const custom = (body as unknown as { custom: boolean; id: string; schema: unknown }[]).filter(
    (field) => field.custom,
  );
  expect(custom.map((field) => field.schema)).toMatchObject([
    { type: 'option', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:select' },
    { type: 'datetime' },
    { type: 'array', items: 'user' },
    { type: 'string', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textarea' },
    { custom: 'com.atlassian.servicedesk.approvals-plugin:sd-approvals' },
  ]);
});

it('sets, shows and records custom fields and the priority', async () => {
  const fields = {
    [id('Change risk')]: { value: 'High' },
    [id('Planned start')]: '2026-11-28T22:00:00.000+0100',
    [id('Board')]: [{ accountId: 'rita' }],
    priority: { name: 'High' },
  };
  expect(await edit(fields)).toEqual({ status: 204, body: {} });
  expect(await fieldsOf('carl', 'CHG-1')).toMatchObject({
    [id('Change risk')]: { value: 'High' },
    [id('Board')]: [{ accountId: 'rita', displayName: 'Rita Release' }],
    [id('Backout plan')]: null,
    [id('Approvals')]: [],
    priority: { id: '2', name: 'High' },
  });
  expect(Object.keys(await fieldsOf('carl', 'CHG-1', `?fields=*all,-${id('Board')}`))).not.toContain(id('Board'));
  const { body } = await running.as('carl')('GET', '/issue/CHG-1/changelog');
  const items = (body.values as { items: Record<string, unknown>[] }[])[0]?.items;
  expect(items).toMatchObject<Record<string, unknown>[]>([
    { field: 'priority', from: null, to: '2', toString: 'High', fieldtype: 'jira' },
    { field: 'Change risk', fieldId: id('Change risk'), toString: 'High', fieldtype: 'custom' },
    { field: 'Planned start' },
    { field: 'Board', toString: 'rita' },
  ]);
  await edit({ [id('Change risk')]: null });
  expect(await fieldsOf('carl', 'CHG-1')).toMatchObject({ [id('Change risk')]: null });
});

it.each<[name: string, value: unknown]>([
  ['Change risk', { value: 'Medium' }],
  ['Planned start', 'soon'],
  ['Board', [{ accountId: 'zoe' }]],
  ['Backout plan', 'plain text'],
])('refuses a value of %s that does not fit', async (name, value) => {
  const { status, body } = await edit({ [id(name)]: value });
  expect([status, Object.keys(body.errors as object)]).toEqual([400, [id(name)]]);
});

it('closes a work item to all who are not in its security level, in every way of asking', async () => {
  const { body: level } = await running.page('ada')('POST', '/projects/REL/security-levels', {
    name: 'Makers only',
    holders: [{ kind: 'role', id: '1001' }],
  });
  expect((await running.as('carl')('GET', '/project/REL/securitylevel')).body).toEqual({ levels: [] });
  expect((await edit({ security: { id: level.id } }, 'REL-1', 'rita')).status).toBe(204);
  expect(await fieldsOf('rita', 'REL-1')).toMatchObject({ security: { name: 'Makers only' } });
  expect((await running.as('vera')('GET', '/issue/REL-1')).status).toBe(404);
  expect((await running.as('vera')('POST', '/issue/bulkfetch', { issueIdsOrKeys: ['REL-1'] })).body.issues).toEqual([]);
  expect((await running.as('vera')('POST', '/search/jql', { jql: 'key = REL-1' })).status).toBe(400);
  expect(await fieldsOf('carl', 'CHG-1')).toMatchObject({ issuelinks: [] });
  expect(await fieldsOf('vera', 'REL-3')).not.toHaveProperty('parent');
  const asked = { projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues: [10001, 10002] }] };
  expect((await running.as('vera')('POST', '/permissions/check', asked)).body).toMatchObject({
    projectPermissions: [{ issues: [10002] }],
  });
  expect(await running.jira.visibleIssue('vera', 'REL-1')).toBeUndefined();
  await running.page('ada')('DELETE', `/projects/REL/security-levels/${String(level.id)}`);
  expect((await running.as('vera')('GET', '/issue/REL-1')).status).toBe(200);
});

it('asks the approvers of a request, and shows their answer in the work item', async () => {
  const approval = { name: 'CAB', approvers: ['carl', 'vera'] };
  const { body } = await running.page('rita')('POST', '/issues/LAB-1/approvals', approval);
  const desk = async (who: string, method: string, path: string, content?: unknown) => {
    const { status, body: text } = await running.jira.handle({
      method,
      path: `/rest/servicedeskapi/request/LAB-1/approval${path}`,
      headers: { 'content-type': 'application/json' },
      body: content === undefined ? undefined : JSON.stringify(content),
      actor: { kind: 'user', accountId: who },
    });
    return { status, body: JSON.parse(text) as Record<string, unknown> };
  };
  const one = `/${String(body.id)}`;
  expect((await desk('otto', 'GET', '')).status).toBe(404);
  expect((await desk('rita', 'POST', one, { decision: 'approve' })).status).toBe(403);
  expect((await desk('carl', 'GET', '')).body).toMatchObject({
    size: 1,
    values: [{ canAnswerApproval: true, finalDecision: 'pending' }],
  });
  expect((await desk('carl', 'POST', one, { decision: 'approve' })).body).toMatchObject({ finalDecision: 'pending' });
  expect((await desk('vera', 'POST', one, { decision: 'approve' })).body).toMatchObject({
    finalDecision: 'approved',
    completedDate: { iso8601: expect.any(String) as string },
  });
  expect((await desk('vera', 'POST', one, { decision: 'decline' })).status).toBe(403);
  expect(await fieldsOf('rita', 'LAB-1')).toMatchObject({
    [id('Approvals')]: [{ name: 'CAB', finalDecision: 'approved', approvers: [{ approverDecision: 'approved' }, {}] }],
  });
});

describe('moving and deleting', () => {
  let events: ProductEvent[];
  let stop: (() => void) | undefined;
  beforeEach(() => {
    events = [];
    stop = running.jira.onEvent?.((event) => events.push(event));
  });
  afterEach(() => stop?.());

  it('moves a work item to another project under a new key, past the validators, and finds it by its old key', async () => {
    running.validate = async () => ({ ok: false, message: 'Never.' });
    const { status, body } = await running.page('carl')('POST', '/issues/CHG-1/move', {
      projectKey: 'LAB',
      statusId: '30',
    });
    expect([status, body]).toMatchObject([404, {}]);
    expect((await running.page('vera')('POST', '/issues/REL-2/move', { statusId: '30' })).status).toBe(403);
    expect((await running.page('rita')('POST', '/issues/REL-2/move', { statusId: '30' })).body).toMatchObject({
      key: 'REL-2',
    });
    expect(events).toMatchObject([
      {
        eventType: 'avi:jira:updated:issue',
        payload: { changelog: { items: [{ from: '20', to: '30' }] }, associatedStatuses: [{}, {}] },
      },
    ]);
    expect((await running.page('rita')('POST', '/issues/REL-2/move', { projectKey: 'LAB' })).status).toBe(400);
    await running.page('ada')('PUT', '/projects/LAB/issue-types/1', { workflowId: 'wf-release' });
    expect((await running.page('rita')('POST', '/issues/REL-2/move', { projectKey: 'LAB' })).body).toEqual({
      id: '10002',
      key: 'LAB-2',
    });
    expect((await running.as('rita')('GET', '/issue/rel-2')).body).toMatchObject({ id: '10002', key: 'LAB-2' });
    const { body: found } = await running.as('rita')('POST', '/search/jql', { jql: 'key = REL-2' });
    expect(found.issues).toEqual([{ id: '10002' }]);
  });

  it('deletes a work item, with its sub-tasks only when asked to', async () => {
    expect((await running.as('vera')('DELETE', '/issue/REL-1')).status).toBe(403);
    expect((await running.as('rita')('DELETE', '/issue/REL-1')).status).toBe(400);
    expect((await running.as('rita')('DELETE', '/issue/REL-1?deleteSubtasks=true')).status).toBe(204);
    expect(events.map((event) => event.eventType)).toEqual([
      'avi:jira:deleted:issue',
      'avi:jira:deleted:issue',
      'avi:jira:deleted:issuelink',
      'avi:jira:deleted:issuelink',
    ]);
    for (const key of ['REL-1', 'REL-3']) expect((await running.as('rita')('GET', `/issue/${key}`)).status).toBe(404);
    expect(await fieldsOf('carl', 'CHG-1')).toMatchObject({ issuelinks: [] });
  });
});
