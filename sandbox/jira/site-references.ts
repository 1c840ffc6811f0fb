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
  const problems: string[] = [];
  const need = (path: string, what: string, name: string, known: Iterable<string>) => {
    if (![...known].includes(name)) problems.push(`${path}: there is no ${what} '${name}'`);
  };
  const unique = (path: string, names: readonly string[]) => {
    for (const name of new Set(names.filter((name, index) => names.indexOf(name) !== index)))
      problems.push(`${path}: '${name}' stands there twice`);
  };
  const people = site.people.map((person) => person.accountId);
  const groups = site.groups.flatMap((group) => [group.groupId, group.name]);
  const roles = site.projectRoles.map((role) => role.name);
  const statuses = site.statuses.map((status) => status.id);
  const namesOf = (list: readonly { id: string; name: string }[]) => list.flatMap((item) => [item.id, item.name]);
  const issueKeys = new Set(site.issues.map((issue) => issue.key));

  unique('people', people);
  unique(
    'groups',
    site.groups.map((group) => group.groupId),
  );
  unique('statuses', statuses);
  unique(
    'issueTypes',
    site.issueTypes.map((type) => type.id),
  );
  unique(
    'linkTypes',
    site.linkTypes.flatMap((type) => [type.id, type.name]),
  );
  unique(
    'projectRoles',
    site.projectRoles.flatMap((role) => [role.id, role.name]),
  );
  unique(
    'workflows',
    site.workflows.flatMap((workflow) => (workflow.id === workflow.name ? [workflow.id] : namesOf([workflow]))),
  );
  unique(
    'permissionSchemes',
    site.permissionSchemes.map((scheme) => scheme.name),
  );
  unique(
    'projects',
    site.projects.flatMap((project) => [project.id, project.key]),
  );
  unique(
    'issues',
    site.issues.map((issue) => issue.key),
  );
  unique(
    'dashboards',
    site.dashboards.map((dashboard) => dashboard.id),
  );
  unique(
    'dashboards.gadgets',
    site.dashboards.flatMap((dashboard) => dashboard.gadgets.map((gadget) => gadget.id)),
  );

  for (const [at, group] of site.groups.entries()) {
    for (const [m, member] of group.members.entries())
      need(`groups.${String(at)}.members.${String(m)}`, 'person', member, people);
  }
  for (const [at, workflow] of site.workflows.entries()) {
    const path = `workflows.${String(at)} (${workflow.name})`;
    for (const status of workflow.statuses) need(`${path}.statuses`, 'status', status, statuses);
    unique(
      `${path}.transitions`,
      workflow.transitions.map((transition) => transition.id),
    );
    for (const transition of workflow.transitions) {
      const own = `${path}.transitions (${transition.name})`;
      for (const status of [...transition.from, transition.to])
        need(own, 'status of this workflow', status, workflow.statuses);
      if ((transition.type === 'DIRECTED') !== transition.from.length > 0)
        problems.push(`${own}: only a DIRECTED transition has, and needs, "from"`);
    }
    if (workflow.transitions.filter((transition) => transition.type === 'INITIAL').length !== 1) {
      problems.push(`${path}.transitions: exactly one INITIAL transition is needed`);
    }
  }
  for (const scheme of site.permissionSchemes) {
    for (const [permission, holders] of Object.entries(scheme.grants)) {
      for (const holder of holders) {
        const path = `permissionSchemes (${scheme.name}).grants.${permission}`;
        if ('projectRole' in holder) need(path, 'project role', holder.projectRole, roles);
        if ('group' in holder) need(path, 'group', holder.group, groups);
      }
    }
  }
  for (const project of site.projects) {
    const path = `projects (${project.key})`;
    need(
      `${path}.permissionScheme`,
      'permission scheme',
      project.permissionScheme,
      site.permissionSchemes.map((scheme) => scheme.name),
    );
    for (const [role, holders] of Object.entries(project.roles)) {
      need(`${path}.roles`, 'project role', role, roles);
      for (const holder of holders) {
        if ('accountId' in holder) need(`${path}.roles.${role}`, 'person', holder.accountId, people);
        else need(`${path}.roles.${role}`, 'group', holder.group, groups);
      }
    }
    for (const { issueType, workflow } of project.issueTypes) {
      need(`${path}.issueTypes`, 'issue type', issueType, namesOf(site.issueTypes));
      need(`${path}.issueTypes`, 'workflow', workflow, namesOf(site.workflows));
    }
  }
  for (const issue of site.issues) problems.push(...brokenIssue(site, issue, people));
  for (const [at, link] of site.links.entries()) {
    need(`links.${String(at)}.type`, 'link type', link.type, namesOf(site.linkTypes));
    need(`links.${String(at)}.from`, 'issue', link.from, issueKeys);
    need(`links.${String(at)}.to`, 'issue', link.to, issueKeys);
  }
  for (const dashboard of site.dashboards)
    need(`dashboards (${dashboard.name}).owner`, 'person', dashboard.owner, people);
  return problems;
}

function brokenIssue(site: SiteFile, issue: SiteFile['issues'][number], people: readonly string[]): string[] {
  const path = `issues (${issue.key})`;
  const project = site.projects.find((candidate) => candidate.key === projectKeyOf(issue.key));
  if (project === undefined) return [`${path}.key: there is no project '${projectKeyOf(issue.key)}'`];
  const type = byIdOrName(site.issueTypes, issue.issueType);
  const use = project.issueTypes.find((candidate) => byIdOrName(site.issueTypes, candidate.issueType) === type);
  if (type === undefined || use === undefined)
    return [`${path}.issueType: project ${project.key} has no issue type '${issue.issueType}'`];

  const problems: string[] = [];
  const workflow = byIdOrName(site.workflows, use.workflow);
  const statuses = site.statuses.filter((status) => workflow?.statuses.includes(status.id) ?? false);
  if (issue.status !== undefined && !statuses.some((status) => status.name === issue.status)) {
    problems.push(`${path}.status: its workflow has no status '${issue.status}'`);
  }
  for (const [role, accountId] of [
    ['reporter', issue.reporter],
    ['assignee', issue.assignee],
  ] as const) {
    if (accountId !== undefined && !people.includes(accountId))
      problems.push(`${path}.${role}: there is no person '${accountId}'`);
  }
  if (type.subtask !== (issue.parent !== undefined))
    problems.push(`${path}.parent: a sub-task, and only a sub-task, has a parent`);
  const before = site.issues.slice(0, site.issues.indexOf(issue)).map((candidate) => candidate.key);
  if (issue.parent !== undefined && !before.includes(issue.parent))
    problems.push(`${path}.parent: '${issue.parent}' does not stand before it`);
  return problems;
}
