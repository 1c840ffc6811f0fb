import type { Browser } from 'playwright-core';
import { axeFindings, launchBrowser } from './support/browser';
import { openAs } from './support/person';
import { startSandbox } from './support/sandbox';
import type { Sandbox } from './support/sandbox';

let sandbox: Sandbox;
let browser: Browser;

beforeAll(async () => {
  sandbox = await startSandbox();
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await sandbox.stop();
});

test('Compose and freeze a package', async () => {
  const builder = await openAs(browser, sandbox, 'tomas-lind');
  await builder.open('/browse/REL-155');
  const panel = builder.frame('Release plan');

  // What the package lacks stands behind the unit that brings it: the whole way from what nobody else requires.
  await panel
    .getByText('WEB-SHOP 26.12.0 → WEB-CART 2.0.0 needs IDN-CORE >=5.7, but finds IDN-CORE 5.6.1 in Orla live.')
    .waitFor();
  expect(await panel.getByRole('button', { name: 'Freeze package' }).count()).toBe(0);
  await panel.getByRole('button', { name: 'Edit package' }).press('Enter');
  const form = panel.getByRole('form', { name: 'Edit package' });
  await form.getByRole('combobox', { name: 'Add a unit' }).selectOption('IDN-CORE');
  const identity = form.getByRole('group', { name: 'IDN-CORE Identity core' });
  await identity.getByRole('textbox', { name: 'Version' }).fill('5.7.0');
  await identity.getByRole('checkbox', { name: 'CHG-29 New checkout' }).press('Space');
  await form.getByRole('button', { name: 'Save' }).press('Enter');

  // It goes together now; what is still missing is said before anybody tries.
  await panel.getByText('IDN-CORE has no digest (SHA-256 or SHA-512).').waitFor();
  await panel.getByRole('button', { name: 'Edit package' }).press('Enter');
  await identity.getByRole('textbox', { name: 'Digest' }).fill('a'.repeat(64));
  await form.getByRole('button', { name: 'Save' }).press('Enter');
  await panel.getByRole('button', { name: 'Freeze package' }).press('Enter');
  await panel.getByText(/^Frozen by/).waitFor();
  expect(await panel.getByRole('button', { name: 'Edit package' }).count()).toBe(0);
  // The flag that says "frozen" is the host's; what is looked at is the app's frame.
  const found = await axeFindings(builder.page);
  expect(found.filter((finding) => !finding.startsWith(sandbox.url))).toEqual([]);

  // Other content is another version, and what is different from the frozen one is listed.
  await panel.getByRole('button', { name: 'Open a new version' }).press('Enter');
  const reopening = panel.getByRole('form', { name: 'Open a new version' });
  await reopening.getByRole('textbox', { name: /Reason/ }).fill('The search was left out.');
  await reopening.getByRole('button', { name: 'Open a new version' }).press('Enter');
  await panel.getByText('Version 2', { exact: true }).waitFor();
  await panel.getByRole('button', { name: 'Edit package' }).press('Enter');
  await form.getByRole('combobox', { name: 'Add a unit' }).selectOption('WEB-SEARCH');
  await form.getByRole('button', { name: 'Remove IDN-CORE' }).press('Enter');
  await form.getByRole('button', { name: 'Save' }).press('Enter');
  const different = panel.getByRole('list', { name: 'Different from version 1' });
  await different.getByText('taken out, was 5.7.0').waitFor();
  await panel.getByText(/WEB-CART 2\.0\.0 needs IDN-CORE >=5\.7, but finds IDN-CORE 5\.6\.1 in Orla live/).waitFor();
  expect(builder.problems).toEqual([]);
});

test('An environment is booked beside another, and verified', async () => {
  const tester = await openAs(browser, sandbox, 'hanna-weiss');
  await tester.open('/projects/REL/apps/project');
  const page = tester.frame('Releases');
  await page.getByRole('button', { name: 'Environments', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'A-MERI', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Book Meridia acceptance' }).press('Enter');
  const form = page.getByRole('form', { name: 'Book Meridia acceptance' });
  await form.getByRole('textbox', { name: /^Release/ }).fill('REL-153');
  await form.getByLabel(/^From/).fill('2026-11-24T13:00');
  await form.getByLabel(/^To/).fill('2026-11-24T17:00');
  const taken = form.getByRole('status').filter({ hasText: 'At that time there are 2 bookings already' });
  await taken.getByText(/REL-158.*Tomas Lind/).waitFor();
  expect(await axeFindings(tester.page)).toEqual([]);
  await form.getByRole('button', { name: 'Book', exact: true }).press('Enter');
  const mine = page.getByRole('row', { name: /13:00 – 17:00/ });
  await mine.getByText(/REL-158.*Tomas Lind/).waitFor();
  await mine.getByRole('button', { name: /^Cancel booking of REL-153/ }).press('Enter');
  await mine.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Verified now' }).press('Enter');
  await page.getByRole('textbox', { name: /How it was verified/ }).fill('Scan 118');
  await page.getByRole('button', { name: 'Verified now' }).press('Enter');
  await page.getByText('23 Nov 2026 by').waitFor();
  await page.getByText('Scan 118').waitFor();
  expect(tester.problems).toEqual([]);
});
