import type { Locator, Page } from 'playwright-core';
import { choose } from './forms';
import type { Person } from './person';

/** How an administrator makes a project for releases on a site that has nothing, screen by screen. */
/** Presses a button that opens a dialog, fills it in and sends it off. */
export async function inDialog(page: Page, button: string, action: string, fill: (dialog: Locator) => Promise<void>) {
  await page.getByRole('button', { name: button, exact: true }).press('Enter');
  await fillDialog(page, action, fill);
}

async function fillDialog(page: Page, action: string, fill: (dialog: Locator) => Promise<void>) {
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog.getByRole('button', { name: action, exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

const nameIs = (name: string) => (dialog: Locator) => dialog.getByRole('textbox', { name: 'Name' }).fill(name);

export async function createProject({ open, page }: Person): Promise<void> {
  await open('/projects');
  await page.getByRole('link', { name: 'Create project' }).press('Enter');
  await page.getByRole('textbox', { name: 'Name' }).fill('Releases');
  expect(await page.getByRole('textbox', { name: 'Key' }).inputValue()).toBe('REL');
  await page.getByRole('button', { name: 'Create project' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Work types and workflows' }).waitFor();
}

/** Work types, roles, a link type. */
export async function createWords({ open, page }: Person): Promise<void> {
  await open('/settings');
  const settings = page.getByRole('navigation', { name: 'Settings' });
  await settings.getByRole('link', { name: 'Work types' }).press('Enter');
  for (const name of ['Release', 'Change']) await inDialog(page, 'Create work type', 'Create', nameIs(name));
  await settings.getByRole('link', { name: 'Project roles' }).press('Enter');
  for (const name of ['Release manager', 'Change authority'])
    await inDialog(page, 'Create role', 'Create', nameIs(name));
  await settings.getByRole('link', { name: 'Link types' }).press('Enter');
  await inDialog(page, 'Create link type', 'Create', async (dialog) => {
    await nameIs('Deployment')(dialog);
    await dialog.getByRole('textbox', { name: 'From the one' }).fill('deploys');
    await dialog.getByRole('textbox', { name: 'From the other' }).fill('is deployed by');
  });
}

/** Planning → Ready → Deploying → Closed; only the start of the deployment leads to Deploying. */
export async function createWorkflow({ page }: Person): Promise<void> {
  const settings = page.getByRole('navigation', { name: 'Settings' });
  await settings.getByRole('link', { name: 'Statuses' }).press('Enter');
  for (const name of ['Planning', 'Ready', 'Deploying']) await inDialog(page, 'Create status', 'Create', nameIs(name));
  await settings.getByRole('link', { name: 'Workflows' }).press('Enter');
  await inDialog(page, 'Create workflow', 'Create', async (dialog) => {
    await nameIs('Release workflow')(dialog);
    for (const status of ['Planning', 'Ready', 'Deploying']) await choose(dialog, 'Statuses', status);
  });
  await page.getByRole('heading', { level: 1, name: 'Release workflow' }).waitFor();
  await inDialog(page, 'Add status', 'Add', async (dialog) => {
    await nameIs('Closed')(dialog);
    await choose(dialog, 'Category', 'Done');
  });
  await page.getByRole('button', { name: 'Actions for transition Deploying' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Remove' }).press('Enter');
  await fillDialog(page, 'Remove', () => Promise.resolve());
  await inDialog(page, 'Add transition', 'Add', async (dialog) => {
    await nameIs('Start deployment')(dialog);
    await choose(dialog, 'From statuses', 'Ready');
    await choose(dialog, 'To status', 'Deploying');
  });
  await page.getByRole('row', { name: /^Start deployment Ready/ }).waitFor();
}

export async function putTypesOnWorkflows({ open, page }: Person): Promise<void> {
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

export async function givePeopleRoles({ page }: Person): Promise<void> {
  await page.getByRole('link', { name: 'People' }).press('Enter');
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
