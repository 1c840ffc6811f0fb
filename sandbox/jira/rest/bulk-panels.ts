import { z } from 'zod';
import { ok, Refusal, type Answer } from '../answer';
import { self } from '../beans';
import { isPinned, pinPanel, requirePanel, unpinPanel } from '../projects/panels';
import { readBody } from '../http/request-body';
import { param, type Call } from '../http/route';
import { administrators } from '../administrators';
import { extensionAri } from './workflows';

const bulkBody = z.strictObject({
  moduleId: z.string(),
  projectList: z.array(z.strictObject({ projectIdOrKey: z.string(), action: z.enum(['PIN', 'UNPIN']) })).min(1),
});

/** POST /forge/panel/action/bulk/async: pins and unpins a panel in many projects; 202 and a task to ask for. */
export async function postBulkPanels(call: Call): Promise<Answer> {
  administrators(call, 403);
  const { moduleId, projectList } = readBody(bulkBody, call.body);
  const moduleKey = panelKey(call, moduleId);
  const started = call.site.clock.now().getTime();
  const results = [];
  for (const { projectIdOrKey, action } of projectList) {
    const project = await findProject(call, projectIdOrKey);
    if (project !== undefined) await (action === 'PIN' ? pinPanel : unpinPanel)(call, project.id, moduleKey);
    results.push({ projectIdOrKey, action, success: project !== undefined });
  }
  const { insertId } = await call.sql.run(
    `insert into task (asker, started, description, result) values (?, ?, 'Bulk panel action', ?)`,
    [call.who.accountId, started, JSON.stringify({ results })],
  );
  return { status: 202, body: { taskId: String(insertId) } };
}

const statusBody = z.strictObject({ moduleId: z.string(), projectList: z.array(z.string()).min(1) });

/** POST /forge/panel/action/bulk/status: where a panel is pinned; what is not there is told in `error`, not refused. */
export async function postPanelStatus(call: Call): Promise<Answer> {
  administrators(call, 403);
  const { moduleId, projectList } = readBody(statusBody, call.body);
  const moduleKey = panelKey(call, moduleId);
  const statuses = [];
  for (const projectIdOrKey of projectList) {
    const project = await findProject(call, projectIdOrKey);
    const error = project === undefined ? `No project could be found with key or id '${projectIdOrKey}'.` : null;
    statuses.push({
      projectIdOrKey,
      pinned: project !== undefined && (await isPinned(call, project.id, moduleKey)),
      error,
    });
  }
  return ok({ moduleId, statuses });
}

/** The panel behind an address; one of another app, or of another environment of it, is not on this site. */
function panelKey(call: Call, moduleId: string): string {
  const moduleKey = moduleId.split('/').at(-1) ?? '';
  requirePanel(call, moduleKey);
  if (moduleId !== extensionAri(call, moduleKey)) throw new Refusal(400, `The module '${moduleId}' is not installed.`);
  return moduleKey;
}

async function findProject(call: Call, idOrKey: string): Promise<{ readonly id: string } | undefined> {
  const found = `select id from project where id = ? or project_key = ?`;
  return (await call.sql.rows<{ id: string }>(found, [idOrKey, idOrKey]))[0];
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
