import { z } from 'zod';
import { created, noContent, ok, Refusal, type Answer } from '../answer';
import {
  dashboardNamed,
  dashboardRows,
  editableDashboard,
  itemRows,
  type DashboardRow,
  type ItemRow,
} from '../dashboards/dashboard-rows';
import { addDashboard, removeDashboard } from '../dashboards/dashboard-store';
import { checkShares, shareSchema, sharesOnPage } from '../dashboards/dashboard-sharing';
import type { DashboardOnPage, GadgetOnPage } from '../page-contract';
import { readBody } from '../http/request-body';
import { param, type Call } from '../http/route';

export async function getDashboardPages(call: Call): Promise<Answer> {
  const dashboards = await dashboardRows(call.sql, call.who.accountId ?? '');
  return ok(await dashboardsOnPage(call, dashboards, await itemRows(call.sql)));
}

const name = z.string().trim().min(1).max(255);
const newBody = z.strictObject({ name, copyOf: z.string().optional() });

export async function postDashboard(call: Call): Promise<Answer> {
  const body = readBody(newBody, call.body);
  const template = body.copyOf === undefined ? undefined : await dashboardNamed(call, body.copyOf);
  const id = await addDashboard(call, { name: body.name, shared: [], editors: [] }, template);
  const [made] = await dashboardsOnPage(call, [await dashboardNamed(call, id)], await itemRows(call.sql, Number(id)));
  return created(made);
}

const dashboardBody = z.strictObject({
  name: name.optional(),
  shared: z.array(shareSchema).max(100).optional(),
  editors: z.array(shareSchema).max(100).optional(),
  refreshMinutes: z.number().int().min(0).max(1440).optional(),
  layout: z.enum(['A', 'AA', 'BA', 'AB', 'AAA']).optional(),
});

export async function putDashboard(call: Call): Promise<Answer> {
  const before = await editableDashboard(call, param(call, 'dashboardId'));
  const body = readBody(dashboardBody, call.body);
  await checkShares(call, [...(body.shared ?? []), ...(body.editors ?? [])]);
  const layout = body.layout ?? before.layout;
  await call.sql.transaction(async () => {
    await call.sql.run(
      `update dashboard set name = ?, shared = ?, editors = ?, refresh_minutes = ?, layout = ? where id = ?`,
      [
        body.name ?? before.name,
        JSON.stringify(body.shared ?? before.shared),
        JSON.stringify(body.editors ?? before.editors),
        body.refreshMinutes ?? before.refreshMinutes,
        layout,
        before.id,
      ],
    );
    await keepWithin(call, before.id, layout.length - 1);
  });
  const [after] = await dashboardsOnPage(
    call,
    [await dashboardNamed(call, String(before.id))],
    await itemRows(call.sql, before.id),
  );
  return ok(after);
}

/** Gadgets of columns that are gone come below those of the last one. */
async function keepWithin(call: Call, dashboardId: number, last: number): Promise<void> {
  const items = await itemRows(call.sql, dashboardId);
  const below = items.filter((item) => item.column === last).length;
  for (const [at, { id }] of items.filter((item) => item.column > last).entries())
    await call.sql.run(`update dashboard_item set column_index = ?, row_index = ? where id = ?`, [
      last,
      below + at,
      id,
    ]);
}

export async function deleteDashboard(call: Call): Promise<Answer> {
  const { id, owner } = await editableDashboard(call, param(call, 'dashboardId'));
  if (owner !== call.who.accountId) throw new Refusal(403, 'You are not the owner of the dashboard.');
  await removeDashboard(call, id);
  return noContent;
}

export function gadgetOnPage(item: ItemRow): GadgetOnPage {
  const { id, moduleKey, title, color, column, row } = item;
  const configuration = JSON.parse(item.configuration) as Record<string, unknown>;
  return { id: String(id), moduleKey, title, color, column, row, configuration };
}

async function dashboardsOnPage(
  call: Call,
  dashboards: readonly DashboardRow[],
  items: readonly ItemRow[],
): Promise<DashboardOnPage[]> {
  const shown = await sharesOnPage(
    call,
    dashboards.flatMap(({ shared, editors }) => [...shared, ...editors]),
  );
  return dashboards.map((dashboard) => ({
    ...dashboard,
    id: String(dashboard.id),
    shared: dashboard.shared.map(shown),
    editors: dashboard.editors.map(shown),
    gadgets: items.filter((item) => item.dashboardId === dashboard.id).map(gadgetOnPage),
  }));
}
