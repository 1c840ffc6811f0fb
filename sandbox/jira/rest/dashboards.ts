import { created, noContent, notModelled, ok, Refusal, type Answer } from '../answer';
import { personBeans, self } from '../beans';
import {
  dashboardNamed,
  dashboardRows,
  findItem,
  itemRows,
  editableDashboard,
  type DashboardRow,
  type ItemRow,
} from '../dashboards/dashboard-rows';
import { deleteProperty, propertyKeys, readProperty, writeProperty, type Entity } from '../issues/entity-properties';
import { pageAsked, pageBean, pageFrame } from '../http/page';
import { param, type Call } from '../http/route';
import { shareBeans } from '../dashboards/share-beans';

/** GET /dashboard */
export async function getDashboards(call: Call): Promise<Answer> {
  const filter = call.query.get('filter');
  if (filter !== null && filter !== 'my') throw notModelled(`filter=${filter} of dashboards`);
  const own = (await dashboardRows(call.sql, call.who.accountId ?? '')).filter(
    (row) => filter === null || row.owner === call.who.accountId,
  );
  const page = pageAsked(call, 20, 1000);
  const { startAt, maxResults, total } = pageFrame(page, own.length);
  const dashboards = await dashboardBeans(call, own.slice(startAt, startAt + maxResults));
  return ok({ startAt, maxResults, total, dashboards });
}

/** GET /dashboard/search */
export async function searchDashboards(call: Call): Promise<Answer> {
  const text = call.query.get('dashboardName')?.toLowerCase() ?? '';
  const owner = call.query.get('accountId');
  const found = (await dashboardRows(call.sql, call.who.accountId ?? '')).filter(
    (row) => row.name.toLowerCase().includes(text) && (owner === null || row.owner === owner),
  );
  found.sort((one, other) => one.name.localeCompare(other.name));
  return ok(
    pageBean(call, '/rest/api/3/dashboard/search', await dashboardBeans(call, found), pageAsked(call, 50, 100)),
  );
}

/** GET /dashboard/{id} */
export async function getDashboard(call: Call): Promise<Answer> {
  const [bean] = await dashboardBeans(call, [await dashboardNamed(call, param(call, 'id'))]);
  return ok(bean);
}

/** GET /dashboard/{dashboardId}/gadget */
export async function getGadgets(call: Call): Promise<Answer> {
  const dashboard = await dashboardNamed(call, param(call, 'dashboardId'));
  const moduleKeys = call.query.getAll('moduleKey');
  const ids = call.query.getAll('gadgetId');
  const items = (await itemRows(call.sql, dashboard.id)).filter(
    (item) =>
      (moduleKeys.length === 0 || moduleKeys.includes(item.moduleKey)) &&
      (ids.length === 0 || ids.includes(String(item.id))),
  );
  return ok({ gadgets: gadgetBeans(call, items) });
}

export function gadgetBeans(call: Call, items: readonly ItemRow[]) {
  const modules = call.site.apps().modules();
  return items.map((item) => ({
    id: item.id,
    moduleKey: item.moduleKey,
    color: item.color,
    title: item.title ?? modules.find(({ key }) => key === item.moduleKey)?.title ?? item.moduleKey,
    position: { row: item.row, column: item.column },
  }));
}

/** GET /dashboard/{dashboardId}/items/{itemId}/properties */
export async function getItemPropertyKeys(call: Call): Promise<Answer> {
  const item = await itemOf(call);
  const keys = await propertyKeys(call.sql, item);
  const path = `dashboard/${param(call, 'dashboardId')}/items/${item.id}/properties`;
  return ok({ keys: keys.map((key) => ({ self: self(call, `${path}/${key}`), key })) });
}

/** GET /dashboard/{dashboardId}/items/{itemId}/properties/{propertyKey} */
export async function getItemProperty(call: Call): Promise<Answer> {
  return ok(await readProperty(call.sql, await itemOf(call), param(call, 'propertyKey')));
}

/** PUT: who may change the dashboard. */
export async function putItemProperty(call: Call): Promise<Answer> {
  const item = await itemOf(call);
  await editableDashboard(call, param(call, 'dashboardId'));
  const result = await writeProperty(call.sql, item, param(call, 'propertyKey'), call.body);
  return result === 'created' ? created() : { status: 200 };
}

/** DELETE: who may change the dashboard. */
export async function deleteItemProperty(call: Call): Promise<Answer> {
  const item = await itemOf(call);
  await editableDashboard(call, param(call, 'dashboardId'));
  await deleteProperty(call.sql, item, param(call, 'propertyKey'));
  return noContent;
}

async function itemOf(call: Call): Promise<Entity> {
  await dashboardNamed(call, param(call, 'dashboardId'));
  const item = await findItem(call.sql, param(call, 'dashboardId'), param(call, 'itemId'));
  if (item === undefined) throw new Refusal(404, 'The dashboard item was not found.');
  return { kind: 'dashboard-item', id: String(item.id) };
}

export async function dashboardBeans(call: Call, rows: readonly DashboardRow[]) {
  const people = await personBeans(
    call,
    rows.map((row) => row.owner),
  );
  const share = await shareBeans(
    call,
    rows.flatMap((row) => [...row.shared, ...row.editors]),
  );
  return rows.map((row) => {
    const { self: link, accountId, displayName, active } = people.get(row.owner) ?? {};
    return {
      id: String(row.id),
      isFavourite: false,
      isWritable: row.mayEdit,
      name: row.name,
      owner: { self: link, accountId, displayName, active },
      popularity: 0,
      self: self(call, `dashboard/${row.id}`),
      sharePermissions: row.shared.map(share),
      editPermissions: row.editors.map(share),
      systemDashboard: false,
      view: `${call.site.url}/jira/dashboards/${row.id}`,
      ...(row.refreshMinutes === 0 ? {} : { automaticRefreshMs: row.refreshMinutes * 60_000 }),
    };
  });
}
