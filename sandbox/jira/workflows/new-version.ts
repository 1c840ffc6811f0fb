import type { Call } from '../http/route';

/** Every change of a workflow is a version of its own, published at once. */
export async function newVersion(call: Call, workflowId: string): Promise<void> {
  await call.sql.run(`update workflow set version = version + 1, updated = ? where id = ?`, [
    call.site.clock.now().getTime(),
    workflowId,
  ]);
}
