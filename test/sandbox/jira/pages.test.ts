import type { DashboardOnPage, IssueListPage, WorkflowPage } from '../../../sandbox/jira/page-contract';
import { runJira, type RunningJira } from './running-jira';

let running: RunningJira;
beforeAll(async () => {
  running = await runJira();
});
afterAll(() => running.stop());

const rulesOfDeploy = async () => {
  const pages = (await running.page('ada')('GET', '/workflows')).body as unknown as readonly WorkflowPage[];
  return pages[0]?.transitions.find((transition) => transition.id === '21')?.rules.map((rule) => rule.moduleKey);
};
const dashboards = async (person: string) =>
  (await running.page(person)('GET', '/dashboards')).body as unknown as readonly DashboardOnPage[];

it('shows a workflow with its statuses, transitions and the projects that use it', async () => {
  const pages = (await running.page('ada')('GET', '/workflows')).body as unknown as readonly WorkflowPage[];
  expect(pages).toMatchObject([
    {
      name: 'Release workflow',
      statuses: [{ name: 'To do', category: 'new' }, { name: 'Ready' }, { name: 'Deployed' }],
      transitions: [
        { type: 'INITIAL', from: [] },
        { from: ['10'], to: '20' },
        { rules: [{ config: '{"gate":"first"}' }, {}] },
        { type: 'GLOBAL' },
      ],
      usedBy: [
        { projectKey: 'CHG', issueTypes: ['Change'] },
        { projectKey: 'LAB' },
        { projectKey: 'REL', issueTypes: ['Release', 'Wave'] },
      ],
    },
  ]);
});

it('adds, changes and removes a rule, each with a new version of the workflow', async () => {
  const ada = running.page('ada');
  const rules = '/workflows/wf-release/transitions/21/rules';
  const added = await ada('PUT', `${rules}/new`, { moduleKey: 'first-gate', config: '{"a":1}' });
  expect([added.status, await rulesOfDeploy()]).toEqual([201, ['first-gate', 'second-gate', 'first-gate']]);
  const path = `${rules}/${String(added.body.id)}`;
  expect((await ada('PUT', path, { moduleKey: 'second-gate', config: '{"a":2}' })).status).toBe(200);
  expect(await rulesOfDeploy()).toEqual(['first-gate', 'second-gate', 'second-gate']);
  expect((await ada('DELETE', path)).status).toBe(204);
  expect((await ada('DELETE', path)).status).toBe(404);
  const { body } = await running.as('ada')('GET', '/workflows/search');
  expect(body.values).toMatchObject([{ version: { versionNumber: 4 }, transitions: [] }]);
});

it('shows a rule to apps as Forge rules look, with a new id at every read', async () => {
  const read = async () => {
    const { body } = await running.as('ada')('GET', '/workflows/search?expand=values.transitions');
    return (body.values as { transitions: { id: string; validators: { id: string }[] }[] }[])[0]?.transitions.find(
      (one) => one.id === '21',
    )?.validators[0];
  };
  const rule = await read();
  expect(rule).toMatchObject({
    ruleKey: 'forge:expression-validator',
    parameters: {
      key: 'ari:cloud:ecosystem::extension/app-1/env-1/static/first-gate',
      config: '{"gate":"first"}',
      disabled: 'false',
    },
  });
  expect((await read())?.id).not.toBe(rule?.id);
});

it.each([
  ['GET', '/workflows', undefined],
  ['PUT', '/workflows/wf-release/transitions/21/rules/new', { moduleKey: 'first-gate', config: '' }],
  ['DELETE', '/workflows/wf-release/transitions/21/rules/x', undefined],
])('%s %s is for administrators', async (method, path, body) => {
  expect((await running.page('rita')(method, path, body)).status).toBe(403);
});

it.each<[path: string, body: unknown, code: number]>([
  ['/workflows/wf-release/transitions/99/rules/new', { moduleKey: 'first-gate', config: '' }, 404],
  ['/workflows/wf-release/transitions/21/rules/none', { moduleKey: 'first-gate', config: '' }, 404],
  ['/workflows/wf-release/transitions/21/rules/new', { moduleKey: 'lead-time', config: '' }, 400],
  ['/workflows/wf-release/transitions/21/rules/new', { moduleKey: 'first-gate' }, 400],
])('PUT %s with %j is %i', async (path, body, code) => {
  expect((await running.page('ada')('PUT', path, body)).status).toBe(code);
});

it('names the panels of a work item to who sees it', async () => {
  expect((await running.page('vera')('GET', '/pinned-panels?issueKey=REL-1')).body).toEqual({
    moduleKeys: ['release-plan', 'deployment-plan'],
  });
  expect((await running.page('otto')('GET', '/pinned-panels?issueKey=REL-1')).status).toBe(404);
});

it('lists the work items of a project, found by key or summary', async () => {
  const list = async (text: string) => {
    const page = (await running.page('vera')('GET', `/projects/REL/issues?text=${encodeURIComponent(text)}`))
      .body as unknown as IssueListPage;
    return [page.total, ...page.issues.map((issue) => issue.key)];
  };
  expect(await list('')).toEqual([3, 'REL-3', 'REL-2', 'REL-1']);
  expect(await list('rel-2')).toEqual([1, 'REL-2']);
  expect(await list('RELEASE')).toEqual([2, 'REL-2', 'REL-1']);
  expect(await list('%')).toEqual([0]);
  expect((await running.page('otto')('GET', '/projects/REL/issues')).status).toBe(404);
});

it('names the jumps of the clock', async () => {
  expect((await running.page('otto')('GET', '/clock-jumps')).body).toEqual({
    jumps: [{ label: 'Next window', at: '2026-11-28T22:00:00+01:00' }],
  });
});

it('lets the owner of a dashboard add, configure and remove a gadget, and nobody else', async () => {
  const gadget = { moduleKey: 'lead-time', column: 0 };
  expect((await running.page('ada')('POST', '/dashboards/500/items', gadget)).status).toBe(403);
  const { status, body } = await running.page('rita')('POST', '/dashboards/500/items', gadget);
  expect([status, body]).toMatchObject([201, { column: 0, row: 1, configuration: {} }]);
  const id = String(body.id);

  expect(await running.jira.configureDashboardItem('vera', '500', id, { months: 3 })).toBe(false);
  expect(await running.jira.configureDashboardItem('rita', '500', id, { months: 3 })).toBe(true);
  expect(await running.jira.dashboardItem('vera', '500', id)).toMatchObject({
    moduleKey: 'lead-time',
    configuration: { months: 3 },
  });
  expect((await dashboards('vera'))[0]).toMatchObject({ mayEdit: false, gadgets: [{ id: '700' }, { id }] });

  await running.as('rita')('PUT', `/dashboard/500/items/${id}/properties/config`, 1);
  expect((await running.as('vera')('PUT', `/dashboard/500/items/${id}/properties/config`, 1)).status).toBe(403);
  expect((await running.page('rita')('DELETE', `/dashboards/500/items/${id}`)).status).toBe(204);
  expect((await running.as('rita')('GET', `/dashboard/500/items/${id}/properties/config`)).status).toBe(404);
  expect(await running.jira.dashboardItem('rita', '500', id)).toBeUndefined();
});

it('shows the gadgets of a dashboard over REST', async () => {
  expect((await running.as('vera')('GET', '/dashboard/500/gadget')).body).toEqual({
    gadgets: [{ id: 700, moduleKey: 'lead-time', color: 'blue', title: 'lead-time', position: { row: 0, column: 0 } }],
  });
});

it('finds people in bulk, without those that nobody knows', async () => {
  const { body } = await running.as('vera')('GET', '/user/bulk?accountId=carl&accountId=zoe&accountId=rita');
  expect((body.values as { accountId: string }[]).map((person) => person.accountId)).toEqual(['rita', 'carl']);
});

it('answers 501 for a page route that is not there', async () => {
  expect((await running.page('ada')('GET', '/boards')).status).toBe(501);
});
