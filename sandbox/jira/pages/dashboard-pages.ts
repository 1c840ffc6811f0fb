import { z } from 'zod';
import { created, noContent, ok, Refusal, type Answer } from '../answer';
import { dashboardRows, findItem, itemRows, ownDashboard, type ItemRow } from '../dashboard-rows';
import type { DashboardOnPage, GadgetOnPage } from '../page-contract';
import { readBody } from '../request-body';
import { param, type Call } from '../route';

export async function getDashboardPages(call: Call): Promise<Answer> {
  const items = await itemRows(call.sql);
  const dashboards: readonly DashboardOnPage[] = (await dashboardRows(call.sql)).map((dashboard) => ({
    id: String(dashboard.id),
    name: dashboard.name,
    owner: dashboard.owner,
    mayEdit: dashboard.owner === call.who.accountId,
    shared: 'logged-in',
    editors: [],
    refreshMinutes: 0,
    gadgets: items.filter((item) => item.dashboardId === dashboard.id).map(gadgetOnPage),
  }));
  return ok(dashboards);
}

const itemBody = z.strictObject({ moduleKey: z.string(), column: z.union([z.literal(0), z.literal(1)]) });

export async function postItem(call: Call): Promise<Answer> {
  const dashboard = await ownDashboard(call, param(call, 'dashboardId'));
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
  const dashboard = await ownDashboard(call, param(call, 'dashboardId'));
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
