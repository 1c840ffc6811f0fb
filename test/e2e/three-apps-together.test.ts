import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { pageSite } from '../sandbox/site/page-site';
import { launchBrowser } from './support/browser';
import { openAs, type Person } from './support/person';
import { startSite } from './support/sandbox';
import type { Sandbox } from './support/sandbox';

/** Apps that the sandbox has never heard of, and a site without anything of theirs. */
const apps = ['panel', 'gadget', 'keeper'].map((name) => resolve(__dirname, '../apps', name));
const site = {
  ...pageSite,
  workflows: pageSite.workflows.map((workflow) => ({
    ...workflow,
    transitions: workflow.transitions.map((transition) => ({ ...transition, rules: [] })),
  })),
  projects: pageSite.projects.map((project) => ({ ...project, pinnedPanels: [] })),
  dashboards: [{ id: '500', name: 'Counts', owner: 'ada', gadgets: [] }],
};
/** The bundler builds three apps where nobody has yet. */
const BUILD_MS = 300_000;
const LONG_MS = 180_000;

let sandbox: Sandbox;
let browser: Browser;
let ada: Person;
beforeAll(async () => {
  sandbox = await startSite(site, apps);
  browser = await launchBrowser();
  ada = await openAs(browser, sandbox, 'ada');
}, BUILD_MS);
afterAll(async () => {
  await browser.close();
  await sandbox.stop();
});
afterEach(async () => {
  expect(ada.problems).toEqual([]);
  expect(await (await fetch(`${sandbox.url}/__host/unmodelled`)).json()).toEqual([]);
  expect(await sandbox.cspReports()).toEqual([]);
});

test(
  'A panel is added to a work item, and what one person writes in it the other reads',
  async () => {
    await ada.open('/browse/REL-1');
    await ada.page.getByRole('button', { name: 'Add apps' }).press('Enter');
    await ada.page.getByRole('menuitemcheckbox', { name: /^Notes/, checked: false }).press('Enter');
    await ada.page.getByRole('menuitemcheckbox', { name: /^Notes/, checked: true }).waitFor();
    // An open menu takes the focus back.
    await ada.page.keyboard.press('Escape');
    await ada.page.getByRole('menu').waitFor({ state: 'detached' });
    const notes = ada.frame('Notes');
    await notes.getByText('No notes').waitFor();
    await notes.getByRole('button', { name: 'Add' }).press('Enter');
    await notes.getByText('ada: Seen').waitFor();

    const vera = await openAs(browser, sandbox, 'vera');
    await vera.open('/browse/REL-1');
    await vera.frame('Notes').getByText('ada: Seen').waitFor();
    expect(vera.problems).toEqual([]);
    await vera.context.close();
  },
  LONG_MS,
);

test(
  'A gadget is put on a dashboard, configured in its own form, and shows what it counted',
  async () => {
    const { page } = ada;
    await ada.open('/dashboards/500');
    await page.getByRole('button', { name: 'Add gadget' }).first().press('Enter');
    await page.getByRole('button', { name: 'Add Counter' }).press('Enter');
    const gadget = page.getByRole('article', { name: 'Counter' });
    await gadget.getByRole('button', { name: 'Configure' }).press('Enter');
    const form = ada.frame('Counter');
    await form.getByLabel('Name').fill('Releases');
    await form.getByRole('button', { name: 'Save' }).press('Enter');
    await ada.frame('Counter').getByText('Releases: 1').waitFor();
    await page.reload();
    await ada.frame('Counter').getByText('Releases: 2').waitFor();
  },
  LONG_MS,
);

test(
  'A validator is put on a transition, refuses it, and lets it pass when the queue has kept the visits',
  async () => {
    const { page } = ada;
    await ada.open('/settings/workflows');
    await page.getByRole('link', { name: 'Release workflow' }).press('Enter');
    await page.getByRole('button', { name: 'Add rule to Deploy' }).press('Enter');
    await page.getByRole('menuitem', { name: /^Kept visits/ }).press('Enter');
    const dialog = page.getByRole('dialog', { name: /Add rule/ });
    await dialog.frameLocator('iframe').getByLabel('Visits needed').fill('2');
    await dialog.getByRole('button', { name: 'Add', exact: true }).press('Enter');
    await page.getByRole('list', { name: 'Rules of Deploy' }).getByText('Kept visits').waitFor();

    await deploy();
    expect(await ada.refusal()).toContain('REL-1 was not visited');
    await keepVisits(1);
    await deploy();
    expect(await ada.refusal()).toContain('REL-1 was visited 1 of 2 times');
    await keepVisits(2);
    await deploy();
    await page.getByRole('button', { name: 'Deployed - Change status' }).waitFor();
  },
  LONG_MS,
);

test(
  'A schedule runs when the clock of the site jumps',
  async () => {
    await ada.open('/apps/keeper-page');
    await ada.frame('Keeper').getByText('Hours kept: 0').waitFor();
    await ada.jumpTo(/Next window/);
    await sandbox.idle();
    await ada.page.reload();
    await ada.frame('Keeper').getByText('Hours kept: 1').waitFor();
  },
  LONG_MS,
);

async function deploy(): Promise<void> {
  await ada.open('/browse/REL-1');
  await ada.transition('Deploy');
}

/** The consumer asks for the event again as often as there are visits, then keeps them. */
async function keepVisits(times: number): Promise<void> {
  await ada.open('/apps/keeper-page');
  const keeper = ada.frame('Keeper');
  await keeper.getByLabel('Work item').fill('REL-1');
  await keeper.getByLabel('Visits').fill(String(times));
  await keeper.getByRole('button', { name: 'Keep visits' }).press('Enter');
  await keeper.getByText('REL-1 will be kept').waitFor();
  await sandbox.idle();
}
