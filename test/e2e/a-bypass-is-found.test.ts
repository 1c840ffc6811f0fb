import { sharedSite } from './support/shared-site';

const site = sharedSite();

test('Bypass by a workflow admin is found', async () => {
  const { sandbox, openAs } = site;
  // The rule is taken off the one transition, as break-glass or to get round it.
  const admin = await openAs('noor-aziz');
  await admin.open('/settings/workflows/release');
  const rule = admin.page.getByRole('button', { name: 'Actions for Deployment gate on Start deployment' });
  await rule.press('Enter');
  await admin.page.getByRole('menuitem', { name: 'Disable' }).press('Enter');
  await admin.page.getByText('Disabled', { exact: true }).waitFor();

  // So Jira lets the release go, though its change is not authorized.
  const practitioner = await openAs('priya-nair');
  await practitioner.open('/browse/REL-158');
  await practitioner.transition('Start deployment');
  await practitioner.page.getByRole('button', { name: 'Deploying - Change status' }).waitFor();
  await sandbox.idle();

  // It is said in the panel to whoever looks; who may explain it is said as well.
  await practitioner.open('/browse/REL-158');
  const seen = practitioner.frame('Deployment plan').getByRole('region', { name: 'Readiness' });
  await seen.getByText(/^Moved on without the Deployment gate/).waitFor();
  await seen.getByText(/^To say what happened you need to be/).waitFor();

  // A mail went to those who answer for it, and one of them says what happened.
  const manager = await openAs('ines-okafor');
  await manager.open('/outbox');
  await manager.page.getByText('REL-158 was moved on without passing the Deployment gate').first().waitFor();
  await manager.open('/browse/REL-158');
  const readiness = manager.frame('Deployment plan').getByRole('region', { name: 'Readiness' });
  await readiness.getByRole('button', { name: 'Say what happened' }).press('Enter');
  await readiness.getByRole('textbox', { name: 'What happened' }).fill('Outage of the hospital; decided by phone.');
  await readiness.getByRole('button', { name: 'Save for the record' }).press('Enter');
  await readiness.getByText(/^Moved on without the Deployment gate.*explained$/).waitFor();
  await readiness.getByText('Outage of the hospital; decided by phone.').waitFor();

  // The hourly run sees the same move and writes nothing twice.
  await sandbox.setClock('2026-11-23T12:30:00.000Z');
  await sandbox.idle();
  const plan = manager.frame('Release plan');
  await plan.getByRole('button', { name: 'Show history' }).press('Enter');
  const acts = plan.getByRole('region', { name: 'History' });
  await acts
    .getByText(/without passing the Deployment gate/)
    .first()
    .waitFor();
  expect(await acts.getByText(/found in Jira that the release was moved on/).count()).toBe(1);

  for (const person of [admin, practitioner, manager]) expect(person.problems).toEqual([]);
});

test('A release is cancelled for a reason that the owners of its changes hear first', async () => {
  const { sandbox, openAs } = site;
  const practitioner = await openAs('priya-nair');
  await practitioner.open('/browse/REL-150');
  await practitioner.transition('Cancel');
  expect(await practitioner.refusal()).toContain('Nobody has said why REL-150 is cancelled.');

  const manager = await openAs('ines-okafor');
  await manager.open('/browse/REL-150');
  const turn = manager.frame('Release plan').getByRole('region', { name: 'Go back or cancel' });
  await turn.getByRole('button', { name: 'Give a reason' }).press('Enter');
  await turn.getByRole('radio', { name: 'It is cancelled' }).press('Space');
  await turn.getByRole('textbox', { name: 'Reason' }).fill('The supplier gives the product up.');
  await turn.getByRole('button', { name: 'Give the reason and tell the owners' }).press('Enter');
  await turn.getByText(/^There is a reason for cancelling\./).waitFor();
  await turn.getByText(/Jira took a mail for the owners of 1 change\./).waitFor();

  await practitioner.open('/browse/REL-150');
  await practitioner.transition('Cancel');
  await practitioner.page.getByRole('button', { name: 'Cancelled - Change status' }).waitFor();
  await sandbox.idle();

  // Told was whoever the change names, and the history says which reason the move had.
  await manager.open('/outbox');
  await manager.page
    .getByText(/^REL-150, which deploys CHG-\d+, is to be cancelled$/)
    .first()
    .waitFor();
  await manager.open('/browse/REL-150');
  const plan = manager.frame('Release plan');
  await plan.getByRole('button', { name: 'Show history' }).press('Enter');
  const acts = plan.getByRole('region', { name: 'History' });
  await acts.getByText(/said why the release is cancelled\./).waitFor();
  await acts.getByText(/saw in Jira that the release was cancelled, for the reason that was given\./).waitFor();
  await acts.getByText('The supplier gives the product up.').waitFor();
  for (const person of [practitioner, manager]) expect(person.problems).toEqual([]);
});
