import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { created, ok, Refusal, type Answer } from '../answer';
import type { StatusRow } from '../beans';
import { newVersion } from '../new-version';
import type { WorkflowPage } from '../page-contract';
import { readBody } from '../request-body';
import { administrators } from '../rest/administrators';
import { param, type Call } from '../route';
import { readWorkflows, type WorkflowRead } from '../workflow-catalogue';
import { workflowOnPage } from './workflow-pages';

const text = z.string().min(1).max(255);
const workflowBody = z.strictObject({ name: text, statusIds: z.array(z.string()).min(1) });

/** A workflow in which each status can be reached from any other, beginning in the first. */
export async function postWorkflow(call: Call): Promise<Answer> {
  administrators(call, 403);
  const { name, statusIds } = readBody(workflowBody, call.body);
  const statuses = await Promise.all(statusIds.map((id) => statusNamed(call, id)));
  await requireFreeName(call, name, '');
  const id = randomUUID();
  await call.sql.transaction(async () => {
    await call.sql.run(`insert into workflow (id, name, version, updated) values (?, ?, 0, 0)`, [id, name]);
    for (const [position, status] of statuses.entries()) {
      await call.sql.run(`insert into workflow_status (workflow_id, status_id, position) values (?, ?, ?)`, [
        id,
        status.id,
        position,
      ]);
      await insertTransition(call, id, {
        id: String((position + 1) * 10 + 1),
        name: status.name,
        type: 'GLOBAL',
        from: [],
        to: status.id,
      });
    }
    await insertTransition(call, id, { id: '1', name: 'Create', type: 'INITIAL', from: [], to: statuses[0]?.id ?? '' });
    await newVersion(call, id);
  });
  return created(workflowOnPage(await workflowOf(call, id)));
}

export async function putWorkflow(call: Call): Promise<Answer> {
  const { name } = readBody(z.strictObject({ name: text }), call.body);
  return change(call, async ({ id }) => {
    await requireFreeName(call, name, id);
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
    for (const [table, column] of [
      ['workflow_rule', 'transition_id'],
      ['workflow_transition_from', 'transition_id'],
      ['workflow_transition', 'id'],
    ] as const)
      await call.sql.run(`delete from ${table} where workflow_id = ? and ${column} = ?`, [workflow.id, id]);
  });
}

/** One change of a workflow as one new version of it. */
async function change(call: Call, act: (workflow: WorkflowRead) => Promise<void>): Promise<Answer> {
  administrators(call, 403);
  const id = param(call, 'workflowId');
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

type NewTransition = Pick<WorkflowRead['transitions'][number], 'id' | 'name' | 'type' | 'from' | 'to'>;

function requireStatuses(workflow: WorkflowRead, { type, from, to }: Omit<NewTransition, 'id' | 'name'>): void {
  const foreign = [...from, to].find((status) => !workflow.statuses.some((one) => one.id === status));
  if (foreign !== undefined) throw new Refusal(400, `The workflow has no status ${foreign}.`);
  if ((type === 'DIRECTED') !== from.length > 0)
    throw new Refusal(
      400,
      'A transition from named statuses needs them; one from any status, or the initial one, has none.',
    );
}

async function insertTransition(call: Call, workflowId: string, transition: NewTransition): Promise<void> {
  await call.sql.run(
    `insert into workflow_transition (workflow_id, id, position, name, type, to_status)
     select ?, ?, coalesce(max(position) + 1, 0), ?, ?, ? from workflow_transition where workflow_id = ?`,
    [workflowId, transition.id, transition.name, transition.type, transition.to, workflowId],
  );
  await writeFrom(call, workflowId, transition.id, transition.from);
}

async function writeFrom(call: Call, workflowId: string, transitionId: string, from: readonly string[]): Promise<void> {
  await call.sql.run(`delete from workflow_transition_from where workflow_id = ? and transition_id = ?`, [
    workflowId,
    transitionId,
  ]);
  for (const [position, status] of [...new Set(from)].entries())
    await call.sql.run(
      `insert into workflow_transition_from (workflow_id, transition_id, status_id, position) values (?, ?, ?, ?)`,
      [workflowId, transitionId, status, position],
    );
}

async function statusNamed(call: Call, id: string): Promise<StatusRow> {
  const [status] = await call.sql.rows<StatusRow>(`select id, name, category from status where id = ?`, [id]);
  if (status === undefined) throw new Refusal(404, `There is no status ${id}.`);
  return status;
}

async function requireFreeName(call: Call, name: string, exceptId: string): Promise<void> {
  const [taken] = await call.sql.rows(`select 1 from workflow where name = ? and id <> ?`, [name, exceptId]);
  if (taken !== undefined) throw new Refusal(400, `A workflow with the name '${name}' already exists.`);
}
