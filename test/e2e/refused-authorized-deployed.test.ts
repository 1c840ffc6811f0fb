import type { Browser } from 'playwright-core';
import { axeFindings, launchBrowser } from './support/browser';
import { onAdminPage } from './support/client';
import { openAs } from './support/person';
import { startSandbox } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import { transitionOf } from './support/transitions';

let sandbox: Sandbox;
let browser: Browser;

beforeAll(async () => {
  sandbox = await startSandbox();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await sandbox.stop();
});

test('Refused, authorized, deployed', async () => {
  const practitioner = await openAs(browser, sandbox, 'priya-nair');
  await practitioner.open('/browse/REL-158');
  await practitioner.jumpTo(/^Meridia Health/);

  // Refused: the change, its status, who must approve and where.
  await practitioner.transition('Start deployment');
  const refusal = await practitioner.refusal();
  expect(refusal).toContain("CHG-31 is 'Awaiting approval', not authorized.");
  expect(refusal).toContain('Change authority of CHG — Change panel of CHG-31');
  const readiness = practitioner.frame('Deployment plan').getByRole('region', { name: 'Readiness' });
  await readiness.getByText('Would be refused now').waitFor();

  // Authorized: the change manager approves where the refusal sent people.
  const changeManager = await openAs(browser, sandbox, 'lucia-ferrant');
  await changeManager.open('/browse/CHG-31');
  const change = changeManager.frame('Change');
  await change.getByRole('textbox', { name: 'Reason' }).fill('Clinical safety officer agrees; low risk.');
  await change.getByRole('button', { name: /^Approve/ }).press('Enter');
  await change.getByRole('region', { name: 'Authorization' }).getByText('Approved').first().waitFor();
  await changeManager.page.getByRole('button', { name: 'Authorized - Change status' }).waitFor();

  // Deployed: the same transition passes.
  await practitioner.open('/browse/REL-158');
  await readiness.getByText('Would pass now').waitFor();
  await practitioner.transition('Start deployment');
  await practitioner.page.getByRole('button', { name: 'Deploying - Change status' }).waitFor();

  // Both decisions are in the journal, with the reason on the change.
  const plan = practitioner.frame('Release plan');
  await plan.getByRole('button', { name: 'Show history' }).press('Enter');
  const acts = plan.getByRole('region', { name: 'History' });
  await acts
    .getByText(/let .*pass|passed/i)
    .first()
    .waitFor();
  await acts.getByText("CHG-31 is 'Awaiting approval', not authorized.").first().waitFor();
  const said = change.getByRole('region', { name: 'History' }).getByText(/Clinical safety officer agrees/);
  await said.first().waitFor();

  // It shows up in the gadget: under way, in no rate yet.
  await sandbox.idle();
  const manager = await openAs(browser, sandbox, 'marta-quist');
  await manager.open('/dashboards/10000');
  const gadget = manager.frame('Release success and failure (1)');
  await gadget.getByText('4 releases passed the deployment gate and have no outcome yet').press('Enter');
  await gadget.getByText('REL-158').waitFor();

  for (const person of [practitioner, changeManager, manager]) expect(person.problems).toEqual([]);
});

test('Approved in Jira, edited and approved again, deployed, closed', async () => {
  await approveInJira();
  const practitioner = await openAs(browser, sandbox, 'priya-nair');
  const changeManager = await openAs(browser, sandbox, 'lucia-ferrant');
  await practitioner.open('/browse/REL-147');
  await practitioner.jumpTo(/^Castellan/);

  // Declined in Jira after it was approved in the panel: the newer decision holds.
  await askForApproval();
  await changeManager.open('/browse/CHG-21');
  await changeManager.page.getByRole('button', { name: 'Decline', exact: true }).press('Enter');
  await changeManager.page.getByRole('button', { name: 'Decline', exact: true }).waitFor({ state: 'detached' });
  await practitioner.transition('Start deployment');
  expect(await practitioner.refusal()).toMatch(/CHG-21 was rejected on 26 Nov 2026, \d\d:\d\d UTC: "CAB \(Jira\)\."/);

  // Approved in Jira: that is enough, for what the authority recorded before.
  await sandbox.setClock('2026-11-26T22:32:00.000Z');
  await askForApproval();
  await changeManager.page.reload();
  await changeManager.page.getByRole('button', { name: 'Approve', exact: true }).press('Enter');
  await changeManager.page.getByRole('button', { name: 'Approve', exact: true }).waitFor({ state: 'detached' });
  await practitioner.open('/browse/REL-147');
  const readiness = practitioner.frame('Deployment plan').getByRole('region', { name: 'Readiness' });
  await readiness.getByText('Would pass now').waitFor();

  // Edited since: an approval of something else. The panel shows both, the gate refuses.
  await sandbox.setClock('2026-11-26T22:34:00.000Z');
  const summary = 'Payment confirmation texts, receipts and refunds';
  const edited = await sandbox.jira('ines-okafor', 'PUT', '/rest/api/3/issue/CHG-21', { fields: { summary } });
  expect(edited.status).toBe(204);
  await practitioner.transition('Start deployment');
  expect(await practitioner.refusal()).toMatch(/CHG-21: summary was changed on 26 Nov 2026, \d\d:\d\d UTC/);
  await changeManager.open('/browse/CHG-21');
  const change = changeManager.frame('Change');
  const difference = change.getByRole('table', { name: /^Changed after the approval/ });
  await difference.getByRole('cell', { name: summary }).waitFor();
  await difference.getByRole('cell', { name: 'Payment confirmation texts and receipts' }).waitFor();
  expect(await axeFindings(changeManager.page)).toEqual([]);

  // Approved again in the panel.
  await sandbox.setClock('2026-11-26T22:36:00.000Z');
  await change.getByRole('button', { name: 'Change this decision' }).press('Enter');
  await change.getByRole('textbox', { name: 'Reason' }).fill('Refunds are covered by the same tests.');
  await change.getByRole('button', { name: 'Renew approval of CHG-21' }).press('Enter');
  await change.getByText('You renewed the approval of CHG-21.').waitFor();
  await difference.waitFor({ state: 'detached' });
  await practitioner.transition('Start deployment');
  await practitioner.page.getByRole('button', { name: 'Deploying - Change status' }).waitFor();

  // The change stays open while it is being deployed, and may be closed after that.
  await changeManager.open('/browse/CHG-21');
  await changeManager.transition('Implement');
  await changeManager.page.getByRole('button', { name: 'Implementing - Change status' }).waitFor();
  await changeManager.transition('Implemented');
  expect(await changeManager.refusal()).toContain(
    "REL-147, which deploys CHG-21, is 'Deploying': its deployment has not ended.",
  );
  await change.getByRole('region', { name: 'Closing' }).getByText('1 thing holds this change open.').waitFor();

  // Taken off its release and closed at once, it stays open: what was deployed is remembered.
  const unlink = changeManager.page.getByRole('button', { name: 'Remove link to REL-147' });
  await unlink.press('Enter');
  await unlink.waitFor({ state: 'detached' });
  await changeManager.transition('Implemented');
  expect(await changeManager.refusal()).toContain(
    "REL-147, which deployed CHG-21 and is not linked to it any more, is 'Deploying': its deployment has not ended.",
  );
  for (const move of ['All waves deployed', 'Review'])
    expect((await (await transitionOf(sandbox, 'ines-okafor', 'REL-147', move))()).status).toBe(204);
  await changeManager.transition('Implemented');
  await changeManager.page.getByRole('button', { name: 'Implemented - Change status' }).waitFor();

  // A refusal in Jira that says neither when nor by whom: no approval is taken to be newer.
  await askForApproval('CHG-31', { decision: 'declined' });
  await changeManager.open('/browse/CHG-31');
  await change.getByText('Not approved: Jira may show it as declined').waitFor();
  await change
    .getByText(/^Jira shows the approval 'CAB' as declined and does not say when\. Have it answered/)
    .waitFor();
  await practitioner.open('/browse/REL-158');
  await readiness
    .getByText(/Jira shows the approval 'CAB' as declined and does not say when/)
    .first()
    .waitFor();

  // Asked for again and answered, it is known again where the change stands.
  await sandbox.setClock('2026-11-26T22:50:00.000Z');
  await askForApproval('CHG-31');
  await changeManager.page.reload();
  const approve = changeManager.page.getByRole('button', { name: 'Approve', exact: true });
  await approve.press('Enter');
  await approve.waitFor({ state: 'detached' });
  await changeManager.page.reload();
  await change.getByText('CAB (Jira).').waitFor();
  for (const person of [practitioner, changeManager]) expect(person.problems).toEqual([]);
});

/** Jira's approvals are read, and one person is the change authority. */
async function approveInJira(): Promise<void> {
  const noor = 'noor-aziz';
  const field = { name: 'Approvals', type: 'sd-approvals' };
  const made = await sandbox.jira(noor, 'POST', '/__site/jira/custom-fields', field);
  expect(made.status).toBe(201);
  const { id: approvalsField } = made.body as { id: string };
  const read = await sandbox.answer<{ settings: { seq: number } }>(noor, 'settings', onAdminPage, 'getSetup');
  if (!read.ok) throw new Error('Noor administers Jira.');
  const people = { people: { 'lucia-ferrant': true } };
  const changes = { approvalsField, authorities: { '10002': people, '10005': people } };
  const save = { cmd: crypto.randomUUID(), seq: read.value.settings.seq, changes };
  expect(await sandbox.answer(noor, 'settings', onAdminPage, 'saveSettings', save)).toMatchObject({ ok: true });
}

/** What an approval step of Jira Service Management does when the change comes to it. */
async function askForApproval(key = 'CHG-21', more: { readonly decision?: 'declined' } = {}): Promise<void> {
  const step = { name: 'CAB', approvers: ['lucia-ferrant'], ...more };
  const asked = await sandbox.jira('ines-okafor', 'POST', `/__site/jira/issues/${key}/approvals`, step);
  expect(asked.status).toBe(201);
}
