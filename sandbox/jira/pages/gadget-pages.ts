import { z } from 'zod';
import { created, noContent, ok, type Answer } from '../answer';
import { editableDashboard } from '../dashboards/dashboard-rows';
import { gadgetColor, gadgetTitle } from '../dashboards/gadget-looks';
import { addItem, itemOf, moveItem, nameItem, removeItem } from '../dashboards/dashboard-store';
import { readBody } from '../http/request-body';
import { param, type Call } from '../http/route';
import { gadgetOnPage } from './dashboard-pages';

const column = z.number().int().min(0).max(2);

const newBody = z.strictObject({ moduleKey: z.string(), column });

export async function postItem(call: Call): Promise<Answer> {
  const dashboard = await editableDashboard(call, param(call, 'dashboardId'));
  const body = readBody(newBody, call.body);
  return created(gadgetOnPage(await addItem(call, dashboard, { ...body, title: null, color: 'blue' })));
}

const itemBody = z.strictObject({
  column: column.optional(),
  row: z.number().int().min(0).optional(),
  title: gadgetTitle.nullable().optional(),
  color: gadgetColor.optional(),
});

export async function putItem(call: Call): Promise<Answer> {
  const dashboard = await editableDashboard(call, param(call, 'dashboardId'));
  const body = readBody(itemBody, call.body);
  const item = await itemOf(call, dashboard, param(call, 'itemId'));
  if (body.column !== undefined || body.row !== undefined)
    await moveItem(call, dashboard, item, body.column ?? item.column, body.row ?? item.row);
  await nameItem(call, item, body.title === undefined ? item.title : body.title, body.color ?? item.color);
  return ok(gadgetOnPage(await itemOf(call, dashboard, String(item.id))));
}

export async function deleteItem(call: Call): Promise<Answer> {
  const dashboard = await editableDashboard(call, param(call, 'dashboardId'));
  await removeItem(call, await itemOf(call, dashboard, param(call, 'itemId')));
  return noContent;
}
