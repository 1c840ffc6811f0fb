import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { choose, saveStep } from './support/forms';
import { openAs, type Person } from './support/person';
import { startSite } from './support/sandbox';
import type { Sandbox } from './support/sandbox';

/** A site as one gets it: people, and nothing else. */
const emptySite = {
  site: { name: 'New site', timeZone: 'Europe/Berlin', clockStartsAt: '2026-11-23T09:00:00+01:00' },
  clockJumps: [],
  people: [
    { accountId: 'ada', displayName: 'Ada Admin', title: 'Jira administrator', administrator: true },
    { accountId: 'rita', displayName: 'Rita Release', title: 'Release manager' },
    { accountId: 'carl', displayName: 'Carl Change', title: 'Change authority' },
  ],
  groups: [],
  statuses: [],
  issueTypes: [],
  linkTypes: [],
  projectRoles: [],
  workflows: [],
  permissionSchemes: [],
  projects: [],
  issues: [],
  links: [],
  dashboards: [],
};

let sandbox: Sandbox;
let browser: Browser;

beforeAll(async () => {
  sandbox = await startSite(emptySite);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await sandbox.stop();
});

test('An admin sets up a new project with the gate from nothing', async () => {
  const admin = await openAs(browser, sandbox, 'ada');
  await createProject(admin);
  await createWords(admin);
  await createWorkflow(admin);
  await putTypesOnWorkflows(admin);
  await givePeopleRoles(admin);
  await mapTheProject(admin);
  await putTheGateOn(admin);
});

/** Presses a button that opens a dialog, fills it in and sends it off. */
async function inDialog(page: Page, button: string, action: string, fill: (dialog: Locator) => Promise<void>) {
  await page.getByRole('button', { name: button, exact: true }).click();
  await fillDialog(page, action, fill);
}

async function fillDialog(page: Page, action: string, fill: (dialog: Locator) => Promise<void>) {
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

const nameIs = (name: string) => (dialog: Locator) => dialog.getByRole('textbox', { name: 'Name' }).fill(name);

async function createProject({ open, page }: Person): Promise<void> {
  await open('/projects');
  await page.getByRole('link', { name: 'Create project' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Releases');
  expect(await page.getByRole('textbox', { name: 'Key' }).inputValue()).toBe('REL');
  await page.getByRole('button', { name: 'Create project' }).click();
  await page.getByRole('heading', { level: 1, name: 'Work types and workflows' }).waitFor();
}

/** Work types, roles, a link type. */
async function createWords({ open, page }: Person): Promise<void> {
  await open('/settings');
  const settings = page.getByRole('navigation', { name: 'Settings' });
  await settings.getByRole('link', { name: 'Work types' }).click();
  for (const name of ['Release', 'Change']) await inDialog(page, 'Create work type', 'Create', nameIs(name));
  await settings.getByRole('link', { name: 'Project roles' }).click();
  for (const name of ['Release manager', 'Change authority'])
    await inDialog(page, 'Create role', 'Create', nameIs(name));
  await settings.getByRole('link', { name: 'Link types' }).click();
  await inDialog(page, 'Create link type', 'Create', async (dialog) => {
    await nameIs('Deployment')(dialog);
    await dialog.getByRole('textbox', { name: 'From the one' }).fill('deploys');
    await dialog.getByRole('textbox', { name: 'From the other' }).fill('is deployed by');
  });
}

/** Planning → Ready → Deploying → Closed; only the start of the deployment leads to Deploying. */
async function createWorkflow({ page }: Person): Promise<void> {
  const settings = page.getByRole('navigation', { name: 'Settings' });
  await settings.getByRole('link', { name: 'Statuses' }).click();
  for (const name of ['Planning', 'Ready', 'Deploying']) await inDialog(page, 'Create status', 'Create', nameIs(name));
  await settings.getByRole('link', { name: 'Workflows' }).click();
  await inDialog(page, 'Create workflow', 'Create', async (dialog) => {
    await nameIs('Release workflow')(dialog);
    for (const status of ['Planning', 'Ready', 'Deploying']) await choose(dialog, 'Statuses', status);
  });
  await page.getByRole('heading', { level: 1, name: 'Release workflow' }).waitFor();
  await inDialog(page, 'Add status', 'Add', async (dialog) => {
    await nameIs('Closed')(dialog);
    await choose(dialog, 'Category', 'Done');
  });
  await page.getByRole('button', { name: 'Actions for transition Deploying' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await fillDialog(page, 'Remove', () => Promise.resolve());
  await inDialog(page, 'Add transition', 'Add', async (dialog) => {
    await nameIs('Start deployment')(dialog);
    await choose(dialog, 'From statuses', 'Ready');
    await choose(dialog, 'To status', 'Deploying');
  });
  await page.getByRole('row', { name: /^Start deployment Ready/ }).waitFor();
}

async function putTypesOnWorkflows({ open, page }: Person): Promise<void> {
  await open('/projects/REL/settings/work-types');
  for (const [type, workflow] of [
    ['Release', 'Release workflow'],
    ['Change', 'Workflow of REL'],
  ] as const) {
    await inDialog(page, 'Add work type', 'Add', async (dialog) => {
      await choose(dialog, 'Work type', type);
      await choose(dialog, 'Workflow', workflow);
    });
    await page.getByRole('row', { name: new RegExp(`^${type} ${workflow}`) }).waitFor();
  }
}

async function givePeopleRoles({ page }: Person): Promise<void> {
  await page.getByRole('link', { name: 'People' }).click();
  for (const [role, person] of [
    ['Release manager', 'Rita Release'],
    ['Change authority', 'Carl Change'],
  ] as const) {
    await inDialog(page, `Add people to ${role}`, 'Add', (dialog) => choose(dialog, 'People and groups', person));
    await page
      .getByRole('list', { name: `In the role ${role}` })
      .getByText(person)
      .waitFor();
  }
}

/** The steps of Slipway's settings. */
async function mapTheProject({ open, page: site, frame }: Person): Promise<void> {
  await open('/settings');
  await site.getByRole('main').getByRole('link', { name: 'Slipway' }).last().click();
  const page = frame('Slipway');
  await page.getByRole('button', { name: 'Edit projects and time zone' }).click();
  await choose(page, 'Projects with releases and changes', 'Releases (REL)', 'Releases');
  await choose(page, 'Time zone of the organization', 'Europe/Berlin');
  await saveStep(page, '1 of 5');

  await page.getByRole('button', { name: 'Edit releases' }).click();
  await choose(page, 'Work types that are releases', 'Release');
  await page.getByText(/stand for no stage/).waitFor();
  await page.getByRole('button', { name: 'Suggest from the names' }).click();
  await choose(page, 'Release and deployment manager', 'Release manager');
  await choose(page, 'Deployment practitioner', 'Release manager');
  await saveStep(page, '2 of 5');

  await page.getByRole('button', { name: 'Edit changes' }).click();
  await choose(page, 'Work types that are changes', 'Change');
  await choose(page, 'Link from a release to its changes', 'A release "deploys" its changes');
  for (const status of ['In Progress', 'Done']) await choose(page, 'Statuses that count as authorized', status);
  await choose(page, 'Statuses that mean implemented', 'Done');
  await choose(page, 'Who authorizes Change', 'A project role');
  await choose(page, 'Authority for Change', 'Change authority');
  await saveStep(page, '3 of 5');

  await page.getByRole('button', { name: 'Add customer' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Meridia Health');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Write policy of Meridia Health' }).click();
  const policy = page.getByRole('form', { name: 'Policy of Meridia Health' });
  await policy.getByRole('button', { name: 'Add window' }).click();
  const window = policy.getByRole('group', { name: 'Window 1' });
  await window.getByRole('textbox', { name: 'Name' }).fill('Mornings');
  await window.getByRole('spinbutton', { name: 'Lasts (hours)' }).fill('9');
  await window.getByRole('checkbox', { name: 'Tuesday' }).check();
  await policy.getByRole('textbox', { name: /^Reason\b(?! of)/ }).fill('Agreed on 30 October');
  await saveStep(page, '4 of 5');
  await page.getByRole('button', { name: 'Add service' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Lab Interface');
  await saveStep(page, '5 of 5');
}

async function putTheGateOn({ open, page }: Person): Promise<void> {
  await open('/settings/workflows');
  await page.getByRole('link', { name: 'Release workflow' }).click();
  await page.getByRole('button', { name: 'Add rule to Start deployment' }).click();
  await page.getByRole('menuitem', { name: /^Deployment gate/ }).click();
  const dialog = page.getByRole('dialog', { name: /Add rule/ });
  await dialog.frameLocator('iframe').getByText('Which planned waves').waitFor();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('list', { name: 'Rules of Start deployment' }).getByText('Deployment gate').waitFor();
}
