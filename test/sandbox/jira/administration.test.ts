import type {
  GroupOnPage,
  PermissionSchemeOnPage,
  ProjectOnPage,
  WorkflowPage,
} from '../../../sandbox/jira/page-contract';
import { runJira, type RunningJira } from './running-jira';

let running: RunningJira;
beforeAll(async () => {
  running = await runJira();
});
afterAll(() => running.stop());

const page = async <Body>(who: string, method: string, path: string, body?: unknown) => {
  const answer = await running.page(who)(method, path, body);
  return { status: answer.status, body: answer.body as unknown as Body };
};
const read = (who: string, path: string) => running.as(who)('GET', path);

it('makes a team-managed project like another one, with workflows of its own', async () => {
  const asked = { key: 'NEW', name: 'New project', style: 'team-managed', like: 'REL' };
  const { status, body } = await page<ProjectOnPage>('ada', 'POST', '/projects', asked);
  expect([status, body]).toMatchObject([
    201,
    {
      key: 'NEW',
      style: 'team-managed',
      issueTypes: [{ name: 'Release', workflow: { name: 'Release workflow (NEW)' } }, {}],
    },
  ]);
  expect((await read('rita', '/project/NEW')).body).toMatchObject({ style: 'next-gen', simplified: true });
  const fields = { project: { key: 'NEW' }, issuetype: { name: 'Release' }, summary: 'First' };
  expect((await running.as('rita')('POST', '/issue', { fields })).body).toMatchObject({ key: 'NEW-1' });
  expect((await page('ada', 'POST', '/projects', asked)).status).toBe(400);
  expect((await page('rita', 'POST', '/projects', { ...asked, key: 'NEW2' })).status).toBe(403);
});

it('adds people and groups to a role and takes them out again', async () => {
  expect((await read('otto', '/project/REL')).status).toBe(404);
  const role = '/project/REL/role/1002';
  expect((await running.as('rita')('POST', role, { user: ['otto'] })).status).toBe(404);
  expect((await running.as('ada')('POST', role, { user: ['zoe'] })).status).toBe(404);
  expect((await running.as('ada')('POST', role, { user: ['otto'] })).status).toBe(200);
  expect((await read('otto', '/project/REL')).status).toBe(200);
  expect((await running.as('ada')('DELETE', `${role}?user=otto`)).status).toBe(204);
  expect((await read('otto', '/project/REL')).status).toBe(404);
});

it('grants a permission to a group, which is new too', async () => {
  const { body: group } = await page<GroupOnPage>('ada', 'POST', '/groups', { name: 'guests', members: ['otto'] });
  const { body: schemes } = await page<readonly PermissionSchemeOnPage[]>('ada', 'GET', '/permission-schemes');
  const work = schemes.find((scheme) => scheme.name === 'Work');
  const browse = work?.grants.find((grant) => grant.permission === 'BROWSE_PROJECTS')?.holders ?? [];
  expect(browse).toContainEqual({ kind: 'role', id: '1001' });
  const path = `/permission-schemes/${String(work?.id)}/grants/BROWSE_PROJECTS`;
  const holders = [...browse, { kind: 'group', id: group.groupId }];
  expect((await page('ada', 'PUT', path, { holders })).status).toBe(200);
  expect((await read('otto', '/issue/REL-1')).status).toBe(200);
  await page('ada', 'PUT', `/groups/${group.groupId}`, { name: 'guests', members: [] });
  expect((await read('otto', '/issue/REL-1')).status).toBe(404);
});

it('edits a workflow: a status, transitions from any status, looped and back, and what is still needed stays', async () => {
  const { body: status } = await page<{ id: string }>('ada', 'POST', '/statuses', {
    name: 'Halted',
    category: 'indeterminate',
  });
  const flow = '/workflows/wf-release';
  await page('ada', 'PUT', `${flow}/statuses/${status.id}`);
  const halt = { name: 'Halt', type: 'GLOBAL', from: [], to: status.id };
  const { status: code, body } = await page<WorkflowPage>('ada', 'POST', `${flow}/transitions`, halt);
  const made = body.transitions.at(-1);
  expect([code, made]).toMatchObject([201, { name: 'Halt', type: 'GLOBAL', to: status.id }]);
  const offered = async () =>
    ((await read('rita', '/issue/REL-1/transitions')).body.transitions as { name: string }[]).map((one) => one.name);
  expect(await offered()).toContain('Halt');
  expect((await page('ada', 'POST', `${flow}/transitions`, { ...halt, type: 'DIRECTED' })).status).toBe(400);
  expect((await page('ada', 'DELETE', `${flow}/statuses/${status.id}`)).status).toBe(400);
  await page('ada', 'PUT', `${flow}/transitions/11`, { from: ['10', '20'] });
  expect((await read('rita', '/issue/REL-2/transitions')).body.transitions).toContainEqual(
    expect.objectContaining({ name: 'Make ready', looped: true }),
  );
  await page('ada', 'DELETE', `${flow}/transitions/${String(made?.id)}`);
  expect((await page('ada', 'DELETE', `${flow}/statuses/${status.id}`)).status).toBe(200);
  expect((await page('ada', 'DELETE', `${flow}/transitions/1`)).status).toBe(400);
  expect((await page('rita', 'PUT', flow, { name: 'Mine' })).status).toBe(403);
});

it('makes a workflow in which every status is reached from any, and puts a type on it', async () => {
  const { body } = await page<WorkflowPage>('ada', 'POST', '/workflows', { name: 'Simple', statusIds: ['10', '30'] });
  expect(body.transitions.map((one) => [one.type, one.to])).toEqual([
    ['GLOBAL', '10'],
    ['GLOBAL', '30'],
    ['INITIAL', '10'],
  ]);
  const type = (key: string, id: string) =>
    page('ada', 'PUT', `/projects/${key}/issue-types/${id}`, { workflowId: body.id });
  expect((await type('CHG', '2')).status).toBe(200);
  expect((await type('REL', '1')).status).toBe(400);
  expect((await read('ada', `/workflow/${body.id}/projectUsages`)).body).toEqual({
    workflowId: body.id,
    projects: { values: [{ id: '10001' }] },
  });
});

it('names the rules that apps offer by their address', async () => {
  expect((await read('ada', '/workflows/capabilities')).body).toMatchObject({
    forgeRules: [
      { id: 'ari:cloud:ecosystem::extension/app-1/env-1/static/first-gate', ruleType: 'Validator' },
      { name: 'second-gate' },
    ],
  });
});

it('shows a panel where it is added or pinned, and pins in bulk', async () => {
  const panels = async (key: string) => (await page('rita', 'GET', `/panels?issueKey=${key}`)).body;
  expect(await panels('CHG-1')).toEqual({ pinned: [], added: [] });
  expect((await page('rita', 'PUT', '/issues/CHG-1/panels/change-panel')).status).toBe(403);
  expect((await page('carl', 'PUT', '/issues/CHG-1/panels/lead-time')).status).toBe(400);
  await page('carl', 'PUT', '/issues/CHG-1/panels/change-panel');
  expect(await panels('CHG-1')).toEqual({ pinned: [], added: ['change-panel'] });

  const bulk = (who: string) =>
    running.jira.handle({
      method: 'POST',
      path: '/rest/api/3/forge/panel/action/bulk/async',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        moduleId: 'ari:cloud:ecosystem::extension/app-1/env-1/static/change-panel',
        projectList: [
          { projectIdOrKey: 'CHG', action: 'PIN' },
          { projectIdOrKey: 'NONE', action: 'PIN' },
        ],
      }),
      actor: { kind: 'user', accountId: who },
    });
  expect((await bulk('rita')).status).toBe(403);
  const started = await bulk('ada');
  expect(started.status).toBe(202);
  const { taskId } = JSON.parse(started.body) as { taskId: string };
  expect((await read('ada', `/task/${taskId}`)).body).toMatchObject({
    status: 'COMPLETE',
    result: { results: [{ success: true }, { projectIdOrKey: 'NONE', success: false }] },
  });
  expect((await read('rita', `/task/${taskId}`)).status).toBe(403);
  expect(await panels('CHG-1')).toEqual({ pinned: ['change-panel'], added: ['change-panel'] });
});

it('tells where a panel is pinned, and why not', async () => {
  const status = (module: string) =>
    running.as('ada')('POST', '/forge/panel/action/bulk/status', {
      moduleId: `ari:cloud:ecosystem::extension/app-1/env-1/static/${module}`,
      projectList: ['10001', 'REL', 'NONE'],
    });
  expect((await status('change-panel')).body).toMatchObject({
    statuses: [
      { projectIdOrKey: '10001', pinned: true, error: null },
      { projectIdOrKey: 'REL', pinned: false, error: null },
      { projectIdOrKey: 'NONE', pinned: false, error: expect.stringContaining('NONE') },
    ],
  });
  expect((await status('lead-time')).status).toBe(400);
});

it('puts notifications into the outbox, for those alone who see the work item', async () => {
  const mail = {
    subject: 'Soon',
    textBody: 'Tomorrow.',
    to: { users: [{ accountId: 'vera' }, { accountId: 'otto' }] },
  };
  expect((await running.as('rita')('POST', '/issue/REL-1/notify', mail)).status).toBe(204);
  expect((await page('otto', 'GET', '/outbox')).body).toMatchObject([
    { issueKey: 'REL-1', from: 'rita', subject: 'Soon', to: ['vera'] },
  ]);
  const nobody = { to: { users: [{ accountId: 'otto' }] } };
  expect((await running.as('rita')('POST', '/issue/REL-1/notify', nobody)).status).toBe(400);
});
