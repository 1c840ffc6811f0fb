import { approvalsType } from '../../src/domain/settings/jira-site';
import type { JiraSite, JiraWorkflow, MappedProject } from '../../src/domain/settings/jira-site';
import type { FieldEdit } from '../../src/domain/gate/approval-of';
import type { StatusChange } from '../../src/domain/detection/status-history';
import type { Issue, IssueLink, Jira, Mail } from '../../src/app/ports/ports';
import { fakeSearch, siteDay } from './jql';

export type FakeIssue = Omit<Issue, 'subtaskOf'> & {
  readonly subtaskOf?: Issue['subtaskOf'];
  readonly visibleTo: readonly string[];
  readonly changes?: readonly StatusChange[];
  readonly updated?: string;
  /** Edits of other fields than the status. */
  readonly edits?: readonly FieldEdit[];
};

export type FakeSite = {
  readonly issues: FakeIssue[];
  readonly statuses: readonly { readonly id: string; readonly name: string }[];
  /** Account id → project role names, the same in every project. */
  readonly roles: { readonly [accountId: string]: readonly string[] };
  /** Groups in a project role. */
  readonly roleGroups?: { readonly [role: string]: readonly { readonly id: string; readonly name: string }[] };
  /** Where it is absent, Jira's administrators alone administer projects. */
  readonly projectAdministrators?: readonly string[];
  /** Account id → ids of groups. */
  readonly groups?: { readonly [accountId: string]: readonly string[] };
  readonly issueTypes?: JiraSite['issueTypes'];
  readonly linkTypes?: JiraSite['linkTypes'];
  readonly fields?: JiraSite['fields'];
  /** Project id → its roles and work types. */
  readonly layouts?: { readonly [projectId: string]: Pick<MappedProject, 'roles' | 'types'> };
  /** `panel projectId` of every pinned panel. */
  readonly pinned?: Set<string>;
  readonly workflows?: readonly JiraWorkflow[];
  readonly administrators: readonly string[];
  readonly projects: readonly {
    readonly id: string;
    readonly key: string;
    readonly name: string;
    readonly visibleTo: readonly string[];
  }[];
  readonly transitions: readonly { readonly id: string; readonly name: string; readonly toStatusId: string }[];
  /** What stands in the property that JQL finds releases by. */
  readonly mirrors?: Map<string, unknown>;
  /** Mails that were sent, by issue id. */
  readonly mails?: (Mail & { readonly issueId: string })[];
  /** What Jira's clock shows; the fake's own day when absent. */
  readonly now?: () => string;
  /** Names of calls that fail until they are taken out. */
  readonly broken: Set<keyof Jira>;
  /** Every call that was made, by name. */
  readonly calls: (keyof Jira)[];
};

/** Jira as one person (or the app, by its own account id) sees a small site. Passes the same suite as the real adapter. */
export function fakeJira(site: FakeSite, accountId: string): Jira {
  const sees = (issue: FakeIssue) => issue.visibleTo.includes(accountId);
  const statusName = (id: string) => site.statuses.find((status) => status.id === id)?.name ?? id;
  const called = (name: keyof Jira) => {
    site.calls.push(name);
    if (site.broken.has(name)) throw new Error(`Jira answered 503 to ${name}`);
  };
  const administers = () => {
    if (!site.administrators.includes(accountId)) throw new Error('Jira answered 403');
  };
  const now = () => site.now?.() ?? siteDay;
  const seen = () => site.issues.filter(sees);
  const shown = ({
    visibleTo: _,
    changes: __,
    updated: ___,
    edits: ____,
    approvals: _____,
    ...issue
  }: FakeIssue): Issue => ({
    subtaskOf: null,
    ...issue,
    statusName: statusName(issue.statusId),
    links: issue.links.filter((link: IssueLink) =>
      site.issues.some((other) => other.id === link.issueId && sees(other)),
    ),
  });
  const find = (idOrKey: string) =>
    site.issues.find((issue) => (issue.id === idOrKey || issue.key === idOrKey) && sees(issue));

  return {
    issue: async (idOrKey) => {
      called('issue');
      const issue = find(idOrKey);
      if (issue === undefined) return undefined;
      return site.now === undefined ? shown(issue) : { ...shown(issue), answeredAt: site.now() };
    },
    issues: async (ids, approvalsField = null) => {
      called('issues');
      const field = (site.fields ?? []).find(({ id, type }) => id === approvalsField && type === approvalsType);
      return ids
        .flatMap((id) => find(id) ?? [])
        .map((issue) => ({
          ...shown(issue),
          ...(approvalsField === null ? {} : { approvals: field === undefined ? [] : (issue.approvals ?? []) }),
        }));
    },
    edits: async (ids, fieldIds) => {
      called('edits');
      const found = ids.flatMap((id) => find(id) ?? []);
      const of = ({ changes = [], edits = [] }: FakeIssue) =>
        [...edits, ...changes.map((change) => statusEdit(change, statusName))]
          .filter(({ fieldId }) => fieldIds.includes(fieldId))
          .sort((one, other) => (one.at < other.at ? -1 : 1));
      return new Map(found.map((issue) => [issue.id, of(issue)]));
    },
    fields: async () => {
      called('fields');
      return site.fields ?? [];
    },
    mirrored: async (ids) => {
      called('mirrored');
      return ids
        .flatMap((id) => find(id) ?? [])
        .map(({ id, key, summary, typeId, statusId }) => ({
          ...{ id, key, summary, typeId, statusId },
          mirror: site.mirrors?.get(id) ?? null,
        }));
    },
    writeMirror: async (id, mirror) => {
      called('writeMirror');
      if (find(id) !== undefined) site.mirrors?.set(id, mirror);
    },
    statuses: async () => {
      called('statuses');
      return site.statuses;
    },
    myProjectRoles: async () => {
      called('myProjectRoles');
      return site.roles[accountId] ?? [];
    },
    roleMembers: async (projectId, role) => {
      called('roleMembers');
      const project = site.projects.find(({ id, visibleTo }) => id === projectId && visibleTo.includes(accountId));
      if (project === undefined || !(site.projectAdministrators ?? site.administrators).includes(accountId))
        return undefined;
      const members = Object.keys(site.roles).filter((person) => site.roles[person]?.includes(role));
      if (members.length === 0 && site.roleGroups?.[role] === undefined) return undefined;
      return { people: members, groups: site.roleGroups?.[role] ?? [] };
    },
    browsableProjects: async (ids) => {
      called('browsableProjects');
      return ids.filter((id) =>
        site.projects.some((project) => project.id === id && project.visibleTo.includes(accountId)),
      );
    },
    project: async (idOrKey) => {
      called('project');
      return site.projects.find(
        (project) => (project.id === idOrKey || project.key === idOrKey) && project.visibleTo.includes(accountId),
      );
    },
    administersJira: async () => {
      called('administersJira');
      return site.administrators.includes(accountId);
    },
    myGroups: async () => {
      called('myGroups');
      return site.groups?.[accountId] ?? [];
    },
    issueTypes: async () => {
      called('issueTypes');
      return site.issueTypes ?? [];
    },
    linkTypes: async () => {
      called('linkTypes');
      return site.linkTypes ?? [];
    },
    projectLayout: async (projectId) => {
      called('projectLayout');
      const project = site.projects.find(({ id, visibleTo }) => id === projectId && visibleTo.includes(accountId));
      const layout = site.layouts?.[projectId] ?? { roles: [], types: [] };
      return project === undefined ? undefined : { id: project.id, key: project.key, name: project.name, ...layout };
    },
    pinnedProjects: async (panel, projectIds) => {
      called('pinnedProjects');
      administers();
      return projectIds.filter((id) => site.pinned?.has(`${panel} ${id}`) === true);
    },
    pinPanel: async (panel, projectIds, pinned) => {
      called('pinPanel');
      if (!site.administrators.includes(accountId))
        return { ok: false, message: 'You do not have permission to administer Jira.' };
      for (const id of projectIds) {
        if (pinned) site.pinned?.add(`${panel} ${id}`);
        else site.pinned?.delete(`${panel} ${id}`);
      }
      return { ok: true, task: 'task-1' };
    },
    // Done as soon as it is started.
    task: async (id) => {
      called('task');
      return id === 'task-1' ? { over: true, percent: 100 } : undefined;
    },
    workflows: async () => {
      called('workflows');
      administers();
      return site.workflows ?? [];
    },
    statusHistories: async (ids) => {
      called('statusHistories');
      return ids
        .flatMap((id) => find(id) ?? [])
        .map(({ id, key, typeId, projectId, statusId, subtaskOf, changes = [] }) => {
          const created = { at: siteDay, by: null };
          return { id, key, typeId, projectId, statusId, subtaskOf: subtaskOf?.id ?? null, created, changes };
        });
    },
    search: async (jql) => {
      called('search');
      const found = fakeSearch(seen(), jql, now()).map(({ id, updated = siteDay }) => ({ id, updated }));
      return { found: found.sort((one, other) => (one.updated < other.updated ? -1 : 1)), next: null };
    },
    searchIds: async (jql) => {
      called('searchIds');
      return { ids: fakeSearch(seen(), jql, now()).map(({ id }) => id), next: null };
    },
    notify: async (issueId, mail) => {
      called('notify');
      const issue = find(issueId);
      if (issue === undefined) return false;
      const inGroups = Object.entries(site.groups ?? {})
        .filter(([, groups]) => groups.some((group) => mail.groups?.includes(group)))
        .map(([account]) => account);
      const asked = [...mail.to, ...inGroups];
      if (mail.owners === undefined && !asked.some((account) => issue.visibleTo.includes(account))) return false;
      site.mails?.push({ issueId, ...mail });
      return true;
    },
    transitions: async (issueId) => {
      called('transitions');
      return find(issueId) === undefined
        ? []
        : site.transitions.map((transition) => ({ ...transition, toStatusName: statusName(transition.toStatusId) }));
    },
    subtasks: async (issueId) => {
      called('subtasks');
      if (find(issueId) === undefined) return [];
      return seen()
        .filter(({ subtaskOf }) => subtaskOf?.id === issueId)
        .map(({ id, key, summary, typeId }) => ({ id, key, summary, typeId }));
    },
    creatableTypes: async (projectId) => {
      called('creatableTypes');
      const types = site.layouts?.[projectId]?.types ?? [];
      const visible = site.projects.some(({ id, visibleTo }) => id === projectId && visibleTo.includes(accountId));
      return visible ? (site.issueTypes ?? []).filter(({ id }) => types.some((type) => type.id === id)) : [];
    },
    createSubtask: async (parent, { typeId, summary }) => {
      called('createSubtask');
      const of = find(parent.id);
      if (of === undefined) return { ok: false, message: 'Could not find valid parent work item by id or key.' };
      if (site.issueTypes?.find(({ id }) => id === typeId)?.subtask !== true)
        return { ok: false, message: 'Given parent work item does not belong to appropriate hierarchy.' };
      const number = 100 + site.issues.length;
      const { projectId, projectKey, visibleTo } = of;
      const made = { id: `5${String(number)}`, key: `${projectKey}-${String(number)}` };
      site.issues.push({
        ...{ ...made, summary, typeId, projectId, projectKey, visibleTo, links: [] },
        ...{ statusId: of.statusId, statusName: '', subtaskOf: { id: of.id, key: of.key } },
      });
      return { ok: true, ...made };
    },
    transition: async (issueId, transitionId) => {
      called('transition');
      const at = site.issues.findIndex((issue) => issue.id === issueId && sees(issue));
      const transition = site.transitions.find((candidate) => candidate.id === transitionId);
      const issue = site.issues[at];
      if (issue === undefined || transition === undefined)
        return { ok: false, message: 'It is not possible to perform this transition.' };
      const change = {
        id: String(1_000 + site.issues.reduce((sum, { changes = [] }) => sum + changes.length, 0)),
        at: now(),
        by: accountId,
        fromStatusId: issue.statusId,
        toStatusId: transition.toStatusId,
      };
      site.issues[at] = {
        ...issue,
        statusId: transition.toStatusId,
        updated: now(),
        changes: [...(issue.changes ?? []), change],
      };
      return { ok: true };
    },
  };
}

const statusEdit = (
  { at, by, fromStatusId, toStatusId }: StatusChange,
  nameOf: (statusId: string) => string,
): FieldEdit => ({
  fieldId: 'status',
  field: 'status',
  at,
  by,
  from: { id: fromStatusId, text: nameOf(fromStatusId) },
  to: { id: toStatusId, text: nameOf(toStatusId) },
});
