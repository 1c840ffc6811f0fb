import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { openAs, openKeeping } from './support/person';
import { startSandbox } from './support/sandbox';
import type { Sandbox } from './support/sandbox';

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

test('Save a plan', async () => {
  const manager = await openAs(browser, sandbox, 'ines-okafor');
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

test('What was typed survives a closed tab', async () => {
  const manager = await openKeeping(sandbox, 'ines-okafor');
  await manager.open('/browse/REL-147');
  const plan = manager.frame('Release plan');
  const exclusions = plan.getByRole('textbox', { name: 'Not in scope', exact: true });
  await plan.getByRole('button', { name: 'Edit scope and exclusions' }).click();
  await exclusions.fill('No change to standing orders.');
  await manager.page.reload();
  await plan.getByRole('button', { name: 'Continue editing' }).click();
  expect(await exclusions.inputValue()).toBe('No change to standing orders.');
  await manager.close();
});

test('Two people edit one field: both versions are shown, nothing is lost', async () => {
  const one = await openAs(browser, sandbox, 'ines-okafor');
  const two = await openAs(browser, sandbox, 'omar-haddad');
  for (const person of [one, two]) {
    await person.open('/browse/REL-155');
    await person.frame('Release plan').getByRole('button', { name: 'Edit scope and exclusions' }).click();
  }
  const [first, second] = [one.frame('Release plan'), two.frame('Release plan')];
  await first.getByRole('textbox', { name: 'In scope', exact: true }).fill('New checkout for guests.');
  await second.getByRole('textbox', { name: 'In scope', exact: true }).fill('New checkout for members.');
  await first.getByRole('button', { name: 'Save' }).click();
  await first.getByRole('button', { name: 'Edit scope and exclusions' }).waitFor();

  await second.getByRole('button', { name: 'Save' }).click();
  await second.getByText('New checkout for guests.').first().waitFor();
  expect(await second.getByText('Ines Okafor').count()).toBeGreaterThan(0);
  await second.getByText('New checkout for members.').first().waitFor();
});
