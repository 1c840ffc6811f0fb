import { z } from 'zod';
import { ok, Refusal, type Answer } from '../answer';
import type { ProjectRow } from '../beans';
import type { ProjectOnPage } from '../page-contract';
import { pinnedPanels } from '../projects/panels';
import { administeredProject, projectToSetUp } from '../projects/project-rights';
import { visibleProjectForAdministrators } from '../projects/project-rows';
import { readBody } from '../http/request-body';
import { administrators } from '../administrators';
import { param, type Call } from '../http/route';
import { securityLevels } from '../fields/security-levels';
import { levelOnPage } from './security-pages';

export async function getProjectPage(call: Call): Promise<Answer> {
  return ok(await projectOnPage(call, await administeredProject(call)));
}

const projectBody = z.strictObject({
  name: z.string().trim().min(1).max(80).optional(),
  permissionSchemeId: z.string().optional(),
});

/** The name is for who administers the project, the scheme for who administers Jira. */
export async function putProject(call: Call): Promise<Answer> {
  const project = await administeredProject(call);
  const { name, permissionSchemeId } = readBody(projectBody, call.body);
  if (permissionSchemeId !== undefined) {
    administrators(call, 403);
    const [scheme] = await call.sql.rows(`select 1 from permission_scheme where id = ?`, [permissionSchemeId]);
    if (scheme === undefined) throw new Refusal(400, `There is no permission scheme ${permissionSchemeId}.`);
  }
  const [taken] = await call.sql.rows(`select 1 from project where lower(name) = lower(?) and id <> ?`, [
    name ?? '',
    project.id,
  ]);
  if (taken !== undefined) throw new Refusal(400, 'A project with that name already exists.');
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
  const project = await projectToSetUp(call);
  const typeId = param(call, 'issueTypeId');
  const { workflowId } = readBody(typeBody, call.body);
  await requireTypeAndWorkflow(call, project, typeId, workflowId);
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

/** Refused while work items are of the type, and for the last type of the project. */
export async function deleteProjectType(call: Call): Promise<Answer> {
  const project = await projectToSetUp(call);
  const typeId = param(call, 'issueTypeId');
  const { issueTypes } = await projectOnPage(call, project);
  if (!issueTypes.some(({ id }) => id === typeId)) throw new Refusal(404, `The project has no work type ${typeId}.`);
  if (issueTypes.length === 1) throw new Refusal(400, 'A project needs at least one work type.');
  const [used] = await call.sql.rows<{ key: string }>(
    `select issue_key as \`key\` from issue where project_id = ? and issue_type_id = ? limit 1`,
    [project.id, typeId],
  );
  if (used !== undefined) throw new Refusal(400, `${used.key} is of this work type.`);
  await call.sql.run(`delete from project_issue_type where project_id = ? and issue_type_id = ?`, [project.id, typeId]);
  return ok(await projectOnPage(call, await visibleProjectForAdministrators(call, project.projectKey)));
}

/** A workflow that belongs to another project is as good as missing; a team's administrator has only the project's own. */
async function requireTypeAndWorkflow(call: Call, project: ProjectRow, typeId: string, workflowId: string) {
  const [known] = await call.sql.rows<{ owner: string | null }>(
    `select w.project_id as owner from issue_type t join workflow w on w.id = ? where t.id = ?`,
    [workflowId, typeId],
  );
  const owner = known?.owner ?? undefined;
  const fits = owner === project.id || (owner === undefined && call.who.administrator);
  if (known === undefined || !fits)
    throw new Refusal(404, `There is no issue type ${typeId} or no workflow ${workflowId}.`);
}

export async function projectOnPage(call: Call, project: ProjectRow): Promise<ProjectOnPage> {
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
    pinnedPanels: await pinnedPanels(call, project.id),
  };
}
