import { Refusal } from '../answer';
import { findItem, itemRows, type DashboardRow, type ItemRow } from './dashboard-rows';
import type { Share } from './dashboard-sharing';
import type { GadgetColor } from '../page-contract';
import type { Call } from '../http/route';

type NewDashboard = { readonly name: string; readonly shared: readonly Share[]; readonly editors: readonly Share[] };

/** A dashboard of who asks; as a copy it gets the other's layout and gadgets with their configuration. Answers its id. */
export async function addDashboard(call: Call, made: NewDashboard, template?: DashboardRow): Promise<string> {
  return call.sql.transaction(async () => {
    const [next] = await call.sql.rows<{ id: number; position: number }>(
      `select greatest(coalesce(max(id), 0), 10000) + 1 as id, coalesce(max(position), 0) + 1 as position from dashboard for update`,
    );
    if (next === undefined) throw new Error('An aggregate has one row');
    await call.sql.run(
      `insert into dashboard (id, position, name, owner, shared, editors, layout, refresh_minutes) values (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        next.id,
        next.position,
        made.name,
        call.who.accountId,
        JSON.stringify(made.shared),
        JSON.stringify(made.editors),
        template?.layout ?? 'AA',
        template?.refreshMinutes ?? 0,
      ],
    );
    if (template !== undefined)
      for (const item of await itemRows(call.sql, template.id)) await copyItem(call, item, next.id);
    return String(next.id);
  });
}

async function copyItem(call: Call, item: ItemRow, dashboardId: number): Promise<void> {
  const { moduleKey, title, color, column, row, configuration } = item;
  const { insertId } = await call.sql.run(
    `insert into dashboard_item (dashboard_id, module_key, title, color, column_index, row_index, configuration)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [dashboardId, moduleKey, title, color, column, row, configuration],
  );
  await call.sql.run(
    `insert into entity_property (entity, entity_id, property_key, value)
     select entity, ?, property_key, value from entity_property where entity = 'dashboard-item' and entity_id = ?`,
    [String(insertId), String(item.id)],
  );
}

export async function removeDashboard(call: Call, id: number): Promise<void> {
  await call.sql.transaction(async () => {
    await call.sql.run(
      `delete from entity_property where entity = 'dashboard-item'
         and entity_id in (select cast(id as char) from dashboard_item where dashboard_id = ?)`,
      [id],
    );
    await call.sql.run(`delete from dashboard_item where dashboard_id = ?`, [id]);
    await call.sql.run(`delete from dashboard where id = ?`, [id]);
  });
}

type NewItem = {
  readonly moduleKey: string;
  readonly column: number;
  readonly title: string | null;
  readonly color: GadgetColor;
};

/** Puts a gadget at the end of a column. */
export async function addItem(call: Call, dashboard: DashboardRow, made: NewItem): Promise<ItemRow> {
  const module = call.site
    .apps()
    .modules()
    .find((candidate) => candidate.key === made.moduleKey);
  if (module?.kind !== 'jira:dashboardGadget')
    throw new Refusal(400, `No app of this site has a dashboard gadget '${made.moduleKey}'.`);
  requireColumn(dashboard, made.column);
  const { insertId } = await call.sql.run(
    `insert into dashboard_item (dashboard_id, module_key, title, color, column_index, row_index, configuration)
     select ?, ?, ?, ?, ?, coalesce(max(row_index) + 1, 0), '{}' from dashboard_item where dashboard_id = ? and column_index = ?`,
    [dashboard.id, made.moduleKey, made.title, made.color, made.column, dashboard.id, made.column],
  );
  return itemOf(call, dashboard, String(insertId));
}

/** Moves a gadget; the others of its new column keep their order around it. */
export async function moveItem(
  call: Call,
  dashboard: DashboardRow,
  item: ItemRow,
  column: number,
  row: number,
): Promise<void> {
  requireColumn(dashboard, column);
  const items = await itemRows(call.sql, dashboard.id);
  const others = items.filter((other) => other.column === column && other.id !== item.id);
  const at = Math.min(row, others.length);
  await call.sql.transaction(async () => {
    for (const [place, { id }] of [...others.slice(0, at), item, ...others.slice(at)].entries())
      await call.sql.run(`update dashboard_item set column_index = ?, row_index = ? where id = ?`, [column, place, id]);
  });
}

export async function nameItem(call: Call, item: ItemRow, title: string | null, color: GadgetColor): Promise<void> {
  await call.sql.run(`update dashboard_item set title = ?, color = ? where id = ?`, [title, color, item.id]);
}

export async function removeItem(call: Call, item: ItemRow): Promise<void> {
  await call.sql.transaction(async () => {
    await call.sql.run(`delete from entity_property where entity = 'dashboard-item' and entity_id = ?`, [
      String(item.id),
    ]);
    await call.sql.run(`delete from dashboard_item where id = ?`, [item.id]);
  });
}

export async function itemOf(call: Call, dashboard: DashboardRow, itemId: string): Promise<ItemRow> {
  const item = await findItem(call.sql, String(dashboard.id), itemId);
  if (item === undefined) throw new Refusal(404, 'The dashboard item was not found.');
  return item;
}

function requireColumn({ layout }: DashboardRow, column: number): void {
  if (column >= layout.length) throw new Refusal(400, `The dashboard has ${layout.length} columns.`);
}
