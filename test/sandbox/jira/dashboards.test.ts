import type { DashboardOnPage, GadgetOnPage } from '../../../sandbox/jira/page-contract';
import { runJira, type RunningJira } from './running-jira';

let running: RunningJira;
beforeAll(async () => {
  running = await runJira();
});
afterAll(() => running.stop());

const page = async <Body = DashboardOnPage>(who: string, method: string, path: string, body?: unknown) => {
  const answer = await running.page(who)(method, path, body);
  return { status: answer.status, body: answer.body as unknown as Body };
};
const made = async (name: string) => (await page('rita', 'POST', '/dashboards', { name })).body;
const change = (who: string, { id }: DashboardOnPage, body: unknown) => page(who, 'PUT', `/dashboards/${id}`, body);
const shownTo = async (who: string, id: string) =>
  (await page<readonly DashboardOnPage[]>(who, 'GET', '/dashboards')).body.find((one) => one.id === id);
const addTo = async ({ id }: DashboardOnPage, column: number) =>
  (await page<GadgetOnPage>('rita', 'POST', `/dashboards/${id}/items`, { moduleKey: 'lead-time', column })).body;

const everybody = ['rita', 'carl', 'vera', 'otto', 'ada'];

it.each([
  ['nobody else', [], ['rita']],
  ['everybody who is logged in', [{ kind: 'logged-in' }], everybody],
  ['one person', [{ kind: 'person', id: 'otto' }], ['rita', 'otto']],
  ['a role in a project', [{ kind: 'role', id: '1002', projectId: '10000' }], ['rita', 'carl', 'vera']],
] as const)('is shared with %s', async (_whom, shared, sees) => {
  const dashboard = await made('Shared');
  expect((await change('rita', dashboard, { shared })).status).toBe(200);
  const seen = await Promise.all(everybody.map(async (who) => ((await shownTo(who, dashboard.id)) ? [who] : [])));
  expect(seen.flat()).toEqual(sees);
  expect((await running.as('otto')('GET', `/dashboard/${dashboard.id}`)).status).toBe(
    (sees as readonly string[]).includes('otto') ? 200 : 404,
  );
});

it('is shared with a project: with all who may browse it', async () => {
  const dashboard = await made('For the project');
  await change('rita', dashboard, { shared: [{ kind: 'project', id: '10000' }] });
  expect(await shownTo('vera', dashboard.id)).toMatchObject({
    mayEdit: false,
    shared: [{ kind: 'project', id: '10000', name: expect.any(String) }],
  });
  expect(await shownTo('otto', dashboard.id)).toBeUndefined();
});

it('is shared with groups of which one is a member, by administrators with any', async () => {
  const group = [{ kind: 'group', id: 'g-1' }];
  const ritas = await made("Rita's");
  expect((await change('rita', ritas, { shared: group })).status).toBe(400);
  const { body: carls } = await page('carl', 'POST', '/dashboards', { name: "Carl's" });
  expect((await change('carl', carls, { shared: group })).status).toBe(200);
  const { body: adas } = await page('ada', 'POST', '/dashboards', { name: "Ada's" });
  expect((await change('ada', adas, { editors: group })).status).toBe(200);
  expect(await shownTo('carl', adas.id)).toMatchObject({ mayEdit: true, editors: [{ name: 'changers' }] });
});

it.each([
  ['a project that one may not see', { kind: 'project', id: '10002' }],
  ['a person who is not on the site', { kind: 'person', id: 'nobody' }],
  ['something unknown', { kind: 'public' }],
])('is not shared with %s', async (_whom, share) => {
  const { body } = await page('vera', 'POST', '/dashboards', { name: 'Mine' });
  expect((await change('vera', body, { shared: [share] })).status).toBe(400);
});

it('lets its editors arrange it, and only its owner delete it', async () => {
  const dashboard = await made('Arranged');
  const items = `/dashboards/${dashboard.id}/items`;
  const [first, second, third] = [await addTo(dashboard, 0), await addTo(dashboard, 0), await addTo(dashboard, 1)];
  const editors = [{ kind: 'person', id: 'vera' }];
  await change('rita', dashboard, { shared: [{ kind: 'logged-in' }], editors, refreshMinutes: 15 });
  expect((await page('carl', 'PUT', `${items}/${third.id}`, { column: 0, row: 1 })).status).toBe(403);
  expect((await page('vera', 'PUT', `${items}/${third.id}`, { column: 0, row: 1 })).status).toBe(200);
  expect(await shownTo('carl', dashboard.id)).toMatchObject({
    refreshMinutes: 15,
    mayEdit: false,
    gadgets: [{ id: first.id }, { id: third.id, row: 1 }, { id: second.id, row: 2 }],
  });
  expect(await running.jira.configureDashboardItem('vera', dashboard.id, third.id, { a: 1 })).toBe(true);
  expect((await page('vera', 'DELETE', `/dashboards/${dashboard.id}`)).status).toBe(403);
  expect((await page('rita', 'DELETE', `/dashboards/${dashboard.id}`)).status).toBe(204);
  expect(await running.jira.dashboardItem('rita', dashboard.id, third.id)).toBeUndefined();
});

it('keeps every gadget when it gets fewer columns, and none beside them', async () => {
  const dashboard = await made('Columns');
  await change('rita', dashboard, { layout: 'AAA' });
  const [left, middle, right] = [await addTo(dashboard, 0), await addTo(dashboard, 1), await addTo(dashboard, 2)];
  const { body } = await change('rita', dashboard, { layout: 'A' });
  expect(body.gadgets.map(({ id, column, row }) => [id, column, row])).toEqual([
    [left.id, 0, 0],
    [middle.id, 0, 1],
    [right.id, 0, 2],
  ]);
  const move = await page('rita', 'PUT', `/dashboards/${dashboard.id}/items/${left.id}`, { column: 1 });
  expect(move.status).toBe(400);
});

it('is copied by whoever sees it: layout, gadgets and configuration, but not whom it is shared with', async () => {
  const original = await made('Original');
  await change('rita', original, { shared: [{ kind: 'logged-in' }], layout: 'AB', refreshMinutes: 30 });
  const gadget = await addTo(original, 1);
  await running.jira.configureDashboardItem('rita', original.id, gadget.id, { months: 6 });
  await running.as('rita')('PUT', `/dashboard/${original.id}/items/${gadget.id}/properties/kept`, 1);
  const { body: copy } = await page('otto', 'POST', '/dashboards', { name: 'My copy', copyOf: original.id });
  expect(copy).toMatchObject({
    name: 'My copy',
    owner: 'otto',
    layout: 'AB',
    refreshMinutes: 30,
    shared: [],
    gadgets: [{ column: 1, configuration: { months: 6 } }],
  });
  const properties = `/dashboard/${copy.id}/items/${copy.gadgets[0]?.id ?? ''}/properties/kept`;
  expect((await running.as('otto')('GET', properties)).body).toMatchObject({ value: 1 });
  const hidden = await made('Hidden');
  expect((await page('otto', 'POST', '/dashboards', { name: 'Stolen', copyOf: hidden.id })).status).toBe(404);
});

it('shows over REST with whom it is shared, as Jira names it', async () => {
  const asked = {
    name: 'By REST',
    sharePermissions: [
      { type: 'authenticated' },
      { type: 'projectRole', project: { id: '10000' }, role: { id: 1002 } },
    ],
    editPermissions: [{ type: 'user', user: { accountId: 'vera' } }],
  };
  const { body } = await running.as('rita')('POST', '/dashboard', asked);
  expect(body).toMatchObject({
    isWritable: true,
    sharePermissions: [
      { type: 'loggedin' },
      { type: 'project', project: { key: 'REL' }, role: { id: 1002, name: 'Readers' } },
    ],
    editPermissions: [{ type: 'user', user: { accountId: 'vera' } }],
  });
  const { id } = body as { id: string };
  expect((await running.as('otto')('GET', `/dashboard/${id}`)).body).toMatchObject({
    isWritable: false,
    sharePermissions: [{ type: 'loggedin' }, { type: 'project-unknown' }],
  });
  expect((await running.as('otto')('PUT', `/dashboard/${id}`, asked)).status).toBe(403);
  expect((await running.as('vera')('PUT', `/dashboard/${id}`, { ...asked, name: 'Renamed' })).status).toBe(200);
  expect((await running.as('vera')('DELETE', `/dashboard/${id}`)).status).toBe(403);
  const open = { ...asked, sharePermissions: [{ type: 'global' }] };
  expect((await running.as('rita')('POST', '/dashboard', open)).status).toBe(501);
});

it('takes gadgets over REST, with a title, a colour and a place', async () => {
  const { id } = await made('Gadgets');
  const gadgets = `/dashboard/${id}/gadget`;
  const rita = running.as('rita');
  await rita('POST', gadgets, { moduleKey: 'lead-time' });
  const { body } = await rita('POST', gadgets, {
    moduleKey: 'lead-time',
    title: 'First',
    color: 'green',
    position: { row: 0, column: 0 },
  });
  expect(body).toMatchObject({ title: 'First', color: 'green', position: { row: 0, column: 0 } });
  const path = `${gadgets}/${(body as { id: number }).id}`;
  expect((await rita('PUT', path, { title: 'Last', position: { row: 5, column: 0 } })).status).toBe(204);
  expect((await rita('GET', gadgets)).body).toMatchObject({
    gadgets: [{ position: { row: 0 } }, { title: 'Last', color: 'green', position: { row: 1 } }],
  });
  expect((await running.as('vera')('DELETE', path)).status).toBe(404);
  expect((await rita('DELETE', path)).status).toBe(204);
  expect((await rita('POST', gadgets, { moduleKey: 'first-gate' })).status).toBe(400);
  expect((await rita('POST', gadgets, { uri: 'https://gadgets.example' })).status).toBe(501);
});
