import { route } from '@forge/api';
import type { Route } from '@forge/api';

/**
 * Every Jira route that the back end calls, with the scope it needs: the manifest asks for exactly these
 * (and for those of the front end, below). Paths: developer.atlassian.com/cloud/jira/platform/rest/v3.
 */
export const endpoints = {
  issue: {
    method: 'GET',
    scope: 'read:jira-work',
    to: (id: string): Route => route`/rest/api/3/issue/${id}?fields=summary,status,issuetype,project,issuelinks,parent`,
  },
  bulkFetchIssues: { method: 'POST', scope: 'read:jira-work', to: (): Route => route`/rest/api/3/issue/bulkfetch` },
  property: {
    method: 'PUT',
    scope: 'write:jira-work',
    to: (id: string, key: string): Route => route`/rest/api/3/issue/${id}/properties/${key}`,
  },
  changelogs: { method: 'POST', scope: 'read:jira-work', to: (): Route => route`/rest/api/3/changelog/bulkfetch` },
  search: { method: 'POST', scope: 'read:jira-work', to: (): Route => route`/rest/api/3/search/jql` },
  notify: {
    method: 'POST',
    scope: 'write:jira-work',
    to: (id: string): Route => route`/rest/api/3/issue/${id}/notify`,
  },
  statuses: { method: 'GET', scope: 'read:jira-work', to: (): Route => route`/rest/api/3/status` },
  fields: { method: 'GET', scope: 'read:jira-work', to: (): Route => route`/rest/api/3/field` },
  myRoles: {
    method: 'GET',
    scope: 'read:jira-work',
    to: (project: string): Route => route`/rest/api/3/project/${project}/roledetails?currentMember=true`,
  },
  project: {
    method: 'GET',
    scope: 'read:jira-work',
    to: (project: string): Route => route`/rest/api/3/project/${project}`,
  },
  issueTypes: { method: 'GET', scope: 'read:jira-work', to: (): Route => route`/rest/api/3/issuetype` },
  linkTypes: { method: 'GET', scope: 'read:jira-work', to: (): Route => route`/rest/api/3/issueLinkType` },
  projectStatuses: {
    method: 'GET',
    scope: 'read:jira-work',
    to: (project: string): Route => route`/rest/api/3/project/${project}/statuses`,
  },
  projectRoles: {
    method: 'GET',
    scope: 'read:jira-work',
    to: (project: string): Route => route`/rest/api/3/project/${project}/role`,
  },
  /** Jira asks for Administer projects besides. */
  roleMembers: {
    method: 'GET',
    scope: 'read:jira-work',
    to: (project: string, role: string): Route => route`/rest/api/3/project/${project}/role/${role}`,
  },
  myGroups: { method: 'GET', scope: 'read:jira-user', to: (): Route => route`/rest/api/3/myself?expand=groups` },
  checkPermissions: { method: 'POST', scope: 'read:jira-work', to: (): Route => route`/rest/api/3/permissions/check` },
  panelStatus: {
    method: 'POST',
    scope: 'manage:jira-project',
    to: (): Route => route`/rest/api/3/forge/panel/action/bulk/status`,
  },
  pinPanel: {
    method: 'POST',
    scope: 'manage:jira-project',
    to: (): Route => route`/rest/api/3/forge/panel/action/bulk/async`,
  },
  task: { method: 'GET', scope: 'read:jira-work', to: (id: string): Route => route`/rest/api/3/task/${id}` },
  /** The granular scope reads workflows and nothing else; the classic one could change Jira's configuration. */
  workflows: {
    method: 'GET',
    scope: 'read:workflow:jira',
    to: (startAt: number): Route =>
      route`/rest/api/3/workflows/search?expand=values.transitions&isActive=true&maxResults=200&startAt=${startAt}`,
  },
  subtasks: {
    method: 'GET',
    scope: 'read:jira-work',
    to: (id: string): Route => route`/rest/api/3/issue/${id}?fields=subtasks`,
  },
  creatableTypes: {
    method: 'GET',
    scope: 'read:jira-work',
    to: (project: string): Route => route`/rest/api/3/issue/createmeta/${project}/issuetypes?maxResults=200`,
  },
  createIssue: { method: 'POST', scope: 'write:jira-work', to: (): Route => route`/rest/api/3/issue` },
  transitions: {
    method: 'GET',
    scope: 'read:jira-work',
    to: (id: string): Route => route`/rest/api/3/issue/${id}/transitions`,
  },
  transition: {
    method: 'POST',
    scope: 'write:jira-work',
    to: (id: string): Route => route`/rest/api/3/issue/${id}/transitions`,
  },
} as const;

/** Routes that the panels call through the bridge, as the person: names of people, and the people picker. */
export const frontEndScopes = ['read:jira-user'] as const;
