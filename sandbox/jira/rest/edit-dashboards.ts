import { z } from 'zod';
import { noContent, notModelled, ok, Refusal, type Answer } from '../answer';
import { dashboardNamed, editableDashboard } from '../dashboards/dashboard-rows';
import { checkShares, type Share } from '../dashboards/dashboard-sharing';
import {
  addDashboard,
  addItem,
  itemOf,
  moveItem,
  nameItem,
  removeDashboard,
  removeItem,
} from '../dashboards/dashboard-store';
import { gadgetColor, gadgetTitle } from '../dashboards/gadget-looks';
import { readBody } from '../http/request-body';
import { param, type Call } from '../http/route';
import { dashboardBeans, gadgetBeans } from './dashboards';

const withId = z.looseObject({ id: z.union([z.string(), z.number()]).transform(String) });
const sharePermission = z.strictObject({
  type: z.enum(['user', 'group', 'project', 'projectRole', 'global', 'loggedin', 'authenticated']),
  id: z.number().optional(),
  user: z.looseObject({ accountId: z.string() }).optional(),
  group: z.looseObject({ groupId: z.string().optional(), name: z.string().optional() }).optional(),
  project: withId.optional(),
  role: withId.optional(),
});
const details = z.strictObject({
  name: z.string().trim().min(1).max(255),
  description: z.string().optional(),
  sharePermissions: z.array(sharePermission),
  editPermissions: z.array(sharePermission),
});

/** POST /dashboard */
export async function postDashboard(call: Call): Promise<Answer> {
  return answerDashboard(call, await addDashboard(call, await dashboardAsked(call)));
}

/** POST /dashboard/{id}/copy */
export async function copyDashboard(call: Call): Promise<Answer> {
  const template = await dashboardNamed(call, param(call, 'id'));
  return answerDashboard(call, await addDashboard(call, await dashboardAsked(call), template));
}

/** PUT /dashboard/{id} */
export async function putDashboard(call: Call): Promise<Answer> {
  const { id } = await editableDashboard(call, param(call, 'id'));
  const { name, shared, editors } = await dashboardAsked(call);
  await call.sql.run(`update dashboard set name = ?, shared = ?, editors = ? where id = ?`, [
    name,
    JSON.stringify(shared),
    JSON.stringify(editors),
    id,
  ]);
  return answerDashboard(call, String(id));
}

/** DELETE /dashboard/{id}: its owner's alone. */
export async function deleteDashboard(call: Call): Promise<Answer> {
  const { id, owner } = await dashboardNamed(call, param(call, 'id'));
  if (owner !== call.who.accountId) throw new Refusal(403, 'You are not the owner of the dashboard.');
  await removeDashboard(call, id);
  return noContent;
}

const position = z.strictObject({ row: z.number().int().min(0), column: z.number().int().min(0) });
const newGadget = z.strictObject({
  moduleKey: z.string().optional(),
  uri: z.string().optional(),
  color: gadgetColor.optional(),
  position: position.optional(),
  title: gadgetTitle.optional(),
  ignoreUriAndModuleKeyValidation: z.boolean().optional(),
});

/** POST /dashboard/{dashboardId}/gadget */
export async function postGadget(call: Call): Promise<Answer> {
  const dashboard = await editableDashboard(call, param(call, 'dashboardId'));
  const body = readBody(newGadget, call.body);
  if (body.ignoreUriAndModuleKeyValidation === true) throw notModelled('gadgets of modules that are not here');
  if (body.uri !== undefined || body.moduleKey === undefined) throw notModelled('gadgets by uri');
  const item = await addItem(call, dashboard, {
    moduleKey: body.moduleKey,
    column: body.position?.column ?? 0,
    title: body.title ?? null,
    color: body.color ?? 'blue',
  });
  if (body.position !== undefined) await moveItem(call, dashboard, item, body.position.column, body.position.row);
  const [bean] = gadgetBeans(call, [await itemOf(call, dashboard, String(item.id))]);
  return ok(bean);
}

const gadgetChange = newGadget.pick({ color: true, position: true, title: true });

/** PUT /dashboard/{dashboardId}/gadget/{gadgetId} */
export async function putGadget(call: Call): Promise<Answer> {
  const dashboard = await editableDashboard(call, param(call, 'dashboardId'));
  const body = readBody(gadgetChange, call.body);
  const item = await itemOf(call, dashboard, param(call, 'gadgetId'));
  if (body.position !== undefined) await moveItem(call, dashboard, item, body.position.column, body.position.row);
  await nameItem(call, item, body.title ?? item.title, body.color ?? item.color);
  return noContent;
}

/** DELETE /dashboard/{dashboardId}/gadget/{gadgetId} */
export async function deleteGadget(call: Call): Promise<Answer> {
  const dashboard = await editableDashboard(call, param(call, 'dashboardId'));
  await removeItem(call, await itemOf(call, dashboard, param(call, 'gadgetId')));
  return noContent;
}

async function answerDashboard(call: Call, id: string): Promise<Answer> {
  const [bean] = await dashboardBeans(call, [await dashboardNamed(call, id)]);
  return ok(bean);
}

async function dashboardAsked(call: Call) {
  const { name, description, sharePermissions, editPermissions } = readBody(details, call.body);
  if (description !== undefined && description !== '') throw notModelled('descriptions of dashboards');
  const shared = await Promise.all(sharePermissions.map((permission) => shareAsked(call, permission)));
  const editors = await Promise.all(editPermissions.map((permission) => shareAsked(call, permission)));
  await checkShares(call, [...shared, ...editors]);
  return { name, shared, editors };
}

async function shareAsked(call: Call, permission: z.output<typeof sharePermission>): Promise<Share> {
  const { type, user, group, project, role } = permission;
  if (type === 'authenticated' || type === 'loggedin') return { kind: 'logged-in' };
  if (type === 'global') throw notModelled('dashboards for the public');
  if (type === 'user' && user !== undefined) return { kind: 'person', id: user.accountId };
  if (type === 'group' && group !== undefined) return { kind: 'group', id: await groupIdOf(call, group) };
  if (type !== 'user' && type !== 'group' && project !== undefined)
    return role === undefined
      ? { kind: 'project', id: project.id }
      : { kind: 'role', id: role.id, projectId: project.id };
  throw new Refusal(400, `A share permission of type '${type}' must say with whom.`);
}

async function groupIdOf(
  call: Call,
  { groupId, name = '' }: { groupId?: string | undefined; name?: string | undefined },
) {
  if (groupId !== undefined) return groupId;
  const [named] = await call.sql.rows<{ id: string }>(`select group_id as id from person_group where name = ?`, [name]);
  if (named === undefined) throw new Refusal(400, `The group '${name}' does not exist.`);
  return named.id;
}
