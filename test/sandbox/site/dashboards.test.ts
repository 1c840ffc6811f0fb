import type { Page } from 'playwright-core';
import { axeFindings } from '../../e2e/support/browser';
import { startVisits, type Visits } from './visits';

let visits: Visits;
beforeAll(async () => {
  visits = await startVisits();
}, 120_000);
afterAll(() => visits.stop());
afterEach(() => visits.close());

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const gadget = (page: Page, name: string) => page.getByRole('article', { name });

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByLabel(field).fill(option);
  await page.getByRole('option', { name: option }).click();
}

async function create(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Create dashboard' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create dashboard' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await heading(page, name).waitFor();
}

async function addGadget(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add gadget' }).click();
  await page.getByRole('button', { name: 'Add Checklists' }).click();
}

async function fromMenu(page: Page, button: string, item: string): Promise<void> {
  await page.getByRole('button', { name: button }).first().click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Waits until the columns show these gadgets. */
async function columnsAre(page: Page, expected: readonly (readonly string[])[]): Promise<void> {
  await page.waitForFunction((wanted) => {
    const columns = [...document.querySelectorAll('.gadget-column')].map((column) =>
      [...column.querySelectorAll('article h2')].map((title) => title.textContent),
    );
    return JSON.stringify(columns) === wanted;
  }, JSON.stringify(expected));
}

it('creates a dashboard and shares it with a role: its people look, the others do not know of it', async () => {
  const page = await visits.openAs('ada', '/dashboards');
  await page.getByRole('button', { name: 'Create dashboard' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create dashboard' });
  await dialog.getByLabel('Name').fill('For readers');
  const viewers = dialog.getByRole('group', { name: 'Viewers' });
  await choose(page, 'Viewers: kind', 'Role in a project');
  await choose(page, 'Viewers: who', 'Readers in Releases');
  await viewers.getByRole('button', { name: 'Add' }).click();
  await viewers.getByRole('list').getByText('Readers in Releases', { exact: true }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await heading(page, 'For readers').waitFor();
  await addGadget(page);
  await gadget(page, 'Checklists').getByText('This gadget is not configured yet').waitFor();

  const viewer = await visits.openAs('vera', new URL(page.url()).pathname);
  await gadget(viewer, 'Checklists').getByText('The owner or an editor').waitFor();
  expect(await viewer.getByRole('button', { name: /Add gadget|Arrange|Configure|More actions/ }).count()).toBe(0);
  const outsider = await visits.openAs('otto', new URL(page.url()).pathname);
  await heading(outsider, "We couldn't find what you're looking for").waitFor();
  expect(visits.problems).toEqual([]);
});

it('arranges gadgets by menu, by layout and by dragging', async () => {
  const page = await visits.openAs('ada', '/dashboards');
  await create(page, 'Arranged');
  for (const name of ['First', 'Second']) {
    await addGadget(page);
    await fromMenu(page, 'More actions for Checklists', 'Name and colour');
    const dialog = page.getByRole('dialog', { name: 'Name and colour' });
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await gadget(page, name).waitFor();
  }
  await columnsAre(page, [['First'], ['Second']]);
  await fromMenu(page, 'More actions for First', 'Move right');
  await columnsAre(page, [[], ['First', 'Second']]);
  await fromMenu(page, 'More actions for First', 'Move down');
  await columnsAre(page, [[], ['Second', 'First']]);

  await page.getByRole('button', { name: 'Arrange', exact: true }).click();
  await page.getByRole('heading', { name: 'First' }).dragTo(page.getByText('Drop a gadget here'));
  await columnsAre(page, [['First'], ['Second']]);
  await page.getByRole('heading', { name: 'First' }).dragTo(page.getByRole('heading', { name: 'Second' }));
  await columnsAre(page, [[], ['First', 'Second']]);
  await page.getByRole('button', { name: 'Change layout' }).click();
  await page.getByRole('menuitemradio', { name: 'Three columns' }).click();
  await columnsAre(page, [[], ['First', 'Second'], []]);
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Change layout' }).click();
  await page.getByRole('menuitemradio', { name: 'One column' }).click();
  await columnsAre(page, [['First', 'Second']]);
  await fromMenu(page, 'More actions for Second', 'Remove');
  await columnsAre(page, [['First']]);
  expect(visits.problems).toEqual([]);
});

it('configures a gadget and refreshes it: by its button, with the whole dashboard, and by itself', async () => {
  const page = await visits.openAs('ada', '/dashboards');
  await create(page, 'Refreshed');
  await addGadget(page);
  await page.getByRole('button', { name: 'Configure' }).click();
  const frame = page.frameLocator('iframe[title="Checklists"]');
  await frame.getByRole('button', { name: 'Twelve months' }).click();
  await frame.getByText('Checklists of 12 months').waitFor();

  const loadedAnew = async (refresh: () => Promise<unknown>) => {
    const old = await page.locator('iframe[title="Checklists"]').elementHandle();
    await refresh();
    await page.waitForFunction((before) => before?.isConnected === false, old);
    await frame.getByText('Checklists of 12 months').waitFor();
  };
  await loadedAnew(() => page.getByRole('button', { name: 'Refresh Checklists' }).click());
  await loadedAnew(() => page.getByRole('button', { name: 'Refresh dashboard' }).click());
  await page.clock.install();
  await page.getByRole('button', { name: 'Auto refresh: off' }).click();
  await page.getByRole('menuitemradio', { name: 'Every 15 minutes' }).click();
  await page.getByRole('button', { name: 'Auto refresh: every 15 minutes' }).waitFor();
  await loadedAnew(() => page.clock.runFor(15 * 60_000));
});

it('says that a gadget failed, and shows it when it can be had again', async () => {
  const page = await visits.openAs('ada', '/projects');
  await page.route('**/__host/frames', (route) => route.abort());
  await page.getByRole('link', { name: 'Dashboards' }).click();
  await page.getByRole('link', { name: 'Measures' }).click();
  const first = gadget(page, 'Checklists').first();
  await first.getByText('Checklists could not be shown').waitFor();
  await page.unroute('**/__host/frames');
  await first.getByRole('button', { name: 'Try again' }).click();
  await first
    .frameLocator('iframe')
    .getByText(/^Checklists of/)
    .waitFor();
});

it('copies a dashboard of somebody else, and deletes the copy', async () => {
  const page = await visits.openAs('vera', '/dashboards/500');
  await fromMenu(page, 'Actions for Measures', 'Copy dashboard');
  await page.getByRole('dialog', { name: 'Copy dashboard' }).getByRole('button', { name: 'Copy' }).click();
  await heading(page, 'Copy of Measures').waitFor();
  await page.frameLocator('iframe').first().getByText('Checklists of 6 months').waitFor();
  await page.getByRole('link', { name: 'Dashboards' }).first().click();
  const row = page.getByRole('row', { name: /^Copy of Measures/ });
  await row.getByRole('cell', { name: 'Vera Viewer' }).waitFor();
  await row.getByRole('button', { name: 'Actions for Copy of Measures' }).click();
  await page.getByRole('menuitem', { name: 'Delete dashboard' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await row.waitFor({ state: 'detached' });
  expect(visits.problems).toEqual([]);
});

it.each(['/dashboards', '/dashboards/500'])('fits a narrow screen in the dark: %s', async (path) => {
  const page = await visits.openAs('ada', path, { colorScheme: 'dark', width: 400 });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
  expect(await axeFindings(page)).toEqual([]);
});
