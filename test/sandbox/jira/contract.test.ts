import { matchRoute } from '../../../sandbox/jira/http/route';
import { restRoutes } from '../../../sandbox/jira/routes';
import { officialClient, type OfficialClient } from './official';
import { smallSite } from './small-site';
import { runJira, type RunningJira } from './running-jira';

/** Every operation that jira.js has is called through it: it refuses an answer that is not in Atlassian's shape. */
let running: RunningJira;
let official: OfficialClient;
beforeAll(async () => {
  running = await runJira(site);
  official = await officialClient(running.url);
  const approval = { name: 'CAB', approvers: ['rita'] };
  expect((await running.page('rita')('POST', '/issues/LAB-1/approvals', approval)).status).toBe(201);
});
afterAll(async () => {
  official.stop();
  await running.stop();
});

/** In the laboratory Rita may also answer approvals and delete. */
const site = {
  ...smallSite,
  permissionSchemes: smallSite.permissionSchemes.map((scheme) => ({
    ...scheme,
    grants: { ...scheme.grants, EDIT_ISSUES: [{ projectRole: 'Makers' }], DELETE_ISSUES: [{ projectRole: 'Makers' }] },
  })),
};
const adf = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hello' }] }] };
const property = { issueIdOrKey: 'REL-1', propertyKey: 'slipway' };
const panel = 'ari:cloud:ecosystem::extension/app-1/env-1/static/change-panel';
const item = { dashboardId: '500', itemId: '700', propertyKey: 'months' };

// In this order: what is written stands before what reads or deletes it.
it.each<[accountId: string, api: string, operation: string, parameters: unknown]>([
  ['rita', 'myself', 'getCurrentUser', undefined],
  ['rita', 'users', 'getUser', { accountId: 'carl' }],
  ['rita', 'userSearch', 'findUsers', { query: 'carl' }],
  ['rita', 'userSearch', 'findAssignableUsers', { issueKey: 'REL-1', query: '' }],
  ['rita', 'issues', 'getIssue', { issueIdOrKey: 'REL-1', expand: 'changelog,names,transitions' }],
  [
    'rita',
    'issues',
    'createIssue',
    { fields: { project: { key: 'REL' }, issuetype: { name: 'Release' }, summary: 'Made', description: adf } },
  ],
  ['rita', 'issues', 'editIssue', { issueIdOrKey: 'REL-1', fields: { summary: 'Autumn release 2' } }],
  ['rita', 'issues', 'doTransition', { issueIdOrKey: 'REL-1', transition: { id: '11' } }],
  ['rita', 'issues', 'getTransitions', { issueIdOrKey: 'REL-1' }],
  ['rita', 'issues', 'bulkFetchIssues', { issueIdsOrKeys: ['REL-1', 'CHG-1'], fields: ['*all'] }],
  ['rita', 'issues', 'getChangeLogs', { issueIdOrKey: 'REL-1' }],
  ['rita', 'issues', 'getBulkChangelogs', { issueIdsOrKeys: ['REL-1'] }],
  ['rita', 'issueSearch', 'searchAndReconsileIssuesUsingJql', { jql: 'project = REL', fields: ['*all'] }],
  ['rita', 'issueSearch', 'searchAndReconsileIssuesUsingJqlPost', { jql: 'project = REL' }],
  ['rita', 'issueSearch', 'countIssues', { jql: 'project = REL' }],
  ['rita', 'issueProperties', 'setIssueProperty', { ...property, body: { stage: 'ready' } }],
  ['rita', 'issueProperties', 'getIssuePropertyKeys', { issueIdOrKey: 'REL-1' }],
  ['rita', 'issueProperties', 'getIssueProperty', property],
  ['rita', 'issueProperties', 'deleteIssueProperty', property],
  ['rita', 'issueComments', 'addComment', { issueIdOrKey: 'REL-1', body: adf }],
  ['rita', 'issueComments', 'getComments', { issueIdOrKey: 'REL-1' }],
  ['rita', 'issueComments', 'getComment', { issueIdOrKey: 'REL-1', id: '10001' }],
  ['rita', 'issueComments', 'updateComment', { issueIdOrKey: 'REL-1', id: '10001', body: { body: adf } }],
  ['rita', 'issueComments', 'deleteComment', { issueIdOrKey: 'REL-1', id: '10001' }],
  ['rita', 'issues', 'getEditIssueMeta', { issueIdOrKey: 'REL-1' }],
  ['rita', 'issues', 'getCreateIssueMetaIssueTypes', { projectIdOrKey: 'REL' }],
  ['rita', 'issues', 'getCreateIssueMetaIssueTypeId', { projectIdOrKey: 'REL', issueTypeId: '3' }],
  [
    'carl',
    'issueLinks',
    'linkIssues',
    { type: { name: 'Delivery' }, inwardIssue: { key: 'REL-2' }, outwardIssue: { key: 'CHG-1' } },
  ],
  ['rita', 'issueLinks', 'getIssueLink', { linkId: '10001' }],
  ['rita', 'issueLinks', 'deleteIssueLink', { linkId: '10001' }],
  ['rita', 'issueLinkTypes', 'getIssueLinkTypes', undefined],
  ['ada', 'issueLinkTypes', 'createIssueLinkType', { name: 'Blocks', outward: 'blocks', inward: 'is blocked by' }],
  ['ada', 'projectRoles', 'createProjectRole', { name: 'Tester', description: 'Tries it out' }],
  ['ada', 'projectRoles', 'getAllProjectRoles', undefined],
  ['ada', 'projectRoles', 'getProjectRoleById', { id: 1001 }],
  ['rita', 'permissions', 'getAllPermissions', undefined],
  ['rita', 'permissions', 'getMyPermissions', { permissions: 'BROWSE_PROJECTS,ADMINISTER', issueKey: 'REL-1' }],
  [
    'rita',
    'permissions',
    'getBulkPermissions',
    { projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [10000], issues: [10001] }] },
  ],
  ['rita', 'projects', 'searchProjects', { query: 'rel' }],
  ['rita', 'projects', 'getProject', { projectIdOrKey: 'REL' }],
  ['rita', 'projects', 'getAllStatuses', { projectIdOrKey: 'REL' }],
  ['rita', 'projectRoles', 'getProjectRoles', { projectIdOrKey: 'REL' }],
  ['ada', 'projectRoles', 'getProjectRole', { projectIdOrKey: 'REL', id: 1002 }],
  ['rita', 'projectRoles', 'getProjectRoleDetails', { projectIdOrKey: 'REL', currentMember: true }],
  ['ada', 'projectRoles', 'getProjectRole', { projectIdOrKey: 'REL', id: 1001 }],
  ['rita', 'issuePriorities', 'searchPriorities', {}],
  ['ada', 'workflows', 'workflowCapabilities', { workflowId: 'wf-release' }],
  ['ada', 'workflows', 'getProjectUsagesForWorkflow', { workflowId: 'wf-release' }],
  ['rita', 'issues', 'notify', { issueIdOrKey: 'REL-1', subject: 'Soon', to: { users: [{ accountId: 'vera' }] } }],
  ['rita', 'workflowStatuses', 'getStatuses', undefined],
  ['rita', 'workflowStatusCategories', 'getStatusCategories', undefined],
  ['ada', 'status', 'search', { searchString: 'Ready' }],
  ['rita', 'issueTypes', 'getIssueAllTypes', undefined],
  ['rita', 'issueFields', 'getFields', undefined],
  ['ada', 'workflows', 'searchWorkflows', { expand: 'values.transitions' }],
  ['rita', 'dashboards', 'getAllDashboards', undefined],
  ['rita', 'dashboards', 'getDashboardsPaginated', { dashboardName: 'meas' }],
  ['rita', 'dashboards', 'getDashboard', { id: '500' }],
  ['rita', 'dashboards', 'setDashboardItemProperty', { ...item, body: { months: 12 } }],
  ['rita', 'dashboards', 'getDashboardItemPropertyKeys', { dashboardId: '500', itemId: '700' }],
  ['rita', 'dashboards', 'getDashboardItemProperty', item],
  ['rita', 'dashboards', 'deleteDashboardItemProperty', item],
  ['rita', 'groups', 'findGroups', { query: 'chang' }],
  ['ada', 'projectRoleActors', 'addActorUsers', { projectIdOrKey: 'REL', id: 1002, user: ['otto'] }],
  ['ada', 'projectRoleActors', 'deleteActor', { projectIdOrKey: 'REL', id: 1002, user: 'otto' }],
  ['rita', 'projectPermissionSchemes', 'getSecurityLevelsForProject', { projectKeyOrId: 'REL' }],
  [
    'ada',
    'issuePanels',
    'bulkPinUnpinProjectsAsync',
    { moduleId: panel, projectList: [{ projectIdOrKey: 'REL', action: 'PIN' }] },
  ],
  ['ada', 'tasks', 'getTask', { taskId: '10000' }],
  ['rita', 'serviceDesk.request', 'getApprovals', { issueIdOrKey: 'LAB-1' }],
  ['rita', 'serviceDesk.request', 'getApprovalById', { issueIdOrKey: 'LAB-1', approvalId: 1 }],
  ['rita', 'serviceDesk.request', 'answerApproval', { issueIdOrKey: 'LAB-1', approvalId: 1, decision: 'approve' }],
  ['rita', 'issues', 'deleteIssue', { issueIdOrKey: 'REL-3' }],
])('answers %s: %s.%s as jira.js expects it', async (accountId, api, operation, parameters) => {
  const answer = await official.call(accountId, api, operation, parameters);
  expect(answer.error).toBeUndefined();
});

it('refuses in a shape that jira.js reads as a 404', async () => {
  const answer = await official.call('otto', 'issues', 'getIssue', { issueIdOrKey: 'REL-1' });
  expect(answer.error).toMatchObject({
    status: 404,
    message: expect.stringContaining('do not have permission to see it') as string,
  });
});

/** Served, and jira.js has no operation for it; tests of its own compare its answers, with OpenAPI's where there is a document. */
const WITHOUT_CLIENT = [
  'GET /rest/api/3/user/bulk',
  'POST /rest/api/3/forge/panel/action/bulk/status',
  'POST /rest/api/3/dashboard',
  'PUT /rest/api/3/dashboard/:id',
  'DELETE /rest/api/3/dashboard/:id',
  'POST /rest/api/3/dashboard/:id/copy',
  'GET /rest/api/3/dashboard/:dashboardId/gadget',
  'POST /rest/api/3/dashboard/:dashboardId/gadget',
  'PUT /rest/api/3/dashboard/:dashboardId/gadget/:gadgetId',
  'DELETE /rest/api/3/dashboard/:dashboardId/gadget/:gadgetId',
  'GET /rest/api/3/search',
  'POST /rest/api/3/search',
  'POST /rest/api/3/search/id',
  'POST /rest/api/3/expression/eval',
];

it('has called every route that is served, but for those that jira.js does not know', () => {
  const called = new Set(
    running.asked.map((request) => {
      const [method = '', path = ''] = request.split(' ');
      return matchRoute(restRoutes, method, path.split('?')[0] ?? '')?.route;
    }),
  );
  const left = restRoutes.filter((route) => !called.has(route)).map(({ method, path }) => `${method} ${path}`);
  expect(left.sort()).toEqual([...WITHOUT_CLIENT].sort());
});
