import { randomUUID } from 'node:crypto';
import type { Call } from '../http/route';

/** A workflow with all that is in it, rules included, under a new id and name; answers that id. */
export async function copyWorkflow(call: Call, workflowId: string, name: string, projectId?: string): Promise<string> {
  const id = randomUUID();
  await call.sql.run(`insert into workflow (id, name, version, updated, project_id) values (?, ?, 1, ?, ?)`, [
    id,
    name,
    call.site.clock.now().getTime(),
    projectId ?? null,
  ]);
  for (const [table, columns] of [
    ['workflow_status', 'status_id, position'],
    ['workflow_transition', 'id, position, name, type, to_status'],
    ['workflow_transition_from', 'transition_id, status_id, position'],
  ] as const)
    await call.sql.run(
      `insert into ${table} (workflow_id, ${columns}) select ?, ${columns} from ${table} where workflow_id = ?`,
      [id, workflowId],
    );
  await call.sql.run(
    `insert into workflow_rule (id, workflow_id, transition_id, module_key, config, disabled)
     select uuid(), ?, transition_id, module_key, config, disabled from workflow_rule where workflow_id = ? order by position`,
    [id, workflowId],
  );
  return id;
}
