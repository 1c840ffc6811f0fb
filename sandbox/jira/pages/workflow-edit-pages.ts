import { z } from 'zod';
import { created, noContent, ok, Refusal, type Answer } from '../answer';
import type { StatusRow } from '../beans';
import { copyWorkflow } from '../workflows/copy-workflow';
import {
  dropTransition,
  insertTransition,
  makeWorkflow,
  requireFreeWorkflowName,
  writeFrom,
  type NewTransition,
} from '../workflows/make-workflow';
import { newVersion } from '../workflows/new-version';
import type { WorkflowPage } from '../page-contract';
import { readBody } from '../http/request-body';
import { administrators } from '../administrators';
import { param, type Call } from '../http/route';
import { readWorkflows, type WorkflowRead } from '../workflows/workflow-catalogue';
import { mayChangeWorkflow } from '../workflows/workflow-rights';
import { workflowOnPage } from './workflow-pages';

const text = z.string().min(1).max(255);
const workflowBody = z.union([
  z.strictObject({ name: text, statusIds: z.array(z.string()).min(1) }),
  z.strictObject({ name: text, copyOf: z.string() }),
]);

/** From statuses, each reachable from any other, or as a copy of another workflow. */
export async function postWorkflow(call: Call): Promise<Answer> {
  administrators(call, 403);
  const body = readBody(workflowBody, call.body);
  const statuses = await Promise.all(('statusIds' in body ? body.statusIds : []).map((id) => statusNamed(call, id)));
  if ('copyOf' in body) await workflowOf(call, body.copyOf);
  await requireFreeWorkflowName(call, body.name);
  const id = await call.sql.transaction(() =>
    'copyOf' in body ? copyWorkflow(call, body.copyOf, body.name) : makeWorkflow(call, body.name, statuses),
  );
  return created(workflowOnPage(await workflowOf(call, id)));
}

export async function getWorkflow(call: Call): Promise<Answer> {
  const id = param(call, 'workflowId');
  await mayChangeWorkflow(call, id);
  return ok(workflowOnPage(await workflowOf(call, id)));
}

/** Refused while a project uses it. */
export async function deleteWorkflow(call: Call): Promise<Answer> {
  const id = param(call, 'workflowId');
  await mayChangeWorkflow(call, id);
  await call.sql.transaction(async () => {
    await call.sql.rows(`select 1 from workflow where id = ? for update`, [id]);
    const { usedBy, transitions } = await workflowOf(call, id);
    const [use] = usedBy;
    if (use !== undefined) throw new Refusal(400, `${use.projectName} uses the workflow.`);
    for (const transition of transitions) await dropTransition(call, id, transition.id);
    await call.sql.run(`delete from workflow_status where workflow_id = ?`, [id]);
    await call.sql.run(`delete from workflow where id = ?`, [id]);
  });
  return noContent;
}

export async function putWorkflow(call: Call): Promise<Answer> {
  const { name } = readBody(z.strictObject({ name: text }), call.body);
  return change(call, async ({ id }) => {
    await requireFreeWorkflowName(call, name, id);
    await call.sql.run(`update workflow set name = ? where id = ?`, [name, id]);
  });
}

export async function putWorkflowStatus(call: Call): Promise<Answer> {
  return change(call, async ({ id }) => {
    const status = await statusNamed(call, param(call, 'statusId'));
    await call.sql.run(
      `insert ignore into workflow_status (workflow_id, status_id, position)
       select ?, ?, coalesce(max(position) + 1, 0) from workflow_status where workflow_id = ?`,
      [id, status.id, id],
    );
  });
}

/** Refused while something still needs the status: a transition that leads there, or a work item that stands in it. */
export async function deleteWorkflowStatus(call: Call): Promise<Answer> {
  const statusId = param(call, 'statusId');
  return change(call, async ({ id, transitions }) => {
    const leading = transitions.find((transition) => transition.to === statusId || transition.from.includes(statusId));
    if (leading !== undefined) throw new Refusal(400, `The transition '${leading.name}' still uses the status.`);
    const [standing] = await call.sql.rows<{ key: string }>(
      `select i.issue_key as \`key\` from issue i join project_issue_type m on m.project_id = i.project_id and m.issue_type_id = i.issue_type_id
        where m.workflow_id = ? and i.status_id = ? limit 1`,
      [id, statusId],
    );
    if (standing !== undefined) throw new Refusal(400, `${standing.key} is still in the status.`);
    await call.sql.run(`delete from workflow_status where workflow_id = ? and status_id = ?`, [id, statusId]);
  });
}

const transitionBody = z.strictObject({
  name: text,
  type: z.enum(['GLOBAL', 'DIRECTED']),
  from: z.array(z.string()),
  to: z.string(),
});

export async function postTransitionOnPage(call: Call): Promise<Answer> {
  const body = readBody(transitionBody, call.body);
  const answer = await change(call, async (workflow) => {
    requireStatuses(workflow, body);
    const highest = Math.max(0, ...workflow.transitions.map((transition) => Number(transition.id)));
    await insertTransition(call, workflow.id, { ...body, id: String(highest + 10) });
  });
  return { ...answer, status: 201 };
}

const editBody = z.strictObject({
  name: text.optional(),
  from: z.array(z.string()).optional(),
  to: z.string().optional(),
});

/** A transition whose `to` is one of its `from` is looped: the work item stays where it is, its rules are asked. */
export async function putTransition(call: Call): Promise<Answer> {
  const body = readBody(editBody, call.body);
  return change(call, async (workflow) => {
    const before = transitionIn(workflow, param(call, 'transitionId'));
    const after = {
      ...before,
      name: body.name ?? before.name,
      from: body.from ?? before.from,
      to: body.to ?? before.to,
    };
    requireStatuses(workflow, after);
    await call.sql.run(`update workflow_transition set name = ?, to_status = ? where workflow_id = ? and id = ?`, [
      after.name,
      after.to,
      workflow.id,
      before.id,
    ]);
    await writeFrom(call, workflow.id, before.id, after.from);
  });
}

export async function deleteTransition(call: Call): Promise<Answer> {
  return change(call, async (workflow) => {
    const { id, type } = transitionIn(workflow, param(call, 'transitionId'));
    if (type === 'INITIAL') throw new Refusal(400, 'A workflow needs its initial transition.');
    await dropTransition(call, workflow.id, id);
  });
}

/** One change of a workflow as one new version of it. */
async function change(call: Call, act: (workflow: WorkflowRead) => Promise<void>): Promise<Answer> {
  const id = param(call, 'workflowId');
  await mayChangeWorkflow(call, id);
  await call.sql.transaction(async () => {
    await call.sql.rows(`select 1 from workflow where id = ? for update`, [id]);
    await act(await workflowOf(call, id));
    await newVersion(call, id);
  });
  const page: WorkflowPage = workflowOnPage(await workflowOf(call, id));
  return ok(page);
}

async function workflowOf(call: Call, id: string): Promise<WorkflowRead> {
  const workflow = (await readWorkflows(call.sql)).find((one) => one.id === id);
  if (workflow === undefined) throw new Refusal(404, `There is no workflow ${id}.`);
  return workflow;
}

function transitionIn(workflow: WorkflowRead, id: string) {
  const found = workflow.transitions.find((transition) => transition.id === id);
  if (found === undefined) throw new Refusal(404, `Workflow ${workflow.id} has no transition ${id}.`);
  return found;
}

function requireStatuses(workflow: WorkflowRead, { type, from, to }: Omit<NewTransition, 'id' | 'name'>): void {
  const foreign = [...from, to].find((status) => !workflow.statuses.some((one) => one.id === status));
  if (foreign !== undefined) throw new Refusal(400, `The workflow has no status ${foreign}.`);
  if ((type === 'DIRECTED') !== from.length > 0)
    throw new Refusal(
      400,
      'A transition from named statuses needs them; one from any status, or the initial one, has none.',
    );
}

async function statusNamed(call: Call, id: string): Promise<StatusRow> {
  const [status] = await call.sql.rows<StatusRow>(`select id, name, category from status where id = ?`, [id]);
  if (status === undefined) throw new Refusal(404, `There is no status ${id}.`);
  return status;
}
