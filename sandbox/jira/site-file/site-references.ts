import type { SiteFile } from './site-file';

/** Issue types and workflows are named by id or by name, as the writer of the site file likes. */
export function byIdOrName<Named extends { readonly id: string; readonly name: string }>(
  list: readonly Named[],
  idOrName: string,
): Named | undefined {
  return list.find((item) => item.id === idOrName) ?? list.find((item) => item.name === idOrName);
}

export const projectKeyOf = (issueKey: string) => issueKey.slice(0, issueKey.lastIndexOf('-'));

/** Every place where the site file names something that it does not have, or has twice. */
export function brokenReferences(site: SiteFile): readonly string[] {
  return [
    ...twice(site),
    ...site.groups.flatMap((group, at) =>
      group.members.flatMap((member, m) => missing(`groups.${at}.members.${m}`, 'person', member, accountIds(site))),
    ),
    ...site.workflows.flatMap((workflow, at) => brokenWorkflow(workflow, `workflows.${at} (${workflow.name})`, site)),
    ...site.permissionSchemes.flatMap((scheme) => brokenScheme(scheme, site)),
    ...site.projects.flatMap((project) => brokenProject(project, `projects (${project.key})`, site)),
    ...brokenIssues(site),
    ...brokenLinks(site),
    ...(site.stories ?? []).flatMap(({ title, steps }) =>
      steps.flatMap(({ as }, at) => missing(`stories (${title}).steps.${at}.as`, 'person', as, accountIds(site))),
    ),
    ...site.dashboards.flatMap(({ name, owner }) =>
      missing(`dashboards (${name}).owner`, 'person', owner, accountIds(site)),
    ),
  ];
}

const accountIds = (site: SiteFile) => site.people.map((person) => person.accountId);
const roleNames = (site: SiteFile) => site.projectRoles.map((role) => role.name);
const groupNames = (site: SiteFile) => site.groups.flatMap((group) => [group.groupId, group.name]);
const namesOf = (list: readonly { id: string; name: string }[]) => list.flatMap((item) => [item.id, item.name]);

function missing(path: string, what: string, name: string, known: readonly string[]): string[] {
  return known.includes(name) ? [] : [`${path}: there is no ${what} '${name}'`];
}

function unique(path: string, names: readonly string[]): string[] {
  const seen = new Set<string>();
  const again = new Set(names.filter((name) => seen.size === seen.add(name).size));
  return [...again].map((name) => `${path}: '${name}' stands there twice`);
}

function twice(site: SiteFile): string[] {
  const gadgets = site.dashboards.flatMap((dashboard) => dashboard.gadgets.map((gadget) => gadget.id));
  const groups = [site.groups.map((group) => group.groupId), site.groups.map((group) => group.name)];
  return [
    ...unique('people', accountIds(site)),
    ...groups.flatMap((names) => unique('groups', names)),
    ...(['statuses', 'issueTypes', 'linkTypes', 'projectRoles', 'workflows', 'dashboards'] as const).flatMap((list) =>
      unique(
        list,
        site[list].map((item) => item.id),
      ),
    ),
    ...(['linkTypes', 'projectRoles', 'workflows', 'permissionSchemes'] as const).flatMap((list) =>
      unique(
        list,
        site[list].map((item) => item.name),
      ),
    ),
    ...unique(
      'projects',
      site.projects.flatMap((project) => [project.id, project.key]),
    ),
    ...unique(
      'issues',
      site.issues.map((issue) => issue.key),
    ),
    ...unique('dashboards.gadgets', gadgets),
  ];
}

function brokenWorkflow(workflow: SiteFile['workflows'][number], path: string, site: SiteFile): string[] {
  const statuses = site.statuses.map((status) => status.id);
  const initial = workflow.transitions.filter((transition) => transition.type === 'INITIAL');
  return [
    ...workflow.statuses.flatMap((status) => missing(`${path}.statuses`, 'status', status, statuses)),
    ...unique(
      `${path}.transitions`,
      workflow.transitions.map((transition) => transition.id),
    ),
    ...workflow.transitions.flatMap(({ name, type, from, to }) => {
      const own = `${path}.transitions (${name})`;
      const directed = (type === 'DIRECTED') === from.length > 0;
      return [
        ...[...from, to].flatMap((status) => missing(own, 'status of this workflow', status, workflow.statuses)),
        ...(directed ? [] : [`${own}: only a DIRECTED transition has, and needs, "from"`]),
      ];
    }),
    ...(initial.length === 1 ? [] : [`${path}.transitions: exactly one INITIAL transition is needed`]),
  ];
}

function brokenScheme(scheme: SiteFile['permissionSchemes'][number], site: SiteFile): string[] {
  return Object.entries(scheme.grants).flatMap(([permission, holders]) =>
    holders.flatMap((holder) => {
      const path = `permissionSchemes (${scheme.name}).grants.${permission}`;
      if ('projectRole' in holder) return missing(path, 'project role', holder.projectRole, roleNames(site));
      if ('group' in holder) return missing(path, 'group', holder.group, groupNames(site));
      return [];
    }),
  );
}

function brokenProject(project: SiteFile['projects'][number], path: string, site: SiteFile): string[] {
  const schemes = site.permissionSchemes.map((scheme) => scheme.name);
  return [
    ...missing(`${path}.permissionScheme`, 'permission scheme', project.permissionScheme, schemes),
    ...Object.entries(project.roles).flatMap(([role, holders]) => [
      ...missing(`${path}.roles`, 'project role', role, roleNames(site)),
      ...holders.flatMap((holder) =>
        'accountId' in holder
          ? missing(`${path}.roles.${role}`, 'person', holder.accountId, accountIds(site))
          : missing(`${path}.roles.${role}`, 'group', holder.group, groupNames(site)),
      ),
    ]),
    ...project.issueTypes.flatMap(({ issueType, workflow }) => [
      ...missing(`${path}.issueTypes`, 'issue type', issueType, namesOf(site.issueTypes)),
      ...missing(`${path}.issueTypes`, 'workflow', workflow, namesOf(site.workflows)),
    ]),
  ];
}

function brokenIssues(site: SiteFile): string[] {
  const before = new Set<string>();
  return site.issues.flatMap((issue) => {
    const problems = brokenIssue(issue, `issues (${issue.key})`, site, before);
    before.add(issue.key);
    return problems;
  });
}

type Issue = SiteFile['issues'][number];

function brokenIssue(issue: Issue, path: string, site: SiteFile, before: ReadonlySet<string>): string[] {
  const project = site.projects.find((candidate) => candidate.key === projectKeyOf(issue.key));
  if (project === undefined) return [`${path}.key: there is no project '${projectKeyOf(issue.key)}'`];
  const type = byIdOrName(site.issueTypes, issue.issueType);
  const use = project.issueTypes.find((candidate) => byIdOrName(site.issueTypes, candidate.issueType) === type);
  if (type === undefined || use === undefined) {
    return [`${path}.issueType: project ${project.key} has no issue type '${issue.issueType}'`];
  }
  const workflow = byIdOrName(site.workflows, use.workflow);
  const statuses = site.statuses.filter((status) => workflow?.statuses.includes(status.id) ?? false);
  const inWorkflow = issue.status === undefined || statuses.some((status) => status.name === issue.status);
  return [
    ...(inWorkflow ? [] : [`${path}.status: its workflow has no status '${String(issue.status)}'`]),
    ...missing(`${path}.reporter`, 'person', issue.reporter, accountIds(site)),
    ...(issue.assignee === undefined ? [] : missing(`${path}.assignee`, 'person', issue.assignee, accountIds(site))),
    ...(type.subtask === (issue.parent !== undefined)
      ? []
      : [`${path}.parent: a sub-task, and only a sub-task, has a parent`]),
    ...(issue.parent === undefined || before.has(issue.parent)
      ? []
      : [`${path}.parent: '${issue.parent}' does not stand before it`]),
  ];
}

function brokenLinks(site: SiteFile): string[] {
  const issues = new Set(site.issues.map((issue) => issue.key));
  return site.links.flatMap((link, at) => [
    ...missing(`links.${at}.type`, 'link type', link.type, namesOf(site.linkTypes)),
    ...(['from', 'to'] as const)
      .filter((end) => !issues.has(link[end]))
      .map((end) => `links.${at}.${end}: there is no issue '${link[end]}'`),
  ]);
}
