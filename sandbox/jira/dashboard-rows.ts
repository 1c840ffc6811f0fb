import { Refusal } from './answer';
import type { Call } from './route';
import type { Sql } from './sql';

/** Every dashboard is shared with everybody who is logged in; only its owner may change it. */
export type DashboardRow = { id: number; name: string; owner: string };
export type ItemRow = {
  id: number;
  dashboardId: number;
  moduleKey: string;
  column: 0 | 1;
  row: number;
  configuration: string;
};

export function dashboardRows(sql: Sql): Promise<DashboardRow[]> {
  return sql.rows<DashboardRow>(`select id, name, owner from dashboard order by position`);
}

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

export async function dashboardNamed(call: Call, id: string): Promise<DashboardRow> {
  const [dashboard] = /^\d+$/.test(id)
    ? await call.sql.rows<DashboardRow>(`select id, name, owner from dashboard where id = ?`, [id])
    : [];
  if (dashboard === undefined) throw new Refusal(404, `The dashboard with id '${id}' does not exist.`);
  return dashboard;
}

/** The dashboard, or 403 for who does not own it. */
export async function ownDashboard(call: Call, id: string): Promise<DashboardRow> {
  const dashboard = await dashboardNamed(call, id);
  if (dashboard.owner !== call.who.accountId) throw new Refusal(403, 'You are not the owner of the dashboard.');
  return dashboard;
}
