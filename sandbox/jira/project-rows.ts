import { Refusal } from './answer';
import type { ProjectRow } from './beans';
import type { Call } from './route';

/** One project by id or key, or Jira's 404, which never tells "missing" from "not visible". Keys are case-sensitive. */
export async function visibleProject(call: Call, idOrKey: string): Promise<ProjectRow> {
  const [project] = await call.sql.rows<ProjectRow>(
    `select id, project_key as projectKey, name, type, style from project where ${/^\d+$/.test(idOrKey) ? 'id' : 'project_key'} = ?`,
    [idOrKey],
  );
  if (project === undefined || !(await call.who.may('BROWSE_PROJECTS', project.id))) {
    const named = /^\d+$/.test(idOrKey) ? `id '${idOrKey}'` : `key '${idOrKey}'`;
    throw new Refusal(404, `No project could be found with ${named}.`);
  }
  return project;
}

/** Administering Jira shows the settings of every project, though not what is in it. */
export async function visibleProjectForAdministrators(call: Call, key: string): Promise<ProjectRow> {
  if (!call.who.administrator) return visibleProject(call, key);
  const [project] = await call.sql.rows<ProjectRow>(
    `select id, project_key as projectKey, name, type, style from project where project_key = ?`,
    [key],
  );
  if (project === undefined) throw new Refusal(404, `No project could be found with key '${key}'.`);
  return project;
}

/** The projects that the person may see, by key. */
export async function visibleProjects(call: Call): Promise<ProjectRow[]> {
  const visible = await call.who.projectsWith('BROWSE_PROJECTS');
  const all = await call.sql.rows<ProjectRow>(
    `select id, project_key as projectKey, name, type, style from project order by project_key`,
  );
  return all.filter((project) => visible.has(project.id));
}
