import { Refusal } from '../answer';
import type { ProjectRow } from '../beans';
import type { Call } from '../http/route';

/** One project by id or key, or Jira's 404, which never tells "missing" from "not visible". Keys are case-sensitive. */
export async function visibleProject(call: Call, idOrKey: string): Promise<ProjectRow> {
  const project = await projectRow(call, idOrKey);
  if (project === undefined || !(await call.who.may('BROWSE_PROJECTS', project.id))) throw missing(idOrKey);
  return project;
}

/** Administering Jira shows the settings of every project, though not what is in it. */
export async function visibleProjectForAdministrators(call: Call, idOrKey: string): Promise<ProjectRow> {
  if (!call.who.administrator) return visibleProject(call, idOrKey);
  const project = await projectRow(call, idOrKey);
  if (project === undefined) throw missing(idOrKey);
  return project;
}

const isId = (idOrKey: string) => /^\d+$/.test(idOrKey);

const missing = (idOrKey: string) =>
  new Refusal(404, `No project could be found with ${isId(idOrKey) ? 'id' : 'key'} '${idOrKey}'.`);

async function projectRow(call: Call, idOrKey: string): Promise<ProjectRow | undefined> {
  const [project] = await call.sql.rows<ProjectRow>(
    `select id, project_key as projectKey, name, type, style from project where ${isId(idOrKey) ? 'id' : 'project_key'} = ?`,
    [idOrKey],
  );
  return project;
}

/** The projects that the person may see, by key. */
export const visibleProjects = (call: Call): Promise<ProjectRow[]> => projectsWithAny(call, ['BROWSE_PROJECTS']);

/** The projects in which the person holds one of the permissions, by key; a global one counts in all of them. */
export async function projectsWithAny(call: Call, permissions: readonly string[]): Promise<ProjectRow[]> {
  const all = await call.sql.rows<ProjectRow>(
    `select id, project_key as projectKey, name, type, style from project order by project_key`,
  );
  const allowed = new Set<string>();
  for (const permission of permissions)
    for (const { id } of all) if (await call.who.may(permission, id)) allowed.add(id);
  return all.filter(({ id }) => allowed.has(id));
}
