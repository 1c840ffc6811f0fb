import { Refusal } from './answer';
import type { Call } from './route';
import type { Sql } from './sql';

/** A dashboard is its owner's; whoever is logged in may see it where it is shared so, and its editors change it too. */
export type DashboardRow = {
  id: number;
  name: string;
  owner: string;
  shared: 'private' | 'logged-in';
  editors: readonly string[];
  refreshMinutes: number;
};
export type ItemRow = {
  id: number;
  dashboardId: number;
  moduleKey: string;
  column: 0 | 1;
  row: number;
  configuration: string;
};

/** The dashboards that the person may see; all of them for nobody in particular. */
export async function dashboardRows(sql: Sql, accountId: string): Promise<DashboardRow[]> {
  const rows = await sql.rows<Omit<DashboardRow, 'editors'> & { editors: string }>(
    `select id, name, owner, shared, editors, refresh_minutes as refreshMinutes from dashboard order by position`,
  );
  return rows
    .map((row) => ({ ...row, editors: JSON.parse(row.editors) as string[] }))
    .filter((row) => row.shared === 'logged-in' || mayEdit(row, accountId));
}

export const mayEdit = (dashboard: DashboardRow, accountId: string | undefined) =>
  dashboard.owner === accountId || dashboard.editors.some((editor) => editor === accountId);

const selectItem = `
  select id, dashboard_id as dashboardId, module_key as moduleKey, column_index as \`column\`, row_index as \`row\`, configuration from dashboard_item`;

/** The gadgets of one dashboard, or of all. */
export function itemRows(sql: Sql, dashboardId?: number): Promise<ItemRow[]> {
  if (dashboardId === undefined) return sql.rows<ItemRow>(`${selectItem} order by column_index, row_index, id`);
  return sql.rows<ItemRow>(`${selectItem} where dashboard_id = ? order by column_index, row_index, id`, [dashboardId]);
}

export async function findItem(sql: Sql, dashboardId: string, itemId: string): Promise<ItemRow | undefined> {
  if (!/^\d+$/.test(dashboardId) || !/^\d+$/.test(itemId)) return undefined;
  const [item] = await sql.rows<ItemRow>(`${selectItem} where dashboard_id = ? and id = ?`, [dashboardId, itemId]);
  return item;
}

/** The dashboard, or 404 for who may not see it. */
export async function dashboardNamed(call: Call, id: string): Promise<DashboardRow> {
  const found = (await dashboardRows(call.sql, call.who.accountId ?? '')).find((row) => String(row.id) === id);
  if (found === undefined) throw new Refusal(404, `The dashboard with id '${id}' does not exist.`);
  return found;
}

/** The dashboard, or 403 for who may see but not change it. */
export async function editableDashboard(call: Call, id: string): Promise<DashboardRow> {
  const dashboard = await dashboardNamed(call, id);
  if (!mayEdit(dashboard, call.who.accountId))
    throw new Refusal(403, 'You are neither the owner nor an editor of the dashboard.');
  return dashboard;
}
