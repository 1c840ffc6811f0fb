import { sharedSite } from './support/shared-site';

const site = sharedSite();

test('Save a plan', async () => {
  const manager = await site.openAs('ines-okafor');
  await manager.open('/browse/REL-151');
  const plan = manager.frame('Release plan');
  await plan.getByRole('button', { name: 'Edit scope and exclusions' }).press('Enter');
  await plan.getByRole('textbox', { name: 'In scope', exact: true }).fill('Instant payments, outgoing only.');
  await plan.getByRole('button', { name: 'Save' }).press('Enter');
  await plan.getByRole('button', { name: 'Edit scope and exclusions' }).waitFor();

  await manager.page.reload();
  await plan.getByText('Instant payments, outgoing only.').waitFor();
  await plan.getByRole('button', { name: 'Show history' }).press('Enter');
  await plan.getByText('changed the scope').first().waitFor();
  expect(manager.problems).toEqual([]);
});

test('Write a run sheet', async () => {
  const practitioner = await site.openAs('priya-nair');
  await practitioner.open('/browse/REL-158');
  const plan = practitioner.frame('Deployment plan');
  const press = (name: string) => plan.getByRole('button', { name, exact: true }).press('Enter');
  const steps = plan.getByRole('table', { name: 'Run sheet' }).locator('tbody').getByRole('row');
  await press('Run sheet');
  await steps.first().waitFor();
  const before = await steps.count();

  await press('Edit run sheet');
  await press('Add step');
  const step = plan.getByRole('group', { name: `Step ${before + 1}`, exact: true });
  await step.getByRole('textbox', { name: 'What is done' }).fill('Call the ward to have the first result read back.');
  await step.getByRole('spinbutton', { name: 'Takes (minutes)' }).fill('30');
  await press(`Move step ${before + 1} up`);
  await press('Save');

  // One before the last, by the clinic's clocks; and all of it is longer than what was planned for the pilot.
  await plan.getByText('20 min longer than planned').waitFor();
  expect(await steps.nth(before - 1).innerText()).toMatch(/read back[\s\S]*21:30[\s\S]*30 min/);
  expect(practitioner.problems).toEqual([]);
});

test('Start the deployment plan from the last release of the service, and take it back', async () => {
  const { sandbox } = site;
  const surface = { kind: 'issue', issueKey: 'REL-150' } as const;
  const overview = {
    services: { add: ['LAB'], remove: [] },
    customers: { add: ['M'], remove: [] },
    roles: { dp: 'priya-nair' },
  };
  const edit = { cmd: crypto.randomUUID(), seq: 0, changes: overview };
  expect(await sandbox.answer('ines-okafor', 'release-plan', surface, 'editOverview', edit)).toMatchObject({
    ok: true,
  });
  await sandbox.idle();

  const practitioner = await site.openAs('priya-nair');
  await practitioner.open('/browse/REL-150');
  const plan = practitioner.frame('Deployment plan');
  await plan.getByRole('button', { name: 'Fill from another plan…' }).press('Enter');
  await plan.getByRole('button', { name: /^Take over from REL-158/ }).press('Enter');
  // The part says in a line what it holds; opened, it holds the steps.
  await plan.getByText(/^\d+ steps · /).waitFor();
  await plan.getByRole('button', { name: 'Run sheet', exact: true }).press('Enter');
  await plan.getByText('Stop the feed from the laboratories.', { exact: true }).waitFor();
  await plan.getByRole('button', { name: 'Undo' }).press('Enter');
  await plan.getByText(/^No step is written yet/).waitFor();
});
