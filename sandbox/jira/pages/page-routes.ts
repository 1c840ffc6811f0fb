import type { Route } from '../route';
import { deleteItem, getDashboardPages, postItem } from './dashboard-pages';
import { getClockJumps, getPinnedPanels, getProjectIssues } from './issue-pages';
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
  page('GET', '/search-delay', getSearchDelay),
  page('PUT', '/search-delay', putSearchDelay),
  page('GET', '/dashboards', getDashboardPages),
  page('POST', '/dashboards/:dashboardId/items', postItem),
  page('DELETE', '/dashboards/:dashboardId/items/:itemId', deleteItem),
];

function page(method: Route['method'], path: string, act: Route['act'], query: readonly string[] = []): Route {
  return { method, path: `/__site/jira${path}`, query, anonymous: false, act };
}
