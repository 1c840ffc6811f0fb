import * as v from 'valibot';
import type { Issue, IssueLink, Jira } from '../../app/ports/ports';
import { approvalsFrom } from './approvals';
import { changelogsOf } from './changelogs';
import { configurationOver } from './configuration';
import { endpoints } from './endpoints';
import { inPages } from './in-pages';
import { mirrorsOver } from './mirrors';
import { get, post, succeeded, unexpected, words } from './request';
import type { RequestJira } from './request';
import { historiesOver } from './status-histories';
import { subtasksOver } from './subtasks';

/**
 * Jira as the identity behind `request` sees it. Anything but the answers that are named here is a fault. `moduleId`:
 * how Jira names a module of this installation.
 */
export function jiraOver(request: RequestJira, moduleId: (moduleKey: string) => string): Jira {
  return {
    ...configurationOver(request, moduleId),
    ...historiesOver(request),
    ...subtasksOver(request),
    ...mirrorsOver(request),

    async issue(idOrKey) {
      const answer = await get(request, endpoints.issue.to(idOrKey));
      if (answer.status === 404) return undefined;
      const issue = issueFrom(v.parse(issueShape, succeeded(answer, 'issue')));
      return answer.at === null ? issue : { ...issue, answeredAt: answer.at };
    },

    async issues(ids, approvalsField = null) {
      const pages = await Promise.all(
        inPages(ids, 100).map(async (page) => {
          const answer = await post(request, endpoints.bulkFetchIssues.to(), {
            issueIdsOrKeys: page,
            fields: ['summary', 'status', 'issuetype', 'project', ...(approvalsField === null ? [] : [approvalsField])],
          });
          return v.parse(bulkShape, succeeded(answer, 'issue/bulkfetch')).issues.map((issue) => ({
            ...issueFrom(issue),
            ...(approvalsField === null ? {} : { approvals: approvalsFrom(issue.fields[approvalsField]) }),
          }));
        }),
      );
      return pages.flat();
    },

    async edits(ids, fieldIds) {
      return ids.length === 0 || fieldIds.length === 0 ? new Map() : changelogsOf(request, ids, fieldIds);
    },

    async fields() {
      const fields = v.parse(v.array(fieldShape), succeeded(await get(request, endpoints.fields.to()), 'field'));
      return fields.map(({ id, name, schema }) =>
        schema?.custom === undefined ? { id, name } : { id, name, type: schema.custom },
      );
    },

    async statuses() {
      return v.parse(v.array(namedShape), succeeded(await get(request, endpoints.statuses.to()), 'status'));
    },

    async myProjectRoles(projectKey) {
      const answer = await get(request, endpoints.myRoles.to(projectKey));
      if (answer.status === 404) return [];
      const roles = v.parse(v.array(v.looseObject({ name: v.string() })), succeeded(answer, 'roledetails'));
      return roles.map((role) => role.name);
    },

    async project(key) {
      const answer = await get(request, endpoints.project.to(key));
      return answer.status === 404 ? undefined : v.parse(projectShape, succeeded(answer, 'project'));
    },

    async browsableProjects(projectIds) {
      if (projectIds.length === 0) return [];
      const answer = await post(request, endpoints.checkPermissions.to(), {
        projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: projectIds.map(Number) }],
      });
      const granted = v.parse(permissionsShape, succeeded(answer, 'permissions/check')).projectPermissions;
      return granted
        .filter((grant) => grant.permission === 'BROWSE_PROJECTS')
        .flatMap((grant) => grant.projects.map(String));
    },

    async administersJira() {
      const answer = await post(request, endpoints.checkPermissions.to(), { globalPermissions: ['ADMINISTER'] });
      return v.parse(permissionsShape, succeeded(answer, 'permissions/check')).globalPermissions.includes('ADMINISTER');
    },

    async myGroups() {
      const answer = await get(request, endpoints.myGroups.to());
      return v.parse(myselfShape, succeeded(answer, 'myself')).groups.items.map((group) => group.groupId);
    },

    async issueTypes() {
      return v.parse(v.array(issueTypeShape), succeeded(await get(request, endpoints.issueTypes.to()), 'issuetype'));
    },

    async linkTypes() {
      const answer = await get(request, endpoints.linkTypes.to());
      return v.parse(linkTypesShape, succeeded(answer, 'issueLinkType')).issueLinkTypes;
    },

    async projectLayout(projectId) {
      const [project, statuses, roles] = await Promise.all([
        get(request, endpoints.project.to(projectId)),
        get(request, endpoints.projectStatuses.to(projectId)),
        get(request, endpoints.projectRoles.to(projectId)),
      ]);
      if ([project, statuses, roles].some(({ status }) => status === 404)) return undefined;
      const { id, key, name } = v.parse(projectShape, succeeded(project, 'project'));
      return {
        id,
        key,
        name,
        roles: Object.keys(v.parse(rolesShape, succeeded(roles, 'project/role'))),
        types: v.parse(v.array(typeStatusesShape), succeeded(statuses, 'project/statuses')).map((type) => ({
          id: type.id,
          statusIds: type.statuses.map((status) => status.id),
        })),
      };
    },

    async roleMembers(projectId, role) {
      const listed = await get(request, endpoints.projectRoles.to(projectId));
      if (listed.status === 404) return undefined;
      // The roles come as links: the id of one is the end of its own.
      const link = v.parse(rolesShape, succeeded(listed, 'project/role'))[role];
      const roleId = link?.split('/').at(-1);
      if (roleId === undefined) return undefined;
      const answer = await get(request, endpoints.roleMembers.to(projectId, roleId));
      if (answer.status === 404) return undefined;
      const { actors } = v.parse(roleShape, succeeded(answer, 'project/role/{id}'));
      return {
        people: actors.flatMap(({ actorUser }) => actorUser?.accountId ?? []),
        groups: actors.flatMap(({ actorGroup }) =>
          actorGroup === undefined ? [] : [{ id: actorGroup.groupId, name: actorGroup.displayName }],
        ),
      };
    },

    async transitions(issueId) {
      const answer = await get(request, endpoints.transitions.to(issueId));
      if (answer.status === 404) return [];
      const { transitions } = v.parse(transitionsShape, succeeded(answer, 'transitions'));
      return transitions.map(({ id, name, to }) => ({ id, name, toStatusId: to.id, toStatusName: to.name }));
    },

    async transition(issueId, transitionId) {
      const answer = await post(request, endpoints.transition.to(issueId), { transition: { id: transitionId } });
      if (answer.status === 204) return { ok: true };
      if (answer.status >= 400 && answer.status < 500 && answer.status !== 429)
        return { ok: false, message: words(answer.body) };
      throw unexpected(answer, 'transition');
    },
  };
}

const fieldShape = v.looseObject({
  id: v.string(),
  name: v.string(),
  schema: v.optional(v.looseObject({ custom: v.optional(v.string()) })),
});
const namedShape = v.looseObject({ id: v.string(), name: v.string() });
const myselfShape = v.looseObject({
  groups: v.looseObject({ items: v.array(v.looseObject({ groupId: v.string() })) }),
});
const issueTypeShape = v.object({ id: v.string(), name: v.string(), subtask: v.boolean() });
const linkTypeShape = v.object({ id: v.string(), name: v.string(), inward: v.string(), outward: v.string() });
const linkTypesShape = v.looseObject({ issueLinkTypes: v.array(linkTypeShape) });
const rolesShape = v.record(v.string(), v.string());
const roleShape = v.looseObject({
  actors: v.array(
    v.looseObject({
      actorUser: v.optional(v.looseObject({ accountId: v.string() })),
      actorGroup: v.optional(v.looseObject({ groupId: v.string(), displayName: v.string() })),
    }),
  ),
});
const typeStatusesShape = v.looseObject({ id: v.string(), statuses: v.array(v.looseObject({ id: v.string() })) });
const projectShape = v.looseObject({ id: v.string(), key: v.string(), name: v.string() });
const permissionsShape = v.looseObject({
  globalPermissions: v.optional(v.array(v.string()), []),
  projectPermissions: v.optional(
    v.array(v.looseObject({ permission: v.string(), projects: v.optional(v.array(v.number()), []) })),
    [],
  ),
});
const transitionsShape = v.looseObject({
  transitions: v.array(v.looseObject({ id: v.string(), name: v.string(), to: namedShape })),
});
const linkShape = v.looseObject({
  type: v.looseObject({ id: v.string() }),
  inwardIssue: v.optional(v.looseObject({ id: v.string(), key: v.string() })),
  outwardIssue: v.optional(v.looseObject({ id: v.string(), key: v.string() })),
});
const issueShape = v.looseObject({
  id: v.string(),
  key: v.string(),
  fields: v.looseObject({
    summary: v.string(),
    status: namedShape,
    issuetype: v.looseObject({ id: v.string(), subtask: v.optional(v.boolean(), false) }),
    parent: v.optional(v.looseObject({ id: v.string(), key: v.string() })),
    project: v.looseObject({ id: v.string(), key: v.string() }),
    issuelinks: v.optional(v.array(linkShape), []),
  }),
});
const bulkShape = v.looseObject({ issues: v.array(issueShape) });

function issueFrom({ id, key, fields }: v.InferOutput<typeof issueShape>): Issue {
  return {
    id,
    key,
    summary: fields.summary,
    typeId: fields.issuetype.id,
    statusId: fields.status.id,
    statusName: fields.status.name,
    projectId: fields.project.id,
    projectKey: fields.project.key,
    links: fields.issuelinks.flatMap(linkFrom),
    // A work item that is no sub-task may have a parent as well, e.g. an epic.
    subtaskOf:
      fields.issuetype.subtask && fields.parent !== undefined ? { id: fields.parent.id, key: fields.parent.key } : null,
  };
}

/** Reading X: `outwardIssue` is Y in "X <outward> Y"; only one side is given. */
function linkFrom({ type, inwardIssue, outwardIssue }: v.InferOutput<typeof linkShape>): readonly IssueLink[] {
  const side = outwardIssue === undefined ? 'inward' : 'outward';
  const other = outwardIssue ?? inwardIssue;
  return other === undefined ? [] : [{ typeId: type.id, side, issueId: other.id, issueKey: other.key }];
}
