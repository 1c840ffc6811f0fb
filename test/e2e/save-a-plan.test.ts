import { sharedSite } from './support/shared-site';

const site = sharedSite();

test('Save a plan', async () => {
  const manager = await site.openAs('ines-okafor');
  await manager.open('/browse/REL-151');
  const plan = manager.frame('Release plan');
  await plan.getByRole('button', { name: 'Edit scope and exclusions' }).click();
  await plan.getByRole('textbox', { name: 'In scope', exact: true }).fill('Instant payments, outgoing only.');
  await plan.getByRole('button', { name: 'Save' }).click();
  await plan.getByRole('button', { name: 'Edit scope and exclusions' }).waitFor();

  await manager.page.reload();
  await plan.getByText('Instant payments, outgoing only.').waitFor();
  await plan.getByRole('button', { name: 'Show history' }).click();
  await plan.getByText('changed the scope').first().waitFor();
  expect(manager.problems).toEqual([]);
});
