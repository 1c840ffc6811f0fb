import { z } from 'zod';
import { created, noContent, ok, Refusal, type Answer } from '../answer';
import {
  dashboardNamed,
  dashboardRows,
  editableDashboard,
  findItem,
  itemRows,
  mayEdit,
  type DashboardRow,
  type ItemRow,
} from '../dashboard-rows';
import type { DashboardOnPage, GadgetOnPage } from '../page-contract';
import { readBody } from '../request-body';
import { param, type Call } from '../route';

export async function getDashboardPages(call: Call): Promise<Answer> {
  const items = await itemRows(call.sql);
  const dashboards = await dashboardRows(call.sql, call.who.accountId ?? '');
  return ok(dashboards.map((dashboard) => dashboardOnPage(call, dashboard, items)));
}

const name = z.string().min(1).max(255);

export async function postDashboard(call: Call): Promise<Answer> {
  const body = readBody(z.strictObject({ name }), call.body);
  const id = await call.sql.transaction(async () => {
    const [next] = await call.sql.rows<{ id: number; position: number }>(
      `select greatest(coalesce(max(id), 0), 10000) + 1 as id, coalesce(max(position), 0) + 1 as position from dashboard for update`,
    );
    await call.sql.run(`insert into dashboard (id, position, name, owner, shared) values (?, ?, ?, ?, 'private')`, [
      next?.id,
      next?.position,
      body.name,
      call.who.accountId,
    ]);
    return String(next?.id);
  });
  return created(dashboardOnPage(call, await dashboardNamed(call, id), []));
}

const dashboardBody = z.strictObject({
  name: name.optional(),
  shared: z.enum(['private', 'logged-in']).optional(),
  editors: z.array(z.string()).optional(),
  refreshMinutes: z.number().int().min(0).max(1440).optional(),
});

export async function putDashboard(call: Call): Promise<Answer> {
  const before = await editableDashboard(call, param(call, 'dashboardId'));
  const after = { ...before, ...defined(readBody(dashboardBody, call.body)) };
  await call.sql.run(`update dashboard set name = ?, shared = ?, editors = ?, refresh_minutes = ? where id = ?`, [
    after.name,
    after.shared,
    JSON.stringify(after.editors),
    after.refreshMinutes,
    before.id,
  ]);
  return ok(dashboardOnPage(call, after, await itemRows(call.sql, before.id)));
}

export async function deleteDashboard(call: Call): Promise<Answer> {
  const { id, owner } = await editableDashboard(call, param(call, 'dashboardId'));
  if (owner !== call.who.accountId) throw new Refusal(403, 'You are not the owner of the dashboard.');
  await call.sql.transaction(async () => {
    await call.sql.run(
      `delete from entity_property where entity = 'dashboard-item'
         and entity_id in (select cast(id as char) from dashboard_item where dashboard_id = ?)`,
      [id],
    );
    await call.sql.run(`delete from dashboard_item where dashboard_id = ?`, [id]);
    await call.sql.run(`delete from dashboard where id = ?`, [id]);
  });
  return noContent;
}

const placeBody = z.strictObject({ column: z.union([z.literal(0), z.literal(1)]), row: z.number().int().min(0) });

/** Moves a gadget; the others of its new column keep their order around it. */
export async function putItem(call: Call): Promise<Answer> {
  const dashboard = await editableDashboard(call, param(call, 'dashboardId'));
  const { column, row } = readBody(placeBody, call.body);
  const items = await itemRows(call.sql, dashboard.id);
  const moved = items.find((item) => String(item.id) === param(call, 'itemId'));
  if (moved === undefined) throw new Refusal(404, 'The dashboard item was not found.');
  const others = items.filter((item) => item.column === column && item.id !== moved.id);
  const at = Math.min(row, others.length);
  const order = [...others.slice(0, at), moved, ...others.slice(at)];
  await call.sql.transaction(async () => {
    for (const [place, item] of order.entries())
      await call.sql.run(`update dashboard_item set column_index = ?, row_index = ? where id = ?`, [
        column,
        place,
        item.id,
      ]);
  });
  return ok(gadgetOnPage({ ...moved, column, row: at }));
}

const itemBody = z.strictObject({ moduleKey: z.string(), column: z.union([z.literal(0), z.literal(1)]) });

export async function postItem(call: Call): Promise<Answer> {
  const dashboard = await editableDashboard(call, param(call, 'dashboardId'));
  const { moduleKey, column } = readBody(itemBody, call.body);
  const module = call.site
    .apps()
    .modules()
    .find((candidate) => candidate.key === moduleKey);
  if (module?.kind !== 'jira:dashboardGadget')
    throw new Refusal(400, `No app of this site has a dashboard gadget '${moduleKey}'.`);
  const { insertId } = await call.sql.run(
    `insert into dashboard_item (dashboard_id, module_key, column_index, row_index, configuration)
     select ?, ?, ?, coalesce(max(row_index) + 1, 0), '{}' from dashboard_item where dashboard_id = ? and column_index = ?`,
    [dashboard.id, moduleKey, column, dashboard.id, column],
  );
  const item = await findItem(call.sql, String(dashboard.id), String(insertId));
  if (item === undefined) throw new Error(`Dashboard item ${String(insertId)} is gone`);
  return created(gadgetOnPage(item));
}

export async function deleteItem(call: Call): Promise<Answer> {
  const dashboard = await editableDashboard(call, param(call, 'dashboardId'));
  const item = await findItem(call.sql, String(dashboard.id), param(call, 'itemId'));
  if (item === undefined) throw new Refusal(404, 'The dashboard item was not found.');
  await call.sql.transaction(async () => {
    await call.sql.run(`delete from entity_property where entity = 'dashboard-item' and entity_id = ?`, [
      String(item.id),
    ]);
    await call.sql.run(`delete from dashboard_item where id = ?`, [item.id]);
  });
  return noContent;
}

function gadgetOnPage(item: ItemRow): GadgetOnPage {
  return {
    id: String(item.id),
    moduleKey: item.moduleKey,
    column: item.column,
    row: item.row,
    configuration: JSON.parse(item.configuration) as Record<string, unknown>,
  };
}

function dashboardOnPage(call: Call, dashboard: DashboardRow, items: readonly ItemRow[]): DashboardOnPage {
  return {
    ...dashboard,
    id: String(dashboard.id),
    mayEdit: mayEdit(dashboard, call.who.accountId),
    gadgets: items.filter((item) => item.dashboardId === dashboard.id).map(gadgetOnPage),
  };
}

/** Without the keys that the request left out. */
function defined<Body extends object>(body: Body): { [Key in keyof Body]: Exclude<Body[Key], undefined> } {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Body]: Exclude<Body[Key], undefined>;
  };
}
