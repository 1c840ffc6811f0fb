import { randomUUID } from 'node:crypto';
import type { ProcessView } from '../../src/contract/process-calls';
import type { ReleaseView } from '../../src/contract/release-calls';
import { obligationKinds } from '../../src/domain/emergency/obligations';
import type { Sandbox } from './support/sandbox';
import { onAdminPage, onIssue } from './support/client';
import { sharedSite } from './support/shared-site';
import { transitionOf } from './support/transitions';

const site = sharedSite();

const move = async (sandbox: Sandbox, as: string, key: string, name: string) =>
  (await transitionOf(sandbox, as, key, name))();

async function done(sandbox: Sandbox, as: string, key: string, call: string, payload: object): Promise<void> {
  const answer = await sandbox.answer(as, 'deployment-plan', onIssue(key), call, { cmd: randomUUID(), ...payload });
  expect(answer).toMatchObject({ ok: true });
}

test('Waiver', async () => {
  const { sandbox, openAs } = site;
  // The customer has not agreed to the newest plan, so planning may not end; the release manager asks for a waiver.
  const manager = await openAs('ines-okafor');
  await manager.open('/browse/REL-151');
  const readiness = manager.frame('Release plan').getByRole('region', { name: 'Readiness' });
  await readiness.getByRole('button', { name: /^Ask for a waiver of: Castellan Bank/ }).press('Enter');
  const form = readiness.getByRole('form', { name: 'Ask for a waiver' });
  await form.getByLabel(/^Why it can not wait/).fill('The build has to start today; their answer comes on Thursday.');
  await form.getByLabel(/^What is done instead/).fill('Nothing is deployed before they have agreed.');
  await form.getByRole('button', { name: 'Ask' }).press('Enter');
  await readiness.getByText('Waits for approval').waitFor();

  // Whoever asked does not approve, in the panel or past it.
  await readiness.getByRole('button', { name: 'Withdraw this waiver' }).waitFor();
  expect(await readiness.getByRole('button', { name: 'Approve this waiver' }).count()).toBe(0);
  const before = await move(sandbox, 'ines-okafor', 'REL-151', 'Start build and test');
  expect(before.status).toBe(400);

  // The change manager approves, and the customer's word is recorded: both are needed.
  const changeManager = await openAs('lucia-ferrant');
  await changeManager.open('/browse/REL-151');
  const seen = changeManager.frame('Release plan').getByRole('region', { name: 'Readiness' });
  await seen.getByRole('button', { name: 'Approve this waiver' }).press('Enter');
  await seen.getByRole('textbox', { name: 'Reason' }).fill('Small risk: nothing is deployed on it.');
  await seen.getByRole('button', { name: 'Approve' }).press('Enter');
  await seen.getByText('Waits for the customer').waitFor();
  await manager.open('/browse/REL-151');
  await readiness.getByRole('button', { name: 'Record the agreement of Castellan Bank' }).press('Enter');
  await readiness.getByLabel(/own words are/).fill('Message of 23 November, 10:12');
  await readiness.getByRole('button', { name: 'Record', exact: true }).press('Enter');
  await readiness.getByText('The plan is complete and agreed: planning may end.').waitFor();
  await readiness.getByText(/^Waived by/).waitFor();

  // It lets one passage through, and no second one.
  await manager.transition('Start build and test');
  await manager.page.getByRole('button', { name: 'Build and test - Change status' }).waitFor();
  await manager.transition('Return to planning');
  await manager.page.getByRole('button', { name: 'Planning - Change status' }).waitFor();
  await manager.transition('Start build and test');
  expect(await manager.refusal()).toContain('Castellan Bank has not agreed to plan');

  // The history names it.
  const plan = manager.frame('Release plan');
  await plan.getByRole('button', { name: 'Show history' }).press('Enter');
  const history = plan.getByRole('region', { name: 'History' });
  await history.getByText(/let the end of planning pass\. Set aside: Castellan Bank/).waitFor();
  for (const person of [manager, changeManager]) expect(person.problems).toEqual([]);
});

/** REL-148 becomes an emergency because of INC-11; the director on duty, who has no account in Jira, may approve it. */
async function prepareEmergency(sandbox: Sandbox): Promise<void> {
  const link = { type: { name: 'Cause' }, inwardIssue: { key: 'INC-11' }, outwardIssue: { key: 'REL-148' } };
  expect(await sandbox.jira('ines-okafor', 'POST', '/rest/api/3/issueLink', link)).toMatchObject({ status: 201 });
  const settings = await sandbox.answer<ProcessView>('noor-aziz', 'settings', onAdminPage, 'getProcess');
  const director = { duty: 'Director on duty', account: null };
  const emergency = { members: { director }, dutyManager: null, allowRetrospective: false };
  const saved = await sandbox.answer('noor-aziz', 'settings', onAdminPage, 'saveProcess', {
    cmd: randomUUID(),
    seq: settings.ok ? settings.value.process.seq : 0,
    changes: { emergency },
  });
  expect(saved).toMatchObject({ ok: true });
  const release = await sandbox.answer<ReleaseView>('ines-okafor', 'release-plan', onIssue('REL-148'), 'getRelease');
  const seq = release.ok ? release.value.release.seq : 0;
  await done(sandbox, 'ines-okafor', 'REL-148', 'editOverview', { seq, changes: { type: 'EMERGENCY' } });
}

test('Emergency at night', async () => {
  const { sandbox, openAs } = site;
  await prepareEmergency(sandbox);
  // Thursday, 02:00: the shop's freeze holds and no window is open.
  await sandbox.setClock('2026-11-26T02:00:00+01:00');
  const manager = await openAs('ines-okafor');
  await manager.open('/browse/REL-148');
  const emergency = manager.frame('Deployment plan').getByRole('region', { name: 'Emergency' });
  await emergency.getByRole('button', { name: 'Declare emergency' }).press('Enter');
  const form = emergency.getByRole('form', { name: 'Declare emergency' });
  await form.getByText(/^A severity 1 incident, a vulnerability/).waitFor();
  await form.getByLabel(/^What happened/).fill('Gift cards are charged twice at every till.');
  await form.getByLabel(/^Where the baseline is/).fill('Backup of 01:30');
  await form.getByLabel(/^What is tried beforehand/).fill('Tried in the test store.');
  await form.getByRole('button', { name: 'Declare', exact: true }).press('Enter');
  await emergency.getByText('0 of 1 needed').waitFor();

  // Nobody approved yet: refused, with whom to call.
  const practitioner = await openAs('priya-nair');
  await practitioner.open('/browse/REL-148');
  await practitioner.transition('Start deployment');
  expect(await practitioner.refusal()).toContain('Call Director on duty');

  // The director says yes by phone, and that is recorded at once.
  await emergency.getByRole('button', { name: 'Record what Director on duty said' }).press('Enter');
  await emergency.getByLabel(/^When it was said/).fill('2026-11-26T01:55');
  await emergency.getByLabel(/^In which call/).fill('Call from the on-call list');
  await emergency.getByRole('button', { name: 'Record', exact: true }).press('Enter');
  await emergency.getByText('1 of 1 needed').waitFor();

  // It starts; what was left out is listed, and what is owed has its day.
  await practitioner.transition('Start deployment');
  await practitioner.page.getByRole('button', { name: 'Deploying - Change status' }).waitFor();
  await manager.open('/browse/REL-148');
  await emergency.getByText('Records owed').waitFor();
  const plan = manager.frame('Release plan');
  await plan.getByRole('button', { name: 'Show history' }).press('Enter');
  await plan
    .getByText(/let the deployment as an emergency pass\. Set aside: Orla Retail: no deployment window is open/)
    .waitFor();

  // Two working days later the records are overdue: people were reminded, and the change can not be closed.
  for (const [as, name] of [
    ['priya-nair', 'All waves deployed'],
    ['ines-okafor', 'Review'],
  ] as const)
    expect(await move(sandbox, as, 'REL-148', name)).toMatchObject({ status: 204 });
  await move(sandbox, 'lucia-ferrant', 'CHG-22', 'Implement');
  await sandbox.setClock('2026-11-30T09:00:00+01:00');
  await sandbox.idle();
  await manager.open('/outbox');
  await manager.page.getByText('REL-148: records of the emergency are overdue').first().waitFor();
  const closing = await move(sandbox, 'lucia-ferrant', 'CHG-22', 'Implemented');
  expect(closing.status).toBe(400);
  expect(JSON.stringify(closing.body)).toContain('still owes since 30 Nov 2026');

  // One is recorded as done in the panel, the others likewise; then the change is closed.
  await manager.open('/browse/REL-148');
  await emergency.getByText('Records overdue').waitFor();
  await emergency.getByRole('button', { name: /^Record as done: The record of the emergency change/ }).press('Enter');
  await emergency.getByLabel(/^Where it can be seen/).fill('CHG-22');
  await emergency.getByRole('button', { name: 'Record', exact: true }).press('Enter');
  await emergency
    .getByRole('button', { name: /^Record as done: The record of the emergency change/ })
    .waitFor({ state: 'detached' });
  for (const obligation of obligationKinds.filter((kind) => kind !== 'RECORD'))
    await done(sandbox, 'lucia-ferrant', 'REL-148', 'settleObligation', {
      obligation,
      evidence: 'Minutes of 30 November',
    });
  expect(await move(sandbox, 'lucia-ferrant', 'CHG-22', 'Implemented')).toMatchObject({ status: 204 });
  for (const person of [manager, practitioner]) expect(person.problems).toEqual([]);
});
