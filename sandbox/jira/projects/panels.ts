import { Refusal } from '../answer';
import type { Call } from '../http/route';

/** Panels are nowhere by themselves: pinned to a project they are on each of its work items, added they are on one. */
export async function pinPanel(call: Call, projectId: string, moduleKey: string): Promise<void> {
  requirePanel(call, moduleKey);
  await call.sql.run(
    `insert ignore into pinned_panel (project_id, module_key, position)
     select ?, ?, coalesce(max(position) + 1, 0) from pinned_panel where project_id = ?`,
    [projectId, moduleKey, projectId],
  );
}

export async function unpinPanel(call: Call, projectId: string, moduleKey: string): Promise<void> {
  await call.sql.run(`delete from pinned_panel where project_id = ? and module_key = ?`, [projectId, moduleKey]);
}

export async function pinnedPanels(call: Call, projectId: string): Promise<readonly string[]> {
  const rows = await call.sql.rows<{ key: string }>(
    `select module_key as \`key\` from pinned_panel where project_id = ? order by position`,
    [projectId],
  );
  return rows.map(({ key }) => key);
}

export async function isPinned(call: Call, projectId: string, moduleKey: string): Promise<boolean> {
  const pinned = `select 1 from pinned_panel where project_id = ? and module_key = ?`;
  return (await call.sql.rows(pinned, [projectId, moduleKey])).length > 0;
}

export function requirePanel(call: Call, moduleKey: string): void {
  const module = call.site
    .apps()
    .modules()
    .find((candidate) => candidate.key === moduleKey);
  if (module?.kind !== 'jira:issuePanel')
    throw new Refusal(400, `No app of this site has an issue panel '${moduleKey}'.`);
}
