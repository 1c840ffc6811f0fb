import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { choose } from './support/forms';
import { openAs } from './support/person';
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

test('The gadget is right: 36, 5, 3, 1, 1 of 46; 88.9 % for the first customer', async () => {
  const owner = await openAs(browser, sandbox, 'ines-okafor');
  await owner.open('/dashboards/10000');

  const byMonth = owner.frame('Release success and failure (1)');
  await byMonth.getByText('The numbers as a table').press('Enter');
  // Successful, with issues, partial, failed, reversed, all.
  const total = byMonth.getByRole('row', { name: /^Total/ }).getByRole('cell');
  await total.first().waitFor();
  expect((await total.allInnerTexts()).slice(0, 6)).toEqual(['36', '5', '1', '1', '3', '46']);
  await byMonth.getByText('78.3 %').first().waitFor();
  await byMonth.getByText('8.7 %').first().waitFor();

  const byCustomer = owner.frame('Release success and failure (2)');
  await byCustomer.getByText('The numbers as a table').press('Enter');
  for (const [customer, rate] of [
    ['Castellan Bank', '88.9 %'],
    ['Meridia Health', '68.8 %'],
    ['Orla Retail', '77.3 %'],
  ] as const) {
    await byCustomer
      .getByRole('row', { name: new RegExp(`^${customer}`) })
      .getByRole('cell', { name: rate })
      .waitFor();
  }
  expect(owner.problems).toEqual([]);
});

test('A gadget is configured, keeps its configuration and refreshes', async () => {
  const owner = await openAs(browser, sandbox, 'ines-okafor');
  await owner.open('/dashboards/10000');
  const gadget = owner.page.getByRole('article').first();
  await gadget.getByRole('button', { name: /^More actions/ }).press('Enter');
  await owner.page.getByRole('menuitem', { name: 'Configure' }).press('Enter');
  const edit = owner.frame('Release success and failure (1)');
  await choose(edit, 'Customer', 'Castellan Bank');
  await edit.getByRole('button', { name: 'Save' }).press('Enter');
  await edit.getByText('88.9 %').first().waitFor();
  await owner.page.reload();
  await edit.getByText('88.9 %').first().waitFor();
  await gadget.getByRole('button', { name: /^Refresh/ }).press('Enter');
  await edit.getByText('88.9 %').first().waitFor();
});

test('Who may browse no project sees no numbers, and is told that some are hidden', async () => {
  const outsider = await openAs(browser, sandbox, 'sam-outis');
  await outsider.open('/dashboards/10000');
  const gadget = outsider.frame('Release success and failure (2)');
  // The 46 of the history, and those that are under way.
  await gadget
    .getByText(/4\d releases of projects that you may not browse/)
    .first()
    .waitFor();
  expect(await gadget.locator('body').innerText()).not.toContain('78.3');
});
