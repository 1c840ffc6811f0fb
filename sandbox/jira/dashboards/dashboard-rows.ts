import { Refusal } from '../answer';
import { sharedWith, type Share } from './dashboard-sharing';
import type { DashboardLayout, GadgetColor } from '../page-contract';
import type { Call } from '../http/route';
import type { Sql } from '../sql';

/** A dashboard is its owner's; its editors change it too, and who it is shared with looks at it. */
export type DashboardRow = {
  id: number;
  name: string;
  owner: string;
  shared: readonly Share[];
  editors: readonly Share[];
  refreshMinutes: number;
  layout: DashboardLayout;
  /** Of the person who asks. */
  mayEdit: boolean;
};
export type ItemRow = {
  id: number;
  dashboardId: number;
  moduleKey: string;
  title: string | null;
  color: GadgetColor;
  column: number;
  row: number;
  configuration: string;
};

type StoredDashboard = Omit<DashboardRow, 'shared' | 'editors' | 'mayEdit'> & { shared: string; editors: string };

/** The dashboards that the person may see. */
export async function dashboardRows(sql: Sql, accountId: string): Promise<DashboardRow[]> {
  const stored = await sql.rows<StoredDashboard>(
    `select id, name, owner, shared, editors, refresh_minutes as refreshMinutes, layout from dashboard order by position`,
  );
  const has = await sharedWith(sql, accountId);
  return stored
    .map((row) => {
      const [shared, editors] = [JSON.parse(row.shared) as Share[], JSON.parse(row.editors) as Share[]];
      return { ...row, shared, editors, mayEdit: row.owner === accountId || has(editors) };
    })
    .filter((row) => row.mayEdit || has(row.shared));
}

const selectItem = `
  select id, dashboard_id as dashboardId, module_key as moduleKey, title, color, column_index as \`column\`, row_index as \`row\`,
         configuration
    from dashboard_item`;

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
  if (!dashboard.mayEdit) throw new Refusal(403, 'You are neither the owner nor an editor of the dashboard.');
  return dashboard;
}
