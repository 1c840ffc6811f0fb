import type { Route } from './http/route';
import { bulkFetchChangelogs, getChangelog } from './rest/changelog';
import { deleteComment, getComment, getComments, postComment, putComment } from './rest/comments';
import {
  deleteItemProperty,
  getDashboard,
  getDashboards,
  getGadgets,
  getItemProperty,
  getItemPropertyKeys,
  putItemProperty,
  searchDashboards,
} from './rest/dashboards';
import {
  copyDashboard,
  deleteDashboard,
  deleteGadget,
  postDashboard,
  postGadget,
  putDashboard,
  putGadget,
} from './rest/edit-dashboards';
import { deleteIssueProperty, getIssueProperty, getIssuePropertyKeys, putIssueProperty } from './rest/issue-properties';
import { getApproval, getApprovals, postDecision } from './rest/approvals';
import { getCreatableFields, getCreatableTypes, getEditMeta } from './rest/issue-meta';
import { bulkFetchIssues, getIssue, postIssue, putIssue, removeIssue } from './rest/issues';
import { deleteLink, getLink, getLinkTypes, postLink, postLinkType } from './rest/links';
import { searchAssignable, searchUsers } from './rest/find-people';
import { pickGroups } from './rest/groups';
import { getMyself, getUser, getUsersBulk } from './rest/people';
import { checkPermissions, getAllPermissions, getMyPermissions } from './rest/permissions';
import { getProject, getProjectStatuses, searchProjects } from './rest/projects';
import { removed } from './rest/removed';
import { deleteRoleActor, getProjectRole, getProjectRoles, getRoleDetails, postRoleActors } from './rest/roles';
import { getRole, getRoles, postRole } from './rest/site-roles';
import { getIssueTypes, getStatusCategories, getStatuses, searchStatuses } from './rest/statuses';
import { countIssues, getSearch, postSearch } from './rest/search';
import { getFields, getSecurityLevels, searchPriorities } from './rest/fields';
import { getTransitions, postTransition } from './rest/transitions';
import { getTask, postBulkPanels, postPanelStatus } from './rest/bulk-panels';
import { postNotification } from './rest/notify';
import { getCapabilities, getProjectUsages } from './rest/workflow-uses';
import { searchWorkflows } from './rest/workflows';

/**
 * Every REST operation that this stand-in answers, with the query parameters it honours. What is not here is 501.
 * `reads` answer anybody, with what that person may see; `members` are for who is logged in.
 */
export const restRoutes: readonly Route[] = [
  reads('GET', '/issue/createmeta/:projectIdOrKey/issuetypes', getCreatableTypes, ['startAt', 'maxResults']),
  reads('GET', '/issue/createmeta/:projectIdOrKey/issuetypes/:issueTypeId', getCreatableFields, [
    'startAt',
    'maxResults',
  ]),
  reads('GET', '/issue/:issueIdOrKey/editmeta', getEditMeta),
  reads('GET', '/issue/:issueIdOrKey', getIssue, ['fields', 'expand', 'properties', 'updateHistory', 'failFast']),
  reads('POST', '/issue/bulkfetch', bulkFetchIssues),
  members('POST', '/issue', postIssue, ['updateHistory']),
  members('PUT', '/issue/:issueIdOrKey', putIssue, ['notifyUsers', 'returnIssue']),
  members('DELETE', '/issue/:issueIdOrKey', removeIssue, ['deleteSubtasks']),
  reads('GET', '/issue/:issueIdOrKey/changelog', getChangelog, ['startAt', 'maxResults']),
  reads('POST', '/changelog/bulkfetch', bulkFetchChangelogs),
  reads('GET', '/issue/:issueIdOrKey/transitions', getTransitions, [
    'expand',
    'transitionId',
    'skipRemoteOnlyCondition',
    'includeUnavailableTransitions',
    'sortByOpsBarAndStatus',
  ]),
  members('POST', '/issue/:issueIdOrKey/transitions', postTransition),
  reads('GET', '/issue/:issueIdOrKey/comment', getComments, ['startAt', 'maxResults', 'orderBy']),
  members('POST', '/issue/:issueIdOrKey/comment', postComment),
  reads('GET', '/issue/:issueIdOrKey/comment/:id', getComment),
  members('PUT', '/issue/:issueIdOrKey/comment/:id', putComment, ['notifyUsers']),
  members('DELETE', '/issue/:issueIdOrKey/comment/:id', deleteComment),
  members('POST', '/issue/:issueIdOrKey/notify', postNotification),
  reads('GET', '/issue/:issueIdOrKey/properties', getIssuePropertyKeys),
  reads('GET', '/issue/:issueIdOrKey/properties/:propertyKey', getIssueProperty),
  members('PUT', '/issue/:issueIdOrKey/properties/:propertyKey', putIssueProperty),
  members('DELETE', '/issue/:issueIdOrKey/properties/:propertyKey', deleteIssueProperty),

  members('POST', '/issueLink', postLink),
  reads('GET', '/issueLink/:linkId', getLink),
  members('DELETE', '/issueLink/:linkId', deleteLink),
  reads('GET', '/issueLinkType', getLinkTypes),
  members('POST', '/issueLinkType', postLinkType),

  members('GET', '/myself', getMyself, ['expand']),
  members('GET', '/groups/picker', pickGroups, ['query', 'maxResults']),
  members('GET', '/user', getUser, ['accountId']),
  members('GET', '/user/bulk', getUsersBulk, ['accountId', 'startAt', 'maxResults']),
  reads('GET', '/user/search', searchUsers, ['query', 'accountId', 'startAt', 'maxResults']),
  members('GET', '/user/assignable/search', searchAssignable, [
    'query',
    'accountId',
    'project',
    'issueKey',
    'issueId',
    'startAt',
    'maxResults',
  ]),
  reads('GET', '/mypermissions', getMyPermissions, ['permissions', 'projectKey', 'projectId', 'issueKey', 'issueId']),
  reads('GET', '/permissions', getAllPermissions),
  reads('POST', '/permissions/check', checkPermissions),

  reads('GET', '/project/search', searchProjects, [
    'startAt',
    'maxResults',
    'orderBy',
    'id',
    'keys',
    'query',
    'typeKey',
    'action',
  ]),
  reads('GET', '/project/:projectIdOrKey', getProject),
  reads('GET', '/project/:projectIdOrKey/statuses', getProjectStatuses),
  reads('GET', '/project/:projectIdOrKey/role', getProjectRoles),
  members('GET', '/project/:projectIdOrKey/role/:id', getProjectRole),
  members('POST', '/project/:projectIdOrKey/role/:id', postRoleActors),
  members('DELETE', '/project/:projectIdOrKey/role/:id', deleteRoleActor, ['user', 'groupId']),
  members('GET', '/project/:projectIdOrKey/roledetails', getRoleDetails, ['currentMember']),

  members('GET', '/role', getRoles),
  members('POST', '/role', postRole),
  members('GET', '/role/:id', getRole),

  reads('GET', '/status', getStatuses),
  reads('GET', '/statuscategory', getStatusCategories),
  members('GET', '/statuses/search', searchStatuses, ['startAt', 'maxResults', 'searchString', 'statusCategory']),
  reads('GET', '/issuetype', getIssueTypes),
  reads('GET', '/field', getFields),
  members('GET', '/workflows/capabilities', getCapabilities, ['workflowId', 'projectId', 'issueTypeId']),
  members('GET', '/workflow/:workflowId/projectUsages', getProjectUsages, ['nextPageToken', 'maxResults']),
  members('GET', '/task/:taskId', getTask),
  members('GET', '/priority/search', searchPriorities, ['startAt', 'maxResults']),
  reads('GET', '/project/:projectIdOrKey/securitylevel', getSecurityLevels),
  members('GET', '/workflows/search', searchWorkflows, [
    'startAt',
    'maxResults',
    'expand',
    'queryString',
    'scope',
    'isActive',
  ]),

  members('GET', '/dashboard', getDashboards, ['filter', 'startAt', 'maxResults']),
  members('GET', '/dashboard/search', searchDashboards, ['dashboardName', 'accountId', 'startAt', 'maxResults']),
  members('POST', '/dashboard', postDashboard),
  members('GET', '/dashboard/:id', getDashboard),
  members('PUT', '/dashboard/:id', putDashboard),
  members('DELETE', '/dashboard/:id', deleteDashboard),
  members('POST', '/dashboard/:id/copy', copyDashboard),
  members('POST', '/dashboard/:dashboardId/gadget', postGadget),
  members('PUT', '/dashboard/:dashboardId/gadget/:gadgetId', putGadget),
  members('DELETE', '/dashboard/:dashboardId/gadget/:gadgetId', deleteGadget),
  members('GET', '/dashboard/:dashboardId/gadget', getGadgets, ['moduleKey', 'gadgetId']),
  members('GET', '/dashboard/:dashboardId/items/:itemId/properties', getItemPropertyKeys),
  members('GET', '/dashboard/:dashboardId/items/:itemId/properties/:propertyKey', getItemProperty),
  members('PUT', '/dashboard/:dashboardId/items/:itemId/properties/:propertyKey', putItemProperty),
  members('DELETE', '/dashboard/:dashboardId/items/:itemId/properties/:propertyKey', deleteItemProperty),

  members('POST', '/forge/panel/action/bulk/async', postBulkPanels),
  members('POST', '/forge/panel/action/bulk/status', postPanelStatus),

  below('/rest/servicedeskapi', 'GET', '/request/:issueIdOrKey/approval', getApprovals, ['start', 'limit']),
  below('/rest/servicedeskapi', 'GET', '/request/:issueIdOrKey/approval/:approvalId', getApproval),
  below('/rest/servicedeskapi', 'POST', '/request/:issueIdOrKey/approval/:approvalId', postDecision),

  reads('GET', '/search/jql', getSearch, [
    'jql',
    'nextPageToken',
    'maxResults',
    'fields',
    'expand',
    'properties',
    'reconcileIssues',
  ]),
  reads('POST', '/search/jql', postSearch),
  reads('POST', '/search/approximate-count', countIssues),
  reads('GET', '/search', removed, [
    'jql',
    'startAt',
    'maxResults',
    'validateQuery',
    'fields',
    'expand',
    'properties',
    'fieldsByKeys',
    'failFast',
  ]),
  reads('POST', '/search', removed),
  reads('POST', '/search/id', removed),
  reads('POST', '/expression/eval', removed, ['expand']),
];

function reads(method: Route['method'], path: string, act: Route['act'], query: readonly string[] = []): Route {
  return { method, path: `/rest/api/3${path}`, query, anonymous: true, act };
}

function members(method: Route['method'], path: string, act: Route['act'], query: readonly string[] = []): Route {
  return { ...reads(method, path, act, query), anonymous: false };
}

function below(
  base: string,
  method: Route['method'],
  path: string,
  act: Route['act'],
  query: readonly string[] = [],
): Route {
  return { method, path: `${base}${path}`, query, anonymous: false, act };
}
