import { z } from 'zod';
import { created, ok, Refusal, type Answer } from '../answer';
import type { ProjectRow } from '../beans';
import { copyWorkflow } from '../copy-workflow';
import type { ProjectOnPage, ProjectTemplate } from '../page-contract';
import { visibleProjectForAdministrators } from '../project-rows';
import { readBody } from '../request-body';
import { administrators } from '../rest/administrators';
import { param, type Call } from '../route';
import { securityLevels } from '../security-levels';
import { levelOnPage } from './security-pages';

/** Every project can be the model of a new one. */
export async function getTemplates(call: Call): Promise<Answer> {
  administrators(call, 403);
  const templates: readonly ProjectTemplate[] = await call.sql.rows<ProjectTemplate>(
    `select project_key as \`key\`, name, type from project order by position`,
  );
  return ok(templates);
}

export async function getProjectPage(call: Call): Promise<Answer> {
  const project = await visibleProjectForAdministrators(call, param(call, 'key'));
  if (!call.who.administrator && !(await call.who.may('ADMINISTER_PROJECTS', project.id)))
    throw new Refusal(403, 'You do not have permission to administer this project.');
  return ok(await projectOnPage(call, project));
}

const newBody = z.strictObject({
  key: z.string().regex(/^[A-Z][A-Z0-9]{1,9}$/),
  name: z.string().min(1).max(80),
  style: z.enum(['company-managed', 'team-managed']),
  like: z.string(),
});

/**
 * A project set up like another one: its types, roles and people, permission scheme, pinned panels. A company-managed
 * one shares the workflows of its model, a team-managed one has copies of its own, as team-managed projects have.
 */
export async function postProject(call: Call): Promise<Answer> {
  administrators(call, 403);
  const body = readBody(newBody, call.body);
  const model = await visibleProjectForAdministrators(call, body.like);
  const [taken] = await call.sql.rows(`select 1 from project where project_key = ? or lower(name) = lower(?)`, [
    body.key,
    body.name,
  ]);
  if (taken !== undefined)
    throw new Refusal(400, [], { projectKey: `A project with key '${body.key}' or that name exists.` });
  await call.sql.transaction(async () => {
    const [next] = await call.sql.rows<{ id: string; position: number }>(
      `select greatest(max(cast(id as unsigned)), 10000) + 1 as id, max(position) + 1 as position from project for update`,
    );
    const id = String(next?.id ?? '10000');
    await call.sql.run(
      `insert into project (id, position, project_key, name, type, scheme_id, last_number, style)
       select ?, ?, ?, ?, type, scheme_id, 0, ? from project where id = ?`,
      [id, next?.position ?? 0, body.key, body.name, body.style === 'team-managed' ? 'next-gen' : 'classic', model.id],
    );
    await call.sql.run(
      `insert into project_role_actor (project_id, role_id, kind, holder)
       select ?, role_id, kind, holder from project_role_actor where project_id = ? order by position`,
      [id, model.id],
    );
    await call.sql.run(
      `insert into pinned_panel (project_id, module_key, position) select ?, module_key, position from pinned_panel where project_id = ?`,
      [id, model.id],
    );
    await copyTypes(call, model.id, id, body.style === 'team-managed' ? body.key : undefined);
  });
  return created(await projectOnPage(call, await visibleProjectForAdministrators(call, body.key)));
}

const projectBody = z.strictObject({
  name: z.string().min(1).max(80).optional(),
  permissionSchemeId: z.string().optional(),
});

export async function putProject(call: Call): Promise<Answer> {
  administrators(call, 403);
  const project = await visibleProjectForAdministrators(call, param(call, 'key'));
  const { name, permissionSchemeId } = readBody(projectBody, call.body);
  if (permissionSchemeId !== undefined) {
    const [scheme] = await call.sql.rows(`select 1 from permission_scheme where id = ?`, [permissionSchemeId]);
    if (scheme === undefined) throw new Refusal(400, `There is no permission scheme ${permissionSchemeId}.`);
  }
  await call.sql.run(`update project set name = coalesce(?, name), scheme_id = coalesce(?, scheme_id) where id = ?`, [
    name ?? null,
    permissionSchemeId ?? null,
    project.id,
  ]);
  return ok(await projectOnPage(call, { ...project, name: name ?? project.name }));
}

const typeBody = z.strictObject({ workflowId: z.string() });

/** Refused while work items of the type stand in a status that the other workflow lacks: Jira asks to map them first. */
export async function putProjectType(call: Call): Promise<Answer> {
  administrators(call, 403);
  const project = await visibleProjectForAdministrators(call, param(call, 'key'));
  const typeId = param(call, 'issueTypeId');
  const { workflowId } = readBody(typeBody, call.body);
  const [known] = await call.sql.rows(`select 1 from issue_type t join workflow w on w.id = ? where t.id = ?`, [
    workflowId,
    typeId,
  ]);
  if (known === undefined) throw new Refusal(404, `There is no issue type ${typeId} or no workflow ${workflowId}.`);
  const [lost] = await call.sql.rows<{ key: string }>(
    `select i.issue_key as \`key\` from issue i where i.project_id = ? and i.issue_type_id = ? and i.status_id not in
       (select status_id from workflow_status where workflow_id = ?) limit 1`,
    [project.id, typeId, workflowId],
  );
  if (lost !== undefined) throw new Refusal(400, `${lost.key} is in a status that the workflow does not have.`);
  await call.sql.run(
    `insert into project_issue_type (project_id, issue_type_id, position, workflow_id)
     select ?, ?, coalesce(max(position) + 1, 0), ? from project_issue_type where project_id = ?
     on duplicate key update workflow_id = values(workflow_id)`,
    [project.id, typeId, workflowId, project.id],
  );
  return ok(await projectOnPage(call, project));
}

async function copyTypes(call: Call, from: string, to: string, ownWorkflowsFor: string | undefined): Promise<void> {
  const types = await call.sql.rows<{ typeId: string; position: number; workflowId: string }>(
    `select issue_type_id as typeId, position, workflow_id as workflowId from project_issue_type where project_id = ?`,
    [from],
  );
  const copies = new Map<string, string>();
  for (const { workflowId } of types) {
    if (copies.has(workflowId)) continue;
    copies.set(
      workflowId,
      ownWorkflowsFor === undefined ? workflowId : await copyWorkflow(call, workflowId, ownWorkflowsFor),
    );
  }
  for (const type of types)
    await call.sql.run(
      `insert into project_issue_type (project_id, issue_type_id, position, workflow_id) values (?, ?, ?, ?)`,
      [to, type.typeId, type.position, copies.get(type.workflowId)],
    );
}

async function projectOnPage(call: Call, project: ProjectRow): Promise<ProjectOnPage> {
  const [scheme] = await call.sql.rows<{ id: number; name: string }>(
    `select s.id, s.name from project p join permission_scheme s on s.id = p.scheme_id where p.id = ?`,
    [project.id],
  );
  const types = await call.sql.rows<{ id: string; name: string; workflowId: string; workflowName: string }>(
    `select t.id, t.name, w.id as workflowId, w.name as workflowName from project_issue_type m
       join issue_type t on t.id = m.issue_type_id join workflow w on w.id = m.workflow_id where m.project_id = ? order by m.position`,
    [project.id],
  );
  return {
    id: project.id,
    key: project.projectKey,
    name: project.name,
    type: project.type,
    style: project.style === 'next-gen' ? 'team-managed' : 'company-managed',
    permissionScheme: { id: String(scheme?.id), name: scheme?.name ?? '' },
    issueTypes: types.map(({ id, name, workflowId, workflowName }) => ({
      id,
      name,
      workflow: { id: workflowId, name: workflowName },
    })),
    securityLevels: (await securityLevels(call.sql, project.id)).map(levelOnPage),
  };
}
