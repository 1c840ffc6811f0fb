import type {
  GroupOnPage,
  PermissionSchemeOnPage,
  PersonOnPage,
  ProjectOnPage,
  WorkflowPage,
  WorkTypeOnPage,
} from '../../../sandbox/jira/page-contract';
import { runJira, type RunningJira } from './running-jira';

/** What the pages of Jira's and of a project's settings do, as far as others notice it. */
let running: RunningJira;
beforeAll(async () => {
  running = await runJira();
});
afterAll(() => running.stop());

const page = async <Body>(who: string, method: string, path: string, body?: unknown) => {
  const answer = await running.page(who)(method, path, body);
  return { status: answer.status, body: answer.body as unknown as Body };
};
const statusOf = async (who: string, method: string, path: string, body?: unknown) =>
  (await page(who, method, path, body)).status;
const rest = (who: string, method: string, path: string, body?: unknown) => running.as(who)(method, path, body);

const kanban = { name: 'Kanban project', key: 'KAN', style: 'company-managed', template: 'kanban' };

it('makes a project from a template, in which everybody works and its maker administers', async () => {
  const { status, body } = await page<ProjectOnPage>('ada', 'POST', '/projects', kanban);
  expect([status, body]).toMatchObject([
    201,
    {
      permissionScheme: { name: 'Default permission scheme' },
      issueTypes: [{ name: 'Task', workflow: { name: 'Workflow of KAN' } }, { name: 'Subtask' }],
    },
  ]);
  const fields = { project: { key: 'KAN' }, issuetype: { name: 'Task' }, summary: 'First' };
  expect((await rest('otto', 'POST', '/issue', { fields })).status).toBe(201);
  const { body: issue } = await rest('otto', 'GET', '/issue/KAN-1?fields=status');
  // The site has a "To do" already: a template takes what is there.
  expect(issue).toMatchObject({ fields: { status: { id: '10', name: 'To do' } } });
  expect((await rest('otto', 'DELETE', '/issue/KAN-1')).status).toBe(403);
  expect((await rest('ada', 'DELETE', '/issue/KAN-1')).status).toBe(204);
});

it('says which field of a new project is wrong', async () => {
  const errors = async (more: object) =>
    (await page<{ errors: object }>('ada', 'POST', '/projects', { ...kanban, ...more })).body.errors;
  expect(await errors({ key: 'REL' })).toEqual({ projectKey: "Project 'Releases' uses this project key." });
  expect(await errors({ key: 'KAN2' })).toEqual({ projectName: 'A project with that name already exists.' });
  expect(await statusOf('ada', 'POST', '/projects', { ...kanban, key: 'kan' })).toBe(400);
  expect(await statusOf('rita', 'POST', '/projects', { ...kanban, key: 'MINE', name: 'Mine' })).toBe(403);
});

it('lets who administers a team-managed project change its own workflow, and no other', async () => {
  const team = { ...kanban, key: 'TEAM', name: 'Team', style: 'team-managed' };
  const { body: made } = await page<ProjectOnPage>('ada', 'POST', '/projects', team);
  const flow = `/workflows/${made.issueTypes[0]?.workflow.id ?? ''}`;
  const stop = { name: 'Stop', type: 'GLOBAL', from: [], to: '10' };
  expect(await statusOf('rita', 'POST', `${flow}/transitions`, stop)).toBe(403);
  const roles = (await rest('ada', 'GET', '/project/TEAM/role')).body as Record<string, string>;
  const role = roles['Administrators']?.split('/').at(-1) ?? '';
  await rest('ada', 'POST', `/project/TEAM/role/${role}`, { user: ['rita'] });
  expect(await statusOf('rita', 'POST', `${flow}/transitions`, stop)).toBe(201);
  const rule = { moduleKey: 'first-gate', config: '{}' };
  expect(await statusOf('rita', 'PUT', `${flow}/transitions/11/rules/new`, rule)).toBe(201);
  expect(await statusOf('rita', 'GET', '/workflows/wf-release')).toBe(403);
  expect(await statusOf('rita', 'PUT', '/projects/TEAM/issue-types/2', { workflowId: 'wf-release' })).toBe(404);
  expect(await statusOf('ada', 'PUT', '/projects/REL/issue-types/2', { workflowId: flow.slice(11) })).toBe(404);
  const { body: found } = await rest('ada', 'GET', '/workflows/search?scope=PROJECT');
  expect(found.values).toMatchObject([
    { name: 'Workflow of TEAM', scope: { type: 'PROJECT', project: { id: made.id } } },
  ]);
});

it('takes a work type from a project only when nothing is of it', async () => {
  const { body: type } = await page<WorkTypeOnPage>('ada', 'POST', '/issue-types', { name: 'Drill', subtask: false });
  expect(await statusOf('ada', 'POST', '/issue-types', { name: 'drill', subtask: false })).toBe(400);
  expect(await statusOf('rita', 'POST', '/issue-types', { name: 'Mine', subtask: false })).toBe(403);
  const ofRel = `/projects/REL/issue-types/${type.id}`;
  expect(await statusOf('ada', 'PUT', ofRel, { workflowId: 'wf-release' })).toBe(200);
  expect(await statusOf('ada', 'DELETE', `/issue-types/${type.id}`)).toBe(400);
  expect(await statusOf('ada', 'DELETE', '/projects/REL/issue-types/1')).toBe(400);
  expect(await statusOf('ada', 'DELETE', ofRel)).toBe(200);
  expect(await statusOf('ada', 'DELETE', `/issue-types/${type.id}`)).toBe(204);
});

it('copies a workflow with its rules and deletes what no project uses', async () => {
  const { body: copy } = await page<WorkflowPage>('ada', 'POST', '/workflows', {
    name: 'Second',
    copyOf: 'wf-release',
  });
  expect(copy.transitions.find(({ id }) => id === '21')?.rules).toHaveLength(2);
  expect(await statusOf('ada', 'POST', '/workflows', { name: 'Second', copyOf: 'wf-release' })).toBe(400);
  expect(await statusOf('ada', 'DELETE', '/workflows/wf-release')).toBe(400);
  expect(await statusOf('ada', 'DELETE', `/workflows/${copy.id}`)).toBe(204);
  expect(await statusOf('ada', 'GET', `/workflows/${copy.id}`)).toBe(404);
  expect(await statusOf('ada', 'DELETE', '/statuses/20')).toBe(400);
});

it('shuts out who is deactivated, and lets in again', async () => {
  const person = { displayName: 'Nina New', title: 'Tester' };
  const { body: nina } = await page<PersonOnPage>('ada', 'POST', '/people', person);
  const found = async () => (await rest('rita', 'GET', '/user/search?query=nina')).body;
  expect(await found()).toMatchObject([{ accountId: nina.accountId, active: true }]);
  const self = `/people/${nina.accountId}`;
  expect(await statusOf('rita', 'PUT', self, { active: false })).toBe(403);
  expect(await statusOf('ada', 'PUT', self, { active: false })).toBe(200);
  expect(await found()).toEqual([]);
  expect((await rest(nina.accountId, 'GET', '/myself')).status).toBe(401);
  expect(await running.jira.person(nina.accountId)).toBeUndefined();
  const { body: bulk } = await rest('rita', 'GET', `/user/bulk?accountId=${nina.accountId}`);
  expect(bulk.values).toMatchObject([{ active: false }]);
  expect(await statusOf('ada', 'PUT', '/people/ada', { active: false })).toBe(400);
  await page('ada', 'PUT', self, { active: true });
  expect((await rest(nina.accountId, 'GET', '/myself')).status).toBe(200);
});

it('lets a group administer Jira, and nobody lock themselves out', async () => {
  const { body: group } = await page<GroupOnPage>('ada', 'POST', '/groups', { name: 'admins', members: ['carl'] });
  const grant = (groups: readonly string[], people: readonly string[]) =>
    statusOf('ada', 'PUT', '/global-permissions/ADMINISTER', { groups, people });
  expect(await statusOf('carl', 'GET', '/global-permissions')).toBe(403);
  expect(await grant([group.groupId], [])).toBe(400);
  expect(await running.jira.isAdministrator('carl')).toBe(false);
  expect(await grant([group.groupId], ['ada'])).toBe(200);
  expect(await running.jira.isAdministrator('carl')).toBe(true);
  expect(await statusOf('carl', 'GET', '/global-permissions')).toBe(200);
  expect(await grant([], ['ada'])).toBe(200);
  expect(await running.jira.isAdministrator('carl')).toBe(false);
});

it('makes a permission scheme as a copy', async () => {
  const { body: schemes } = await page<readonly PermissionSchemeOnPage[]>('ada', 'GET', '/permission-schemes');
  const work = schemes.find(({ name }) => name === 'Work');
  const { body: copy } = await page<PermissionSchemeOnPage>('ada', 'POST', '/permission-schemes', {
    name: 'Work 2',
    copyOf: work?.id,
  });
  expect(copy).toMatchObject({ name: 'Work 2', usedBy: [], grants: work?.grants });
  expect(await statusOf('ada', 'PUT', '/projects/REL', { permissionSchemeId: copy.id })).toBe(200);
});

it('makes roles and link types over REST, for administrators', async () => {
  const role = { name: 'Tester', description: 'Tries it out' };
  const { status, body } = await rest('ada', 'POST', '/role', role);
  expect([status, body]).toMatchObject([200, role]);
  expect((await rest('ada', 'POST', '/role', role)).status).toBe(409);
  expect((await rest('rita', 'POST', '/role', { name: 'Mine' })).status).toBe(403);
  expect((await rest('ada', 'DELETE', `/role/${String(body.id)}`)).status).toBe(501);
  const type = { name: 'Blocks', outward: 'blocks', inward: 'is blocked by' };
  expect((await rest('ada', 'POST', '/issueLinkType', type)).status).toBe(201);
  expect((await rest('rita', 'POST', '/issueLinkType', type)).status).toBe(404);
});

it('lists projects for who administers Jira that they may not browse', async () => {
  const keys = async (action: string) =>
    ((await rest('ada', 'GET', `/project/search?action=${action}`)).body.values as { key: string }[]).map(
      ({ key }) => key,
    );
  expect(await keys('view')).toContain('LAB');
  expect(await keys('browse')).not.toContain('LAB');
});
