import type { Browser } from 'playwright-core';
import { agreedWithWayBack } from './support/agreed';
import { launchBrowser } from './support/browser';
import { choose, saveStep, tick } from './support/forms';
import {
  createProject,
  createWords,
  createWorkflow,
  givePeopleRoles,
  inDialog,
  putTypesOnWorkflows,
} from './support/new-project';
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

/** Many screens in one part; on a machine that is busy each of them takes seconds. */
const LONG = 300_000;

describe('an admin sets up a new project with the gate from nothing', () => {
  let admin: Person;
  beforeAll(async () => {
    admin = await openAs(browser, sandbox, 'ada');
  });
  afterEach(() => expect(admin.problems).toEqual([]));

  it(
    'the project, its words, its workflow and its people',
    async () => {
      await createProject(admin);
      await createWords(admin);
      await createWorkflow(admin);
      await putTypesOnWorkflows(admin);
      await givePeopleRoles(admin);
    },
    LONG,
  );

  it('the mapping of Slipway', () => mapTheProject(admin), LONG);

  it(
    'the gate on the transition, the panels in the project',
    async () => {
      await putTheGateOn(admin);
      await pinThePanels(admin);
    },
    LONG,
  );

  it(
    'a release is refused, and passes when its change is approved',
    async () => {
      const manager = await openAs(browser, sandbox, 'rita');
      await createWork(manager);
      await plan(manager);
      await agreedWithWayBack(sandbox, 'rita', 'REL-1');
      await manager.transition('Ready');
      await manager.page.getByRole('button', { name: 'Ready - Change status' }).waitFor();
      await manager.transition('Start deployment');
      expect(await manager.refusal()).toContain("REL-2 is 'To Do', not authorized.");
      await approve(await openAs(browser, sandbox, 'carl'));
      await windowOpens(manager);
      await manager.transition('Start deployment');
      await manager.page.getByRole('button', { name: 'Deploying - Change status' }).waitFor();
      expect(manager.problems).toEqual([]);
    },
    LONG,
  );

  it('a dashboard with the measure, which knows of the release', () => putTheGadgetUp(admin), LONG);
});

/** The steps of Slipway's settings. */
async function mapTheProject({ open, page: site, frame }: Person): Promise<void> {
  await open('/settings');
  await site.getByRole('main').getByRole('link', { name: 'Slipway' }).last().press('Enter');
  const page = frame('Slipway');
  await page.getByRole('button', { name: 'Edit projects and time zone' }).press('Enter');
  await choose(page, 'Projects with releases and changes', 'Releases (REL)', 'Releases');
  await choose(page, 'Time zone of the organization', 'Europe/Berlin');
  await saveStep(page, '1 of 6');

  await page.getByRole('button', { name: 'Edit releases' }).press('Enter');
  await choose(page, 'Work types that are releases', 'Release');
  await page.getByText(/stand for no stage/).waitFor();
  await page.getByRole('button', { name: 'Suggest from the names' }).press('Enter');
  await choose(page, 'Release and deployment manager', 'Release manager');
  await choose(page, 'Deployment practitioner', 'Release manager');
  await saveStep(page, '2 of 6');

  await page.getByRole('button', { name: 'Edit changes' }).press('Enter');
  await choose(page, 'Work types that are changes', 'Change');
  await choose(page, 'Link from a release to its changes', 'A release "deploys" its changes');
  for (const status of ['In Progress', 'Done']) await choose(page, 'Statuses that count as authorized', status);
  await choose(page, 'Statuses that mean implemented', 'Done');
  await choose(page, 'Who authorizes Change', 'A project role');
  await choose(page, 'Authority for Change', 'Change authority');
  await saveStep(page, '3 of 6');

  await page.getByRole('button', { name: 'Add customer' }).press('Enter');
  await page.getByRole('textbox', { name: 'Name' }).fill('Meridia Health');
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await page.getByRole('button', { name: 'Open policy of Meridia Health' }).press('Enter');
  await page.getByRole('button', { name: 'Write policy of Meridia Health' }).press('Enter');
  await page.getByRole('button', { name: 'Write policy', exact: true }).press('Enter');
  const policy = page.getByRole('form', { name: 'Policy of Meridia Health' });
  // By the keyboard: the frame grows with the form, and a pointer would press where the button was.
  await policy.getByRole('button', { name: 'Add window' }).press('Enter');
  const window = policy.getByRole('group', { name: 'Window 1' });
  await window.getByRole('textbox', { name: 'Name' }).fill('Evenings');
  await window.getByRole('spinbutton', { name: 'Lasts (hours)' }).fill('9');
  await tick(window.getByRole('checkbox', { name: 'Tuesday' }));
  await policy.getByRole('row', { name: /^Evenings Tue 24 Nov 2026, 20:00 – Wed 25 Nov 2026, 05:00/ }).waitFor();
  await policy.getByRole('button', { name: 'Save' }).press('Enter');
  await page.getByRole('button', { name: 'Put to use now' }).press('Enter');
  const use = page.getByRole('form', { name: 'Put to use now' });
  await use.getByRole('textbox', { name: 'Reason' }).fill('Agreed on 30 October');
  await use.getByRole('button', { name: 'Put to use now' }).press('Enter');
  await page.getByRole('heading', { name: '4 of 6 steps done' }).waitFor();
  await page.getByRole('button', { name: 'Add service' }).press('Enter');
  await page.getByRole('textbox', { name: 'Name' }).fill('Lab Interface');
  await saveStep(page, '5 of 6');
}

async function putTheGateOn({ open, page }: Person): Promise<void> {
  await open('/settings/workflows');
  await page.getByRole('link', { name: 'Release workflow' }).press('Enter');
  await page.getByRole('button', { name: 'Add rule to Start deployment' }).press('Enter');
  await page.getByRole('menuitem', { name: /^Deployment gate/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: /Add rule/ });
  await dialog.frameLocator('iframe').getByText('Which planned waves').waitFor();
  await dialog.getByRole('button', { name: 'Add', exact: true }).press('Enter');
  await page.getByRole('list', { name: 'Rules of Start deployment' }).getByText('Deployment gate').waitFor();
}

async function pinThePanels({ open, page }: Person): Promise<void> {
  await open('/projects/REL/settings');
  await page.getByRole('link', { name: 'Panels' }).press('Enter');
  for (const panel of ['Release plan', 'Deployment plan', 'Change']) {
    const box = page.getByRole('checkbox', { name: panel, exact: true });
    await box.press('Space');
    await page.getByRole('checkbox', { name: panel, exact: true, checked: true }).waitFor();
  }
}

/** REL-1 deploys REL-2. */
async function createWork({ open, page }: Person): Promise<void> {
  await open('/projects/REL');
  for (const [type, summary] of [
    ['Release', 'Autumn release'],
    ['Change', 'New laboratory server'],
  ] as const)
    await inDialog(page, 'Create', 'Create', async (dialog) => {
      await choose(dialog, 'Work type', type);
      await dialog.getByRole('textbox', { name: 'Summary' }).fill(summary);
    });
  await open('/browse/REL-1');
  await inDialog(page, 'Link work item', 'Link', async (dialog) => {
    await choose(dialog, 'Link type', 'deploys');
    await dialog.getByLabel('Work items').fill('2');
    await dialog.getByRole('option', { name: /^REL-2 / }).click();
  });
  await page.getByRole('list', { name: 'deploys' }).getByRole('link', { name: 'REL-2' }).waitFor();
}

/** For Meridia Health, this Tuesday morning. */
async function plan({ page, open, frame }: Person): Promise<void> {
  await open('/browse/REL-1');
  const release = frame('Release plan');
  await release.getByRole('button', { name: 'Edit overview' }).press('Enter');
  await release.getByRole('textbox', { name: 'Release number' }).fill('2026.11');
  await choose(release, 'Type', 'Minor');
  await choose(release, 'Services', 'Lab Interface');
  await choose(release, 'Customers', 'Meridia Health');
  await release.getByRole('button', { name: 'Save' }).press('Enter');
  await release.getByRole('button', { name: 'Edit overview' }).waitFor();
  await page.reload();
  const deployment = frame('Deployment plan');
  await deployment.getByRole('button', { name: 'Add wave' }).press('Enter');
  await choose(deployment, 'Customer', 'Meridia Health');
  await deployment.getByLabel('Planned start').fill('2026-11-24T20:15');
  await deployment.getByLabel('Planned end').fill('2026-11-24T22:00');
  await deployment.getByRole('button', { name: 'Save' }).press('Enter');
  await deployment.getByRole('button', { name: /^Edit wave 1/ }).waitFor();
}

async function approve({ open, frame }: Person): Promise<void> {
  await open('/browse/REL-2');
  const change = frame('Change');
  await change.getByRole('textbox', { name: 'Reason' }).fill('Low risk.');
  await change.getByRole('button', { name: 'Approve REL-2' }).press('Enter');
  await change.getByText('You approved REL-2.').waitFor();
}

async function windowOpens({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: /^Site clock/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Site clock' });
  await dialog.getByLabel('Date and time').fill('2026-11-24T20:30');
  await dialog.getByRole('button', { name: 'Set clock' }).press('Enter');
  await page.getByRole('button', { name: /^Site clock: .*20:3\d/ }).waitFor();
}

async function putTheGadgetUp({ open, page, frame }: Person): Promise<void> {
  await open('/dashboards');
  await inDialog(page, 'Create dashboard', 'Create', (dialog) => dialog.getByLabel('Name').fill('Releases'));
  await page.getByRole('heading', { level: 1, name: 'Releases' }).waitFor();
  await page.getByRole('button', { name: 'Add gadget' }).press('Enter');
  await page.getByRole('button', { name: 'Add Release success and failure' }).press('Enter');
  await page.getByRole('button', { name: 'Configure' }).press('Enter');
  const gadget = frame('Release success and failure');
  await choose(gadget, 'Customer', 'Meridia Health');
  await gadget.getByRole('button', { name: 'Save' }).press('Enter');
  const shown = gadget.getByText('1 release passed the deployment gate and has no outcome yet: not counted');
  await shown.waitFor();
  await page.reload();
  await shown.waitFor();
}
