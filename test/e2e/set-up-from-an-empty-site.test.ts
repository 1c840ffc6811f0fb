import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import type { ReleaseView } from '../../src/contract/release-calls';
import { agreedWithWayBack } from './support/agreed';
import { axeFindings, launchBrowser } from './support/browser';
import { onIssue } from './support/client';
import { choose, saveStep, tick } from './support/forms';
import { openAs } from './support/person';
import { startSite } from './support/sandbox';
import type { Sandbox } from './support/sandbox';

let sandbox: Sandbox;
let browser: Browser;

beforeAll(async () => {
  sandbox = await startSite(siteWithoutRules());
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await sandbox.stop();
});

type SiteFile = {
  site: { clockStartsAt: string };
  workflows: { transitions: { rules?: unknown }[] }[];
  projects: { pinnedPanels?: unknown }[];
};

/** The demo's Jira: people, projects, work items and workflows, but nothing of Slipway in its configuration. */
function siteWithoutRules(): object {
  const site = JSON.parse(readFileSync(resolve(__dirname, '../../demo/site.json'), 'utf8')) as SiteFile;
  for (const { transitions } of site.workflows) for (const transition of transitions) delete transition.rules;
  for (const project of site.projects) project.pinnedPanels = [];
  site.site.clockStartsAt = '2026-11-02T08:00:00+01:00';
  return site;
}

test('Set up from an empty site: mapped, a customer added, the gate put on; a release is refused and then passes', async () => {
  const admin = await openAs(browser, sandbox, 'noor-aziz');
  await admin.open('/settings/apps/settings');
  const page = admin.frame('Slipway');
  await page.getByRole('heading', { name: '0 of 6 steps done' }).waitFor();

  // Step 1: where releases and changes live.
  await page.getByRole('button', { name: 'Edit projects and time zone' }).press('Enter');
  await choose(page, 'Projects with releases and changes', 'Releases (REL)', 'Releases');
  await choose(page, 'Projects with releases and changes', 'Changes (CHG)', 'Changes');
  await choose(page, 'Time zone of the organization', 'Europe/Berlin');
  await saveStep(page, '1 of 6');

  // Step 2: a half-done mapping says at once what is missing.
  await page.getByRole('button', { name: 'Edit releases' }).press('Enter');
  await choose(page, 'Work types that are releases', 'Release');
  await page.getByText(/'Draft', 'Planning'.* stand for no stage/).waitFor();
  await page.getByRole('button', { name: 'Suggest from the names' }).press('Enter');
  await page.getByText(/stand for no stage/).waitFor({ state: 'detached' });
  await choose(page, 'Release and deployment manager', 'Release manager');
  await choose(page, 'Deployment practitioner', 'Deployment practitioner');
  await saveStep(page, '2 of 6');

  // Step 3: a contradiction is named while it is on the screen, and mended.
  await page.getByRole('button', { name: 'Edit changes' }).press('Enter');
  await choose(page, 'Work types that are changes', 'Change');
  await choose(page, 'Link from a release to its changes', 'A release "deploys" its changes');
  for (const status of ['Authorized', 'Implementing', 'Implemented'])
    await choose(page, 'Statuses that count as authorized', status);
  await choose(page, 'Statuses that mean withdrawn or rejected', 'Implemented');
  await page.getByText("'Implemented' means withdrawn and authorized or implemented at once.").waitFor();
  await page.getByRole('button', { name: 'Remove Implemented' }).last().press('Enter');
  await choose(page, 'Statuses that mean withdrawn or rejected', 'Rejected');
  await choose(page, 'Statuses that mean implemented', 'Implemented');
  await choose(page, 'Who authorizes Change', 'A project role');
  await choose(page, 'Authority for Change', 'Change authority');
  await saveStep(page, '3 of 6');

  // Steps 4 and 5: a customer with a window and a freeze, and a service.
  await page.getByRole('button', { name: 'Add customer' }).press('Enter');
  await page.getByRole('textbox', { name: 'Name' }).fill('Meridia Health');
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await page.getByText("'Meridia Health' has no deployment windows.").waitFor();
  await page.getByRole('button', { name: 'Open policy of Meridia Health' }).press('Enter');
  await page.getByRole('button', { name: 'Write policy of Meridia Health' }).press('Enter');
  await page.getByRole('button', { name: 'Write policy', exact: true }).press('Enter');
  const policy = page.getByRole('form', { name: 'Policy of Meridia Health' });
  await policy.getByRole('button', { name: 'Add window' }).press('Enter');
  await policy.getByRole('button', { name: 'Save' }).press('Enter');
  await policy
    .getByText(/has no name/)
    .first()
    .waitFor();
  const window = policy.getByRole('group', { name: 'Window 1' });
  await window.getByRole('textbox', { name: 'Name' }).fill('Clinic nights');
  await window.getByRole('spinbutton', { name: 'Lasts (hours)' }).fill('9');
  for (const day of ['Wednesday', 'Thursday']) await tick(window.getByRole('checkbox', { name: day }));
  await policy.getByRole('button', { name: 'Add freeze' }).press('Enter');
  const freeze = policy.getByRole('group', { name: 'Freeze 1' });
  await freeze.getByRole('textbox', { name: 'Reason of the freeze' }).fill('Audit week');
  await freeze.getByLabel('First day').fill('2026-11-09');
  await freeze.getByLabel('Last day').fill('2026-11-15');
  await policy.getByText('3 openings on the way are frozen: Audit week.').waitFor();
  const rows = await policy.getByRole('table').getByRole('row').allInnerTexts();
  expect(rows).toHaveLength(11);
  expect(rows.join('\n')).toContain('Thu 5 Nov 2026, 20:00');
  expect(rows.join('\n')).toContain('Tue 17 Nov 2026, 20:00');
  expect(rows.join('\n')).not.toContain('10 Nov 2026');
  // The flag that says "saved" is the host's; what is looked at here is the app's frame.
  const findings = await axeFindings(admin.page);
  expect(findings.filter((finding) => !finding.startsWith(sandbox.url))).toEqual([]);
  await policy.getByRole('button', { name: 'Save' }).press('Enter');
  // By key: the frame becomes shorter when the editor closes, and a pointer may miss what moves.
  await page.getByRole('button', { name: 'Put to use now' }).press('Enter');
  const adoption = page.getByRole('form', { name: 'Put to use now' });
  await adoption.getByRole('textbox', { name: 'Reason' }).fill('Their old contract says the same');
  await adoption.getByRole('button', { name: 'Put to use now' }).press('Enter');
  await page.getByRole('heading', { name: '4 of 6 steps done' }).waitFor();
  await page.getByRole('button', { name: 'Add service' }).press('Enter');
  await page.getByRole('textbox', { name: 'Name' }).fill('Lab Interface');
  await saveStep(page, '5 of 6');

  // Step 6: the panels are pinned from here, taken off again, and pinned for good.
  await page.getByRole('button', { name: 'Pin 3 panels' }).press('Enter');
  await page.getByText('3 panels pinned').waitFor();
  expect(await pinned()).toEqual({ REL: ['release-plan', 'deployment-plan'], CHG: ['change'] });
  await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
  await page.getByText('3 panels taken off again').waitFor();
  expect(await pinned()).toEqual({ REL: [], CHG: [] });
  await page.getByRole('button', { name: 'Pin 3 panels' }).press('Enter');
  await page.getByText('3 panels pinned').waitFor();
  await page.getByText(/'Start deployment' in the workflow 'Release workflow' leads to 'Deploying' without/).waitFor();

  // The gate goes on the transition, as an administrator puts it there, and the checker sees it.
  await admin.open('/settings/workflows/release');
  await admin.page.getByRole('button', { name: 'Add rule to Start deployment' }).press('Enter');
  await admin.page.getByRole('menuitem', { name: /^Deployment gate/ }).press('Enter');
  const dialog = admin.page.getByRole('dialog', { name: /Add rule/ });
  await dialog.frameLocator('iframe').getByText('Which planned waves').waitFor();
  await dialog.getByRole('button', { name: 'Add', exact: true }).press('Enter');
  await admin.page.getByRole('list', { name: 'Rules of Start deployment' }).getByText('Deployment gate').waitFor();
  await admin.open('/settings/apps/settings');
  await page.getByRole('heading', { name: '6 of 6 steps done' }).waitFor();
  await page.getByText('The Release gate stands on no transition').waitFor();

  // A release is planned for that customer, and refused: its changes are not approved, and no window is open.
  await planRelease();
  await agreedWithWayBack(sandbox, 'ines-okafor', 'REL-158');
  const practitioner = await openAs(browser, sandbox, 'priya-nair');
  await sandbox.setClock('2026-11-23T09:00:00+01:00');
  await practitioner.open('/browse/REL-158');
  await practitioner.transition('Start deployment');
  const refusal = await practitioner.refusal();
  expect(refusal).toContain("CHG-31 is 'Awaiting approval', not authorized.");
  expect(refusal).toContain('Meridia Health: no deployment window is open');

  // The authority approves, the window opens, and it passes.
  for (const change of ['CHG-31', 'CHG-32'])
    expect(
      await sandbox.answer('lucia-ferrant', 'change', onIssue(change), 'decideChange', {
        cmd: crypto.randomUUID(),
        decision: 'approve',
        reason: 'Low risk.',
      }),
    ).toMatchObject({ ok: true });
  await sandbox.setClock('2026-11-24T20:15:00+01:00');
  await practitioner.open('/browse/REL-158');
  await practitioner.transition('Start deployment');
  await practitioner.page.getByRole('button', { name: 'Deploying - Change status' }).waitFor();
  for (const person of [admin, practitioner]) expect(person.problems).toEqual([]);
});

/** Panels that Jira has on every work item of the two projects. */
async function pinned(): Promise<{ readonly REL: unknown; readonly CHG: unknown }> {
  const on = async (issueKey: string) => {
    const { body } = await sandbox.jira('noor-aziz', 'GET', `/__site/jira/panels?issueKey=${issueKey}`);
    return (body as { readonly pinned: unknown }).pinned;
  };
  return { REL: await on('REL-158'), CHG: await on('CHG-31') };
}

/** The release manager plans REL-158 for the customer; how that looks on the screen other journeys show. */
async function planRelease(): Promise<void> {
  const call = <T>(name: string, payload: object = {}) =>
    sandbox.answer<T>('ines-okafor', 'release-plan', onIssue('REL-158'), name, payload);
  const seen = await call<ReleaseView>('getRelease');
  if (!seen.ok) throw new Error('The release manager could not open the plan.');
  const seq = { release: seen.value.release.seq, plan: seen.value.plan.seq };
  expect(
    await call('editOverview', {
      cmd: crypto.randomUUID(),
      seq: seq.release,
      changes: {
        number: 'REL-158',
        type: 'MINOR',
        customers: { add: ['MERIDIA-HEALTH'], remove: [] },
        services: { add: ['LAB-INTERFACE'], remove: [] },
      },
    }),
  ).toMatchObject({ ok: true });
  const wave = {
    number: 1,
    customer: 'MERIDIA-HEALTH',
    environment: 'LIVE',
    site: '',
    plannedStart: '2026-11-24T19:15:00.000Z',
    plannedEnd: '2026-11-24T21:00:00.000Z',
  };
  expect(
    await call('editPlan', { cmd: crypto.randomUUID(), seq: seq.plan, changes: { waves: { first: wave } } }),
  ).toMatchObject({ ok: true });
}
