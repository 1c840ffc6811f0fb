import { z } from 'zod';
import { created, fieldRefusal, ok, type Answer } from '../answer';
import type { ProjectRow } from '../beans';
import { copyWorkflow } from '../workflows/copy-workflow';
import type { ProjectTemplate } from '../page-contract';
import { visibleProjectForAdministrators } from '../projects/project-rows';
import { defaultScheme, fillFromTemplate, templates } from '../projects/project-templates';
import { readBody } from '../http/request-body';
import { administrators } from '../administrators';
import type { Call } from '../http/route';
import { projectOnPage } from './project-pages';

/** Every project can be the model of a new one. */
export async function getTemplates(call: Call): Promise<Answer> {
  administrators(call, 403);
  const models: readonly ProjectTemplate[] = await call.sql.rows<ProjectTemplate>(
    `select project_key as \`key\`, name, type from project order by position`,
  );
  return ok(models);
}

const set = {
  key: z.string().regex(/^[A-Z][A-Z0-9]{1,9}$/),
  name: z.string().trim().min(1).max(80),
  style: z.enum(['company-managed', 'team-managed']),
};
const newBody = z.union([
  z.strictObject({ ...set, like: z.string() }),
  z.strictObject({ ...set, template: z.enum(['kanban', 'service-management', 'task-tracking']) }),
]);
type NewProject = z.output<typeof newBody>;

/**
 * A project from a template, with a workflow of its own, or set up like another one: its types, roles and people,
 * permission scheme, pinned panels. A company-managed one then shares the workflows of its model, a team-managed one has
 * copies of its own, as team-managed projects have.
 */
export async function postProject(call: Call): Promise<Answer> {
  administrators(call, 403);
  const body = readBody(newBody, call.body);
  const model = 'like' in body ? await visibleProjectForAdministrators(call, body.like) : undefined;
  await requireFree(call, body);
  await call.sql.transaction(async () => {
    const id = await insertProject(call, body, model);
    const project = { id, key: body.key, owned: body.style === 'team-managed' };
    if (model !== undefined) await fillLike(call, model, project);
    else if ('template' in body) await fillFromTemplate(call, templates[body.template], project);
  });
  return created(await projectOnPage(call, await visibleProjectForAdministrators(call, body.key)));
}

async function requireFree(call: Call, { key, name }: NewProject): Promise<void> {
  const taken = await call.sql.rows<{ key: string; name: string }>(
    `select project_key as \`key\`, name from project where project_key = ? or lower(name) = lower(?)`,
    [key, name],
  );
  const sameKey = taken.find((project) => project.key === key);
  if (sameKey !== undefined) throw fieldRefusal('projectKey', `Project '${sameKey.name}' uses this project key.`);
  if (taken.length > 0) throw fieldRefusal('projectName', 'A project with that name already exists.');
}

async function insertProject(call: Call, body: NewProject, model: ProjectRow | undefined): Promise<string> {
  const [next] = await call.sql.rows<{ id: number; position: number }>(
    `select greatest(coalesce(max(cast(id as unsigned)), 0), 9999) + 1 as id, coalesce(max(position) + 1, 0) as position
       from project for update`,
  );
  const id = String(next?.id);
  const scheme = model === undefined ? await defaultScheme(call) : await schemeOf(call, model);
  const type = 'template' in body ? templates[body.template].type : model?.type;
  await call.sql.run(
    `insert into project (id, position, project_key, name, type, scheme_id, last_number, style) values (?, ?, ?, ?, ?, ?, 0, ?)`,
    [id, next?.position, body.key, body.name, type, scheme, body.style === 'team-managed' ? 'next-gen' : 'classic'],
  );
  return id;
}

async function schemeOf(call: Call, project: ProjectRow): Promise<number | undefined> {
  const [row] = await call.sql.rows<{ id: number }>(`select scheme_id as id from project where id = ?`, [project.id]);
  return row?.id;
}

type Filled = Parameters<typeof fillFromTemplate>[2];

async function fillLike(call: Call, model: ProjectRow, project: Filled): Promise<void> {
  await call.sql.run(
    `insert into project_role_actor (project_id, role_id, kind, holder)
     select ?, role_id, kind, holder from project_role_actor where project_id = ? order by position`,
    [project.id, model.id],
  );
  await call.sql.run(
    `insert into pinned_panel (project_id, module_key, position) select ?, module_key, position from pinned_panel where project_id = ?`,
    [project.id, model.id],
  );
  const types = await call.sql.rows<{ typeId: string; position: number; workflowId: string; name: string }>(
    `select m.issue_type_id as typeId, m.position, m.workflow_id as workflowId, w.name
       from project_issue_type m join workflow w on w.id = m.workflow_id where m.project_id = ?`,
    [model.id],
  );
  const copies = new Map<string, string>();
  for (const { workflowId, name } of types) {
    if (copies.has(workflowId)) continue;
    const own = () => copyWorkflow(call, workflowId, `${name} (${project.key})`, project.id);
    copies.set(workflowId, project.owned ? await own() : workflowId);
  }
  for (const type of types)
    await call.sql.run(
      `insert into project_issue_type (project_id, issue_type_id, position, workflow_id) values (?, ?, ?, ?)`,
      [project.id, type.typeId, type.position, copies.get(type.workflowId)],
    );
}
