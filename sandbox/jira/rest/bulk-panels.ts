import { z } from 'zod';
import { ok, Refusal, type Answer } from '../answer';
import { self } from '../beans';
import { pinPanel, unpinPanel } from '../panels';
import { readBody } from '../request-body';
import { param, type Call } from '../route';
import { administrators } from './administrators';

const bulkBody = z.strictObject({
  moduleId: z.string(),
  projectList: z.array(z.strictObject({ projectIdOrKey: z.string(), action: z.enum(['PIN', 'UNPIN']) })).min(1),
});

/** POST /rest/forge/1/panel/action/bulk/async: pins and unpins a panel in many projects; 202 and a task to ask for. */
export async function postBulkPanels(call: Call): Promise<Answer> {
  administrators(call, 403);
  const { moduleId, projectList } = readBody(bulkBody, call.body);
  const moduleKey = moduleId.split('/').at(-1) ?? '';
  const started = call.site.clock.now().getTime();
  const results = [];
  for (const { projectIdOrKey, action } of projectList) {
    const [project] = await call.sql.rows<{ id: string }>(`select id from project where id = ? or project_key = ?`, [
      projectIdOrKey,
      projectIdOrKey,
    ]);
    if (project !== undefined) await (action === 'PIN' ? pinPanel : unpinPanel)(call, project.id, moduleKey);
    results.push({ projectIdOrKey, action, success: project !== undefined });
  }
  const { insertId } = await call.sql.run(
    `insert into task (asker, started, description, result) values (?, ?, 'Bulk panel action', ?)`,
    [call.who.accountId, started, JSON.stringify({ results })],
  );
  return { status: 202, body: { taskId: String(insertId) } };
}

/** GET /task/{taskId}: for who started it, and for administrators. Tasks are done as soon as they are asked for. */
export async function getTask(call: Call): Promise<Answer> {
  const id = param(call, 'taskId');
  const [task] = await call.sql.rows<{
    id: number;
    asker: string;
    started: number;
    description: string;
    result: string;
  }>(`select id, asker, started, description, result from task where id = ?`, [id]);
  if (task === undefined) throw new Refusal(404, `The task ${id} was not found.`);
  if (task.asker !== call.who.accountId && !call.who.administrator)
    throw new Refusal(403, 'You do not have permission to see this task.');
  const { started } = task;
  return ok({
    self: self(call, `task/${id}`),
    id,
    description: task.description,
    status: 'COMPLETE',
    result: JSON.parse(task.result) as unknown,
    submittedBy: 0,
    progress: 100,
    elapsedRuntime: 0,
    submitted: started,
    started,
    finished: started,
    lastUpdate: started,
  });
}
