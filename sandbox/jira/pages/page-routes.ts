import type { Route } from '../http/route';
import { deleteDashboard, getDashboardPages, postDashboard, putDashboard } from './dashboard-pages';
import { deleteItem, postItem, putItem } from './gadget-pages';
import { getClockJumps, getPinnedPanels, getProjectIssues, getStories } from './issue-pages';
import { postApproval } from '../rest/approvals';
import { postCustomField } from '../rest/fields';
import { postMove } from './move-page';
import { deleteSecurityLevel, postSecurityLevel, putSecurityLevel } from './security-pages';
import { deleteType, getTypePages, postType, putType } from './issue-type-pages';
import { getTemplates, postProject } from './new-project-page';
import { deleteProjectType, getProjectPage, putProject, putProjectType } from './project-pages';
import { getGlobalPermissions, getPeople, postPerson, putGlobalPermission, putPerson } from './people-pages';
import { getGroups, getSchemes, postGroup, postScheme, putGrants, putGroup } from './permission-pages';
import { getOutbox } from '../rest/notify';
import { deleteIssuePanel, deleteProjectPanel, getPanels, putIssuePanel, putProjectPanel } from './panel-pages';
import { deleteStatus, getStatusPages, postStatus, putStatus } from './status-pages';
import {
  deleteTransition,
  deleteWorkflow,
  deleteWorkflowStatus,
  getWorkflow,
  postTransitionOnPage,
  postWorkflow,
  putTransition,
  putWorkflow,
  putWorkflowStatus,
} from './workflow-edit-pages';
import { getSearchDelay, putSearchDelay } from './search-pages';
import { deleteRule, getWorkflowPages, putRule } from './workflow-pages';

/** The routes of `page-contract.ts`. */
export const pageRoutes: readonly Route[] = [
  page('GET', '/workflows', getWorkflowPages),
  page('PUT', '/workflows/:workflowId/transitions/:transitionId/rules/:ruleId', putRule),
  page('DELETE', '/workflows/:workflowId/transitions/:transitionId/rules/:ruleId', deleteRule),
  page('GET', '/pinned-panels', getPinnedPanels, ['issueKey']),
  page('GET', '/projects/:key/issues', getProjectIssues, ['startAt', 'maxResults', 'text']),
  { ...page('GET', '/clock-jumps', getClockJumps), anonymous: true },
  page('GET', '/stories', getStories),
  page('POST', '/custom-fields', postCustomField),
  page('POST', '/issues/:issueIdOrKey/approvals', postApproval),
  page('POST', '/issues/:issueIdOrKey/move', postMove),
  page('POST', '/projects/:key/security-levels', postSecurityLevel),
  page('PUT', '/projects/:key/security-levels/:levelId', putSecurityLevel),
  page('DELETE', '/projects/:key/security-levels/:levelId', deleteSecurityLevel),
  page('GET', '/project-templates', getTemplates),
  page('POST', '/projects', postProject),
  page('GET', '/projects/:key', getProjectPage),
  page('PUT', '/projects/:key', putProject),
  page('PUT', '/projects/:key/issue-types/:issueTypeId', putProjectType),
  page('DELETE', '/projects/:key/issue-types/:issueTypeId', deleteProjectType),
  page('GET', '/issue-types', getTypePages),
  page('POST', '/issue-types', postType),
  page('PUT', '/issue-types/:issueTypeId', putType),
  page('DELETE', '/issue-types/:issueTypeId', deleteType),
  page('GET', '/people', getPeople),
  page('POST', '/people', postPerson),
  page('PUT', '/people/:accountId', putPerson),
  page('GET', '/global-permissions', getGlobalPermissions),
  page('PUT', '/global-permissions/:permission', putGlobalPermission),
  page('GET', '/permission-schemes', getSchemes),
  page('POST', '/permission-schemes', postScheme),
  page('PUT', '/permission-schemes/:schemeId/grants/:permission', putGrants),
  page('GET', '/groups', getGroups),
  page('POST', '/groups', postGroup),
  page('PUT', '/groups/:groupId', putGroup),
  page('POST', '/workflows', postWorkflow),
  page('GET', '/workflows/:workflowId', getWorkflow),
  page('PUT', '/workflows/:workflowId', putWorkflow),
  page('DELETE', '/workflows/:workflowId', deleteWorkflow),
  page('PUT', '/workflows/:workflowId/statuses/:statusId', putWorkflowStatus),
  page('DELETE', '/workflows/:workflowId/statuses/:statusId', deleteWorkflowStatus),
  page('POST', '/workflows/:workflowId/transitions', postTransitionOnPage),
  page('PUT', '/workflows/:workflowId/transitions/:transitionId', putTransition),
  page('DELETE', '/workflows/:workflowId/transitions/:transitionId', deleteTransition),
  page('GET', '/statuses', getStatusPages),
  page('POST', '/statuses', postStatus),
  page('PUT', '/statuses/:statusId', putStatus),
  page('DELETE', '/statuses/:statusId', deleteStatus),
  page('GET', '/panels', getPanels, ['issueKey']),
  page('PUT', '/issues/:issueKey/panels/:moduleKey', putIssuePanel),
  page('DELETE', '/issues/:issueKey/panels/:moduleKey', deleteIssuePanel),
  page('PUT', '/projects/:key/panels/:moduleKey', putProjectPanel),
  page('DELETE', '/projects/:key/panels/:moduleKey', deleteProjectPanel),
  page('GET', '/outbox', getOutbox),
  page('GET', '/search-delay', getSearchDelay),
  page('PUT', '/search-delay', putSearchDelay),
  page('GET', '/dashboards', getDashboardPages),
  page('POST', '/dashboards', postDashboard),
  page('PUT', '/dashboards/:dashboardId', putDashboard),
  page('DELETE', '/dashboards/:dashboardId', deleteDashboard),
  page('PUT', '/dashboards/:dashboardId/items/:itemId', putItem),
  page('POST', '/dashboards/:dashboardId/items', postItem),
  page('DELETE', '/dashboards/:dashboardId/items/:itemId', deleteItem),
];

function page(method: Route['method'], path: string, act: Route['act'], query: readonly string[] = []): Route {
  return { method, path: `/__site/jira${path}`, query, anonymous: false, act };
}
