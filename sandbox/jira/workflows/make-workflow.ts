import { randomUUID } from 'node:crypto';
import { Refusal } from '../answer';
import type { StatusRow } from '../beans';
import { newVersion } from './new-version';
import type { Call } from '../http/route';
import type { WorkflowRead } from './workflow-catalogue';

export type NewTransition = Pick<WorkflowRead['transitions'][number], 'id' | 'name' | 'type' | 'from' | 'to'>;

/** Makes a workflow in which each status can be reached from any other, beginning in the first; answers its id. */
export async function makeWorkflow(
  call: Call,
  name: string,
  statuses: readonly Pick<StatusRow, 'id' | 'name'>[],
  projectId?: string,
): Promise<string> {
  const id = randomUUID();
  await call.sql.run(`insert into workflow (id, name, version, updated, project_id) values (?, ?, 0, 0, ?)`, [
    id,
    name,
    projectId ?? null,
  ]);
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
  return id;
}

export async function requireFreeWorkflowName(call: Call, name: string, exceptId = ''): Promise<void> {
  const [taken] = await call.sql.rows(`select 1 from workflow where name = ? and id <> ?`, [name, exceptId]);
  if (taken !== undefined) throw new Refusal(400, `A workflow with the name '${name}' already exists.`);
}

export async function insertTransition(call: Call, workflowId: string, transition: NewTransition): Promise<void> {
  await call.sql.run(
    `insert into workflow_transition (workflow_id, id, position, name, type, to_status)
     select ?, ?, coalesce(max(position) + 1, 0), ?, ?, ? from workflow_transition where workflow_id = ?`,
    [workflowId, transition.id, transition.name, transition.type, transition.to, workflowId],
  );
  await writeFrom(call, workflowId, transition.id, transition.from);
}

export async function writeFrom(
  call: Call,
  workflowId: string,
  transitionId: string,
  from: readonly string[],
): Promise<void> {
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

/** Takes a transition away with its rules. */
export async function dropTransition(call: Call, workflowId: string, transitionId: string): Promise<void> {
  for (const [table, column] of [
    ['workflow_rule', 'transition_id'],
    ['workflow_transition_from', 'transition_id'],
    ['workflow_transition', 'id'],
  ] as const)
    await call.sql.run(`delete from ${table} where workflow_id = ? and ${column} = ?`, [workflowId, transitionId]);
}
