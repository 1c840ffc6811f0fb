import { notModelled, ok, Refusal, type Answer } from '../answer';
import { issueTypeBean, projectBean, self, statusBean, type IssueTypeRow, type StatusRow } from '../beans';
import { limits } from '../limits';
import { pageAsked, pageBean } from '../http/page';
import { projectsWithAny, visibleProject } from '../projects/project-rows';
import { param, type Call } from '../http/route';

/** What `action` asks of the person in each project: one of these permissions. */
const actions: Readonly<Record<string, readonly string[]>> = {
  view: ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS', 'ADMINISTER'],
  browse: ['BROWSE_PROJECTS'],
  edit: ['ADMINISTER_PROJECTS', 'ADMINISTER'],
  create: ['CREATE_ISSUES'],
};

/** GET /project/search */
export async function searchProjects(call: Call): Promise<Answer> {
  const ids = call.query.getAll('id');
  const keys = call.query.getAll('keys');
  if (ids.length > limits.projectSearchIds || keys.length > limits.projectSearchIds) {
    throw new Refusal(400, `At most ${limits.projectSearchIds} project ids or keys can be given.`);
  }
  const permissions = actions[call.query.get('action') ?? 'view'];
  if (permissions === undefined)
    throw new Refusal(400, `The action '${String(call.query.get('action'))}' is not supported.`);
  const orderBy = call.query.get('orderBy') ?? 'key';
  if (orderBy !== 'key' && orderBy !== 'name') throw notModelled(`orderBy=${orderBy} of projects`);
  const query = call.query.get('query')?.toLowerCase() ?? '';
  const type = call.query.get('typeKey');
  const projects = await projectsWithAny(call, permissions);

  const found = projects.filter(
    (project) =>
      (ids.length === 0 || ids.includes(project.id)) &&
      (keys.length === 0 || keys.includes(project.projectKey)) &&
      (type === null || type.split(',').includes(project.type)) &&
      `${project.projectKey} ${project.name}`.toLowerCase().includes(query),
  );
  if (orderBy === 'name') found.sort((one, other) => one.name.localeCompare(other.name));
  const beans = found.map((project) => ({ ...projectBean(call, project), style: project.style, isPrivate: false }));
  return ok(pageBean(call, '/rest/api/3/project/search', beans, pageAsked(call, 50, limits.projectSearchPage)));
}

/** GET /project/{projectIdOrKey} */
export async function getProject(call: Call): Promise<Answer> {
  const project = await visibleProject(call, param(call, 'projectIdOrKey'));
  const types = await call.sql.rows<IssueTypeRow>(
    `select t.id, t.name, t.subtask from project_issue_type m join issue_type t on t.id = m.issue_type_id where m.project_id = ? order by m.position`,
    [project.id],
  );
  return ok({
    ...projectBean(call, project),
    description: '',
    issueTypes: types.map((type) => issueTypeBean(call, type)),
    assigneeType: 'UNASSIGNED',
    roles: await roleLinks(call, project.id),
    style: project.style,
    isPrivate: false,
    properties: {},
  });
}

/** GET /project/{projectIdOrKey}/statuses: each type of the project with the statuses of its workflow. */
export async function getProjectStatuses(call: Call): Promise<Answer> {
  const project = await visibleProject(call, param(call, 'projectIdOrKey'));
  const rows = await call.sql.rows<
    IssueTypeRow & { statusId: string; statusName: string; category: StatusRow['category'] }
  >(
    `select t.id, t.name, t.subtask, s.id as statusId, s.name as statusName, s.category
       from project_issue_type m join issue_type t on t.id = m.issue_type_id
       join workflow_status w on w.workflow_id = m.workflow_id join status s on s.id = w.status_id
      where m.project_id = ? order by m.position, w.position`,
    [project.id],
  );
  const types = new Map(rows.map((row) => [row.id, row]));
  return ok(
    [...types.values()].map((type) => {
      const { self: link, id, name, subtask } = issueTypeBean(call, type);
      const statuses = rows
        .filter((row) => row.id === id)
        .map((row) => statusBean(call, { id: row.statusId, name: row.statusName, category: row.category }));
      return { self: link, id, name, subtask, statuses };
    }),
  );
}

/** Role name → address, as `GET /project/{key}/role` gives it. */
export async function roleLinks(call: Call, projectId: string): Promise<Record<string, string>> {
  const roles = await call.sql.rows<{ id: string; name: string }>(`select id, name from project_role order by name`);
  return Object.fromEntries(roles.map((role) => [role.name, self(call, `project/${projectId}/role/${role.id}`)]));
}
