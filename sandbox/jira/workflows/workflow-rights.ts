import { Refusal } from '../answer';
import type { Call } from '../http/route';

/**
 * Refuses who may not change the workflow: Jira administrators change all, administrators of a team-managed project the
 * one that belongs to it. Nobody else learns whether it exists.
 */
export async function mayChangeWorkflow(call: Call, workflowId: string): Promise<void> {
  if (call.who.administrator) return;
  const [workflow] = await call.sql.rows<{ projectId: string | null }>(
    `select project_id as projectId from workflow where id = ?`,
    [workflowId],
  );
  const owner = workflow?.projectId ?? undefined;
  if (owner === undefined || !(await call.who.may('ADMINISTER_PROJECTS', owner)))
    throw new Refusal(403, 'You do not have permission to change this workflow.');
}
