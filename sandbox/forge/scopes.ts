/**
 * Which scopes a Jira route asks for, as its documentation lists them
 * (https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/): method, path, classic scopes, granular scopes.
 * An app needs all classic ones or all granular ones; granular names are written without their `:jira` ending.
 */
type ScopeRow = readonly [method: string, path: string, classic: string, granular: string];

export type ScopeNeed = { readonly route: string; readonly classic: readonly string[]; readonly granular: readonly string[] };

/** undefined when the route is not in the table, so nobody knows what it would ask for. */
export function scopesFor(method: string, path: string): ScopeNeed | undefined {
  const segments = pathSegments(path);
  const row = ROUTES.find((route) => route.method === method.toUpperCase() && fits(route.segments, segments));
  return row?.need;
}

export function isGranted(need: ScopeNeed, scopes: readonly string[]): boolean {
  const holds = (scope: string) => scopes.includes(scope);
  return need.classic.every(holds) || (need.granular.length > 0 && need.granular.every(holds));
}

const ROWS: readonly ScopeRow[] = [
  ['GET', '/rest/api/3/issue/{issueIdOrKey}', 'read:jira-work', 'read:issue-meta read:issue-security-level read:issue.vote read:issue.changelog read:avatar read:issue read:status read:user read:field-configuration'],
  ['PUT', '/rest/api/3/issue/{issueIdOrKey}', 'write:jira-work', 'write:issue'],
  ['DELETE', '/rest/api/3/issue/{issueIdOrKey}', 'write:jira-work', 'delete:issue'],
  ['POST', '/rest/api/3/issue', 'write:jira-work', 'write:issue write:comment write:comment.property write:attachment read:issue'],
  ['POST', '/rest/api/3/issue/bulkfetch', 'read:jira-work', 'read:issue-meta read:issue-security-level read:issue.vote read:issue.changelog read:avatar read:issue read:status read:user read:field-configuration'],
  ['POST', '/rest/api/3/changelog/bulkfetch', 'read:jira-work', 'read:issue-meta read:avatar read:issue.changelog'],
  ['GET', '/rest/api/3/issue/{issueIdOrKey}/changelog', 'read:jira-work', 'read:issue-meta read:avatar read:issue.changelog'],
  ['POST', '/rest/api/3/issue/{issueIdOrKey}/changelog/list', 'read:jira-work', 'read:issue-meta read:avatar read:issue.changelog'],
  ['GET', '/rest/api/3/issue/{issueIdOrKey}/editmeta', 'read:jira-work', 'read:issue-meta read:field-configuration'],
  ['GET', '/rest/api/3/issue/{issueIdOrKey}/transitions', 'read:jira-work', 'read:issue.transition read:status read:field-configuration'],
  ['POST', '/rest/api/3/issue/{issueIdOrKey}/transitions', 'write:jira-work', 'write:issue write:issue.property'],
  ['GET', '/rest/api/3/search/jql', 'read:jira-work', 'read:issue-details read:audit-log read:avatar read:field-configuration read:issue-meta'],
  ['POST', '/rest/api/3/search/jql', 'read:jira-work', 'read:issue-details read:field.default-value read:field.option read:field read:group'],
  ['POST', '/rest/api/3/search/approximate-count', 'read:jira-work', 'read:issue-details read:field.default-value read:field.option read:field read:group'],
  ['POST', '/rest/api/3/jql/parse', 'read:jira-work', 'read:field validate:jql read:jql'],
  ['POST', '/rest/api/3/jql/match', 'read:jira-work', 'read:issue-details'],
  ['POST', '/rest/api/3/issueLink', 'write:jira-work', 'write:comment write:issue write:issue-link'],
  ['GET', '/rest/api/3/issueLink/{linkId}', 'read:jira-work', 'read:field read:issue-link-type read:issue read:issue-type read:priority read:status read:avatar read:issue.time-tracking read:project-category read:project read:user'],
  ['DELETE', '/rest/api/3/issueLink/{linkId}', 'write:jira-work', 'delete:issue-link'],
  ['GET', '/rest/api/3/issueLinkType', 'read:jira-work', 'read:issue-link-type'],
  ['POST', '/rest/api/3/issueLinkType', 'manage:jira-configuration', 'write:issue-link-type'],
  ['GET', '/rest/api/3/issueLinkType/{issueLinkTypeId}', 'read:jira-work', 'read:issue-link-type'],
  ['GET', '/rest/api/3/issue/{issueIdOrKey}/properties', 'read:jira-work', 'read:issue.property'],
  ['GET', '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', 'read:jira-work', 'read:issue.property'],
  ['PUT', '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', 'write:jira-work', 'write:issue.property'],
  ['DELETE', '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', 'write:jira-work', 'delete:issue.property'],
  ['GET', '/rest/api/3/project/{projectIdOrKey}/properties', 'read:jira-work', 'read:project.property'],
  ['GET', '/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}', 'read:jira-work', 'read:project.property'],
  ['PUT', '/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}', 'manage:jira-project', 'write:project.property'],
  ['DELETE', '/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}', 'manage:jira-project', 'delete:project.property'],
  ['GET', '/rest/api/3/mypermissions', 'read:jira-work', 'read:permission'],
  ['GET', '/rest/api/3/permissions', 'manage:jira-configuration', 'read:permission'],
  ['POST', '/rest/api/3/permissions/check', '', 'read:permission'],
  ['POST', '/rest/api/3/permissions/project', 'read:jira-work', 'read:permission read:project'],
  ['GET', '/rest/api/3/project/search', 'read:jira-work', 'read:issue-type read:project read:project.property read:user read:application-role read:avatar read:group read:issue-type-hierarchy read:project-category read:project-version read:project.component'],
  ['GET', '/rest/api/3/project/{projectIdOrKey}', 'read:jira-work', 'read:issue-type read:project read:project.property read:user read:application-role read:avatar read:group read:issue-type-hierarchy read:project-category read:project-version read:project.component'],
  ['GET', '/rest/api/3/project/{projectIdOrKey}/statuses', 'read:jira-work', 'read:issue-status read:issue-type read:status'],
  ['GET', '/rest/api/3/project/{projectIdOrKey}/version', 'read:jira-work', 'read:project-version'],
  ['GET', '/rest/api/3/project/{projectIdOrKey}/versions', 'read:jira-work', 'read:project-version'],
  ['POST', '/rest/api/3/version', 'manage:jira-project', 'write:project-version read:project-version'],
  ['GET', '/rest/api/3/version/{id}', 'read:jira-work', 'read:project-version'],
  ['PUT', '/rest/api/3/version/{id}', 'manage:jira-project', 'write:project-version read:project-version'],
  ['POST', '/rest/api/3/version/{id}/removeAndSwap', 'manage:jira-project', 'delete:project-version write:project-version'],
  ['PUT', '/rest/api/3/version/{id}/mergeto/{moveIssuesTo}', 'manage:jira-project', 'delete:project-version write:project-version'],
  ['POST', '/rest/api/3/version/{id}/move', 'manage:jira-project', 'write:project-version read:project-version'],
  ['GET', '/rest/api/3/version/{id}/relatedIssueCounts', 'read:jira-work', 'read:field read:project-version'],
  ['GET', '/rest/api/3/version/{id}/unresolvedIssueCount', 'read:jira-work', 'read:project-version'],
  ['GET', '/rest/api/3/version/{id}/relatedwork', 'read:jira-work', 'read:project-version'],
  ['POST', '/rest/api/3/version/{id}/relatedwork', 'write:jira-work', 'write:issue'],
  ['PUT', '/rest/api/3/version/{id}/relatedwork', 'write:jira-work', 'write:issue'],
  ['DELETE', '/rest/api/3/version/{versionId}/relatedwork/{relatedWorkId}', 'write:jira-work', 'write:issue'],
  ['GET', '/rest/api/3/project/{projectIdOrKey}/component', 'read:jira-work', 'read:project read:project.component read:user read:application-role read:avatar read:group'],
  ['GET', '/rest/api/3/project/{projectIdOrKey}/components', 'read:jira-work', 'read:project read:project.component read:user read:application-role read:avatar read:group'],
  ['GET', '/rest/api/3/component', 'read:jira-work', 'read:project read:project.component read:user read:application-role read:avatar read:group'],
  ['POST', '/rest/api/3/component', 'manage:jira-project', 'read:project read:user write:project.component read:application-role read:avatar read:group read:project.component'],
  ['GET', '/rest/api/3/component/{id}', 'read:jira-work', 'read:project read:project.component read:user read:application-role read:avatar read:group'],
  ['GET', '/rest/api/3/statuses', 'manage:jira-configuration', 'read:workflow'],
  ['GET', '/rest/api/3/statuses/search', 'manage:jira-configuration', 'read:workflow'],
  ['GET', '/rest/api/3/status', 'read:jira-work', 'read:status'],
  ['GET', '/rest/api/3/statuscategory', 'read:jira-work', 'read:status'],
  ['GET', '/rest/api/3/myself', 'read:jira-user', 'read:application-role read:group read:user read:avatar'],
  ['GET', '/rest/api/3/user', 'read:jira-user', 'read:application-role read:group read:user read:avatar'],
  ['GET', '/rest/api/3/user/bulk', 'read:jira-user', 'read:application-role read:group read:user read:avatar'],
  ['GET', '/rest/api/3/user/search', 'read:jira-user', 'read:user read:user.property read:application-role read:avatar read:group'],
  ['GET', '/rest/api/3/user/assignable/search', 'read:jira-user', 'read:issue read:project read:user read:application-role read:avatar read:group'],
  ['GET', '/rest/api/3/user/assignable/multiProjectSearch', 'read:jira-user', 'read:project read:user read:application-role read:avatar read:group'],
  ['GET', '/rest/api/3/user/permission/search', 'read:jira-user', 'read:issue read:project read:user read:application-role read:avatar read:group'],
  ['GET', '/rest/api/3/user/groups', 'read:jira-user', 'read:group'],
  ['GET', '/rest/api/3/users/search', 'read:jira-user', 'read:user read:application-role read:avatar read:group'],
  ['GET', '/rest/api/3/user/picker', 'read:jira-user', 'read:user'],
  ['GET', '/rest/api/3/group/bulk', 'read:jira-user', 'read:group'],
  ['GET', '/rest/api/3/group/member', 'manage:jira-configuration', 'read:group read:user read:avatar'],
  ['GET', '/rest/api/3/groups/picker', 'read:jira-user', 'read:group'],
  ['GET', '/rest/api/3/groupuserpicker', 'read:jira-work', 'read:group read:user'],
  ['GET', '/rest/api/3/role', 'manage:jira-configuration', 'read:user read:group read:project-role read:project read:avatar read:project-category'],
  ['POST', '/rest/api/3/role', 'manage:jira-configuration', 'read:user read:group read:project write:project-role read:avatar read:project-category read:project-role'],
  ['GET', '/rest/api/3/role/{id}', 'manage:jira-configuration', 'read:user read:group read:project-role read:project read:avatar read:project-category'],
  ['GET', '/rest/api/3/project/{projectIdOrKey}/role', 'read:jira-work', 'read:project-role'],
  ['GET', '/rest/api/3/project/{projectIdOrKey}/role/{id}', 'read:jira-work', 'read:user read:group read:project-role read:project read:avatar read:project-category'],
  ['POST', '/rest/api/3/project/{projectIdOrKey}/role/{id}', 'manage:jira-configuration', 'read:user read:group read:project-role read:project write:project-role read:avatar read:project-category'],
  ['PUT', '/rest/api/3/project/{projectIdOrKey}/role/{id}', 'manage:jira-project', 'read:user read:group read:project-role read:project write:project-role read:avatar read:project-category'],
  ['DELETE', '/rest/api/3/project/{projectIdOrKey}/role/{id}', 'manage:jira-project', 'delete:project-role'],
  ['GET', '/rest/api/3/project/{projectIdOrKey}/roledetails', 'read:jira-work', 'read:project-category read:project-role read:project read:avatar'],
  ['GET', '/rest/api/3/dashboard', 'read:jira-work', 'read:dashboard read:group read:project read:project-role read:user read:application-role read:avatar read:issue-type-hierarchy read:issue-type read:project-category read:project-version read:project.component'],
  ['POST', '/rest/api/3/dashboard', 'write:jira-work', 'read:dashboard read:group read:project read:project-role read:user write:dashboard read:application-role read:avatar read:issue-type-hierarchy read:issue-type read:project-category read:project-version read:project.component'],
  ['GET', '/rest/api/3/dashboard/{id}', 'read:jira-work', 'read:dashboard read:group read:project read:project-role read:user read:application-role read:avatar read:issue-type-hierarchy read:issue-type read:project-category read:project-version read:project.component'],
  ['GET', '/rest/api/3/dashboard/search', 'read:jira-work', 'read:dashboard read:group read:project read:project-role read:user read:application-role read:avatar read:issue-type-hierarchy read:issue-type read:project-category read:project-version read:project.component'],
  ['GET', '/rest/api/3/dashboard/gadgets', 'read:jira-work', 'read:dashboard'],
  ['GET', '/rest/api/3/dashboard/{dashboardId}/gadget', 'read:jira-work', 'read:dashboard'],
  ['POST', '/rest/api/3/dashboard/{dashboardId}/gadget', 'write:jira-work read:jira-work', 'write:dashboard read:dashboard'],
  ['PUT', '/rest/api/3/dashboard/{dashboardId}/gadget/{gadgetId}', 'write:jira-work', 'write:dashboard'],
  ['DELETE', '/rest/api/3/dashboard/{dashboardId}/gadget/{gadgetId}', 'write:jira-work', 'write:dashboard'],
  ['GET', '/rest/api/3/dashboard/{dashboardId}/items/{itemId}/properties', 'read:jira-work', 'read:dashboard.property'],
  ['GET', '/rest/api/3/dashboard/{dashboardId}/items/{itemId}/properties/{propertyKey}', 'read:jira-work', 'read:dashboard.property'],
  ['PUT', '/rest/api/3/dashboard/{dashboardId}/items/{itemId}/properties/{propertyKey}', 'write:jira-work', 'write:dashboard.property'],
  ['DELETE', '/rest/api/3/dashboard/{dashboardId}/items/{itemId}/properties/{propertyKey}', 'write:jira-work', 'delete:dashboard.property'],
  ['GET', '/rest/api/3/workflows/search', 'manage:jira-configuration', 'read:workflow'],
  ['POST', '/rest/api/3/workflows', 'manage:jira-configuration', 'read:workflow'],
  ['GET', '/rest/api/3/workflows/capabilities', 'manage:jira-configuration', 'read:workflow'],
  ['POST', '/rest/api/3/workflows/update', 'manage:jira-configuration', 'write:workflow'],
  ['POST', '/rest/api/3/workflows/update/validation', 'manage:jira-configuration', 'write:workflow'],
  ['POST', '/rest/api/3/workflows/create', 'manage:jira-configuration', 'write:workflow'],
  ['POST', '/rest/api/3/workflows/create/validation', 'manage:jira-configuration', 'write:workflow'],
  ['GET', '/rest/api/3/workflow/{workflowId}/projectUsages', 'manage:jira-configuration', 'read:project read:workflow'],
  ['GET', '/rest/api/3/workflowscheme/project', 'manage:jira-configuration', 'read:workflow-scheme read:workflow read:application-role read:avatar read:group read:issue-type read:project-category read:project read:user'],
  ['GET', '/rest/api/3/workflowscheme/{id}', 'manage:jira-configuration', 'read:workflow-scheme read:application-role read:avatar read:group read:issue-type read:project-category read:project read:user'],
  ['GET', '/rest/api/3/issue/{issueIdOrKey}/comment', 'read:jira-work', 'read:comment read:comment.property read:group read:project read:project-role read:user read:avatar'],
  ['POST', '/rest/api/3/issue/{issueIdOrKey}/comment', 'write:jira-work', 'read:comment read:comment.property read:group read:project read:project-role read:user write:comment read:avatar'],
  ['GET', '/rest/api/3/issue/{issueIdOrKey}/comment/{id}', 'read:jira-work', 'read:comment read:comment.property read:group read:project read:project-role read:user read:avatar'],
  ['PUT', '/rest/api/3/issue/{issueIdOrKey}/comment/{id}', 'write:jira-work', 'read:comment read:comment.property read:group read:project read:project-role read:user write:comment read:avatar'],
  ['DELETE', '/rest/api/3/issue/{issueIdOrKey}/comment/{id}', 'write:jira-work', 'delete:comment delete:comment.property'],
  ['POST', '/rest/api/3/issue/{issueIdOrKey}/attachments', 'write:jira-work', 'read:user write:attachment read:attachment read:avatar'],
  ['GET', '/rest/api/3/attachment/{id}', 'read:jira-work', 'read:attachment read:user read:application-role read:avatar read:group'],
  ['DELETE', '/rest/api/3/attachment/{id}', 'write:jira-work', 'delete:attachment'],
  ['GET', '/rest/api/3/attachment/content/{id}', 'read:jira-work', 'read:attachment'],
  ['GET', '/rest/api/3/attachment/meta', 'read:jira-work', 'read:instance-configuration'],
  ['GET', '/rest/api/3/issue/{issueIdOrKey}/remotelink', 'read:jira-work', 'read:issue.remote-link read:status'],
  ['POST', '/rest/api/3/issue/{issueIdOrKey}/remotelink', 'write:jira-work', 'write:issue write:issue.remote-link read:issue.remote-link'],
  ['GET', '/rest/api/3/webhook', 'read:jira-work manage:jira-webhook', 'read:webhook read:jql'],
  ['POST', '/rest/api/3/webhook', 'read:jira-work manage:jira-webhook', 'read:field read:project write:webhook'],
  ['DELETE', '/rest/api/3/webhook', 'read:jira-work manage:jira-webhook', 'delete:webhook'],
  ['PUT', '/rest/api/3/webhook/refresh', 'read:jira-work manage:jira-webhook', 'write:webhook read:webhook'],
  ['GET', '/rest/api/3/webhook/failed', 'read:jira-work manage:jira-webhook', 'read:issue-details read:webhook read:comment.property read:group read:issue-type read:project-role read:epic:jira-software'],
  ['GET', '/rest/forge/1/app/properties', '', 'read:app-data'],
  ['GET', '/rest/forge/1/app/properties/{propertyKey}', '', 'read:app-data'],
  ['PUT', '/rest/forge/1/app/properties/{propertyKey}', '', 'write:app-data'],
  ['DELETE', '/rest/forge/1/app/properties/{propertyKey}', '', 'write:app-data'],
  ['POST', '/rest/api/3/expression/analyse', 'read:jira-work read:jira-user', 'read:field read:jira-expressions'],
  ['POST', '/rest/api/3/expression/evaluate', 'read:jira-work read:jira-user', 'read:jira-expressions'],
  ['GET', '/rest/api/3/field', 'read:jira-work', 'read:field read:avatar read:project-category read:project read:field-configuration'],
  ['GET', '/rest/api/3/field/search', 'read:jira-work', 'read:field read:field-configuration'],
  ['GET', '/rest/api/3/issuetype', 'read:jira-work', 'read:issue-type read:avatar read:project-category read:project'],
  ['GET', '/rest/api/3/issuetype/project', 'read:jira-work', 'read:issue-type read:avatar read:project-category read:project'],
  ['GET', '/rest/api/3/priority/search', 'manage:jira-configuration', ''],
  ['GET', '/rest/api/3/resolution/search', 'read:jira-work', 'read:resolution'],
  ['GET', '/rest/api/3/label', 'read:jira-work', 'read:label'],
  ['GET', '/rest/api/3/serverInfo', '', ''],
  ['GET', '/rest/api/3/configuration', 'read:jira-user', 'read:instance-configuration read:issue.time-tracking'],
  ['GET', '/rest/api/3/filter/{id}', 'read:jira-work', 'read:filter read:group read:project read:project-role read:user read:jql read:application-role read:avatar read:issue-type-hierarchy'],
  ['GET', '/rest/api/3/filter/search', 'read:jira-work', 'read:filter read:group read:project read:project-role read:user read:jql read:application-role read:avatar read:issue-type-hierarchy'],
  ['GET', '/rest/api/3/task/{taskId}', 'read:jira-work', ''],
];

/** Routes with fewer placeholders first, so that `/issue/bulkfetch` is not read as the issue named "bulkfetch". */
const ROUTES = ROWS.map(([method, path, classic, granular]) => ({
  method,
  segments: pathSegments(path),
  need: {
    route: `${method} ${path}`,
    classic: words(classic),
    granular: words(granular).map((scope) => (scope.endsWith('jira-software') ? scope : `${scope}:jira`)),
  },
})).sort((a, b) => placeholders(a.segments) - placeholders(b.segments));

function pathSegments(path: string): string[] {
  // `latest` is Jira's name for the newest version of its interface.
  return (path.split('?')[0] ?? '').replace(/^\/rest\/api\/(latest|2)\//, '/rest/api/3/').split('/').filter((segment) => segment !== '');
}

function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  return pattern.length === segments.length && pattern.every((part, index) => part.startsWith('{') || part === segments[index]);
}

function placeholders(segments: readonly string[]): number {
  return segments.filter((segment) => segment.startsWith('{')).length;
}

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}
