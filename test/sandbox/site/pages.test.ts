import type { Page } from 'playwright-core';
import { startVisits, type Visits } from './visits';

describe('the pages of the site', () => {
  let visits: Visits;
  beforeAll(async () => {
    visits = await startVisits();
  }, 120_000);
  afterAll(() => visits.stop());
  afterEach(() => visits.close());

  const openAs: Visits['openAs'] = (...visit) => visits.openAs(...visit);
  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
  const panelOf = (page: Page) => page.frameLocator('iframe[title="Checklist"]');

  it.each([
    ['projects', '/projects', 'Projects'],
    ['work items of a project', '/projects/REL', 'Releases'],
    ['a work item', '/browse/REL-1', 'Autumn release'],
    ['all work', '/issues', 'All work'],
    ['the outbox', '/outbox', 'Outbox'],
    ['dashboards', '/dashboards', 'Dashboards'],
    ['a dashboard', '/dashboards/500', 'Measures'],
    ['settings', '/settings', 'Settings'],
    ['a workflow', '/settings/workflows/wf', 'Release workflow'],
    ['the settings of an app', '/settings/apps/admin', 'Checklist settings'],
    ['about the sandbox', '/about', "This is a sandbox, not Atlassian's Jira"],
  ])('show %s without errors, accessibly, and fit a narrow screen', async (_what, path, title) => {
    expect(await visits.lookAt('ada', path, title)).toEqual([]);
  });

  it('show what a validator refused word for word, and the status stays', async () => {
    const page = await openAs('ada', '/browse/REL-1');
    await page.getByRole('button', { name: 'Ready - Change status' }).click();
    await page.getByRole('menuitem', { name: /^Deploy/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Deploy: refused by the workflow' });
    expect(await dialog.getByRole('paragraph').first().textContent()).toBe(
      'The gate is closed.\n\n1. CHG-1 is not authorized.\n2. The window opens later.',
    );
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Ready - Change status' }).waitFor();
  });

  it('make a transition, tell the panels and write the history', async () => {
    const page = await openAs('ada', '/browse/REL-2');
    await panelOf(page).getByText('Checklist of REL-2: pong').waitFor();
    await page.getByRole('button', { name: 'Planning - Change status' }).click();
    await page.getByRole('menuitem', { name: /^Make ready/ }).click();
    await page.getByRole('button', { name: 'Ready - Change status' }).waitFor();
    await panelOf(page).getByText('The work item changed').waitFor();
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByRole('list', { name: 'History' }).getByText('Planning → Ready').waitFor();
    expect(visits.problems).toEqual([]);
  });

  it('show flags and dialogs that an app asks for', async () => {
    const page = await openAs('ada', '/browse/REL-1');
    await panelOf(page).getByRole('button', { name: 'Tell' }).click();
    await page.getByRole('alert').getByText('Told by the checklist').waitFor();
    await panelOf(page).getByRole('button', { name: 'Open dialog' }).click();
    const dialog = page.getByRole('dialog', { name: 'Checklist' });
    await dialog.frameLocator('iframe').getByText('Checklist of REL-1: pong').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('link a work item in the chosen direction and take the link away', async () => {
    const page = await openAs('ada', '/browse/REL-1');
    await page.getByRole('button', { name: 'Link work item' }).click();
    const dialog = page.getByRole('dialog', { name: 'Link work item' });
    await dialog.getByLabel('Link type').fill('is delivered by');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Work items').fill('layout inv');
    await dialog.getByRole('option', { name: /^REL-3 New invoice layout/ }).waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Link', exact: true }).click();
    await page.getByRole('list', { name: 'is delivered by' }).getByRole('link', { name: 'REL-3' }).click();
    await heading(page, 'New invoice layout').waitFor();
    await page.getByRole('list', { name: 'delivers' }).getByRole('link', { name: 'REL-1' }).waitFor();
    await page.getByRole('button', { name: 'Remove link to REL-1' }).click();
    await page.getByText('No linked work items').waitFor();
  });

  it('change a summary', async () => {
    const page = await openAs('ada', '/browse/REL-3');
    await page.getByRole('button', { name: 'Edit summary' }).click();
    await page.getByRole('textbox', { name: 'Summary' }).fill('Invoice layout of 2027');
    await page.getByRole('button', { name: 'Save' }).click();
    await heading(page, 'Invoice layout of 2027').waitFor();
  });

  it('ask for everything of a work item at once, and once', async () => {
    const page = await openAs('ada', '/projects');
    const asked: string[] = [];
    page.on('request', (request) => {
      const path = request.url().replace(visits.site.url, '');
      // The banner of faults asks again and again.
      if (/^\/(rest|__site)\/(?!faults)/.test(path)) asked.push(path);
    });
    const visit = async () => {
      asked.length = 0;
      await page.goto(`${visits.site.url}/browse/REL-1`);
      await panelOf(page).getByText('Checklist of REL-1: pong').waitFor();
    };
    await visit();
    const everything = [...asked];
    expect(everything.filter((path, at) => everything.indexOf(path) !== at)).toEqual([]);
    expect(everything.length).toBeLessThanOrEqual(11);

    // Nothing waits for the work item: its answer is held back until all else was asked for.
    await page.route(/\/issue\/REL-1\?/, async (route) => {
      while (!everything.every((path) => asked.includes(path))) await page.waitForEvent('request');
      await route.continue();
    });
    await visit();
  });

  it('add a rule only when its app gives a configuration, show it, disable it and remove it', async () => {
    const page = await openAs('ada', '/settings/workflows/wf');
    await page.getByRole('button', { name: 'Add rule to Make ready' }).click();
    await page.getByRole('menuitem', { name: /^Checklist gate/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Add rule: Checklist gate' });
    const frame = dialog.frameLocator('iframe');
    await frame.getByLabel('Refuse with').waitFor();
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await frame.getByText('Say what to refuse with').waitFor();
    await frame.getByLabel('Refuse with').fill('Not today');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });

    const actions = page.getByRole('button', { name: 'Actions for Checklist gate on Make ready' });
    await actions.click();
    await page.getByRole('menuitem', { name: 'View' }).click();
    await page.getByRole('dialog').frameLocator('iframe').getByText('Refuses with: Not today').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().click();
    await actions.click();
    await page.getByRole('menuitem', { name: 'Disable' }).click();
    const rules = page.getByRole('list', { name: 'Rules of Make ready' });
    await rules.getByText('Disabled').waitFor();
    await actions.click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await actions.waitFor({ state: 'detached' });
  });

  it('configure a gadget and show it', async () => {
    const page = await openAs('ada', '/dashboards/500');
    await page.frameLocator('iframe[title="Checklists (1)"]').getByText('Checklists of 6 months').waitFor();
    await page.getByRole('button', { name: 'Configure' }).click();
    const gadget = page.frameLocator('iframe[title="Checklists (2)"]');
    await gadget.getByRole('button', { name: 'Twelve months' }).click();
    await gadget.getByText('Checklists of 12 months').waitFor();
  });

  it('act as another person, who sees what that person may see', async () => {
    const page = await openAs('ada', '/browse/REL-1');
    await page.getByRole('button', { name: 'Acting as Ada Admin' }).click();
    await page.getByRole('menuitemradio', { name: /^Otto Outside/ }).click();
    await page.getByRole('button', { name: 'Acting as Otto Outside' }).waitFor();
    await heading(page, "We couldn't find what you're looking for").waitFor();
    expect(await page.getByRole('link', { name: 'Settings' }).count()).toBe(0);
  });

  it('refuse the settings to people who do not administer Jira', async () => {
    const page = await openAs('vera', '/settings/workflows/wf');
    await heading(page, "You don't have access to this page").waitFor();
  });

  it('offer no change to somebody who may only look', async () => {
    const page = await openAs('vera', '/browse/REL-1');
    await heading(page, 'Autumn release').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('button', { name: /^(Edit summary|Link work item|Remove link)/ }).count()).toBe(0);
  });

  it('show the time in the zone of the person and jump', async () => {
    const page = await openAs('vera', '/projects');
    await page.getByRole('button', { name: /^Site clock: .* America\/New_York$/ }).click();
    await page.getByRole('dialog', { name: 'Site clock' }).getByRole('button', { name: 'Next window' }).click();
    await page.getByRole('button', { name: /^Site clock: Sat, 28 Nov 2026, 16:0\d America\/New_York$/ }).waitFor();
  });

  it('set the clock to a moment in the zone of the person', async () => {
    const page = await openAs('ada', '/projects');
    await page.getByRole('button', { name: /^Site clock/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Site clock' });
    await dialog.getByLabel('Date and time').fill('2026-12-24T18:30');
    await dialog.getByRole('button', { name: 'Set clock' }).click();
    await page.getByRole('button', { name: /^Site clock: Thu, 24 Dec 2026, 18:3\d Europe\/Berlin$/ }).waitFor();
  });

  it('keep the top bar and say so when the code of a page can not be fetched', async () => {
    const page = await openAs('ada', '/projects');
    await heading(page, 'Projects').waitFor();
    await page.route(/\/assets\/dashboards-page/, (route) => route.abort());
    await page.getByRole('link', { name: 'Dashboards' }).click();
    await heading(page, 'This could not be loaded').waitFor();
    await page.getByRole('link', { name: 'Projects' }).click();
    await heading(page, 'Projects').waitFor();
  });

  it('keep the chosen theme', async () => {
    const page = await openAs('ada', '/projects');
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await page.reload();
    await heading(page, 'Projects').waitFor();
    expect(await page.locator('html').getAttribute('data-color-mode')).toBe('dark');
  });
});
