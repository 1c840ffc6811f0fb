/** Address of an app's page on the site; undefined for modules that have none and for project pages without a project. */
export function modulePath(kind: string, moduleKey: string, projectKey: string | undefined): string | undefined {
  const page = `apps/${encodeURIComponent(moduleKey)}`;
  const project = projectKey === undefined ? undefined : `/projects/${encodeURIComponent(projectKey)}`;
  switch (kind) {
    case 'jira:globalPage':
      return `/${page}`;
    case 'jira:adminPage':
      return `/settings/${page}`;
    case 'jira:projectPage':
      return project && `${project}/${page}`;
    case 'jira:projectSettingsPage':
      return project && `${project}/settings/${page}`;
    default:
      return undefined;
  }
}
