import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
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
});
afterAll(async () => {
  await browser.close();
  await sandbox.stop();
});

test('Find a release, see its conflict in the calendar, take the file', async () => {
  const { page, frame, open } = await openAs(browser, sandbox, 'ines-okafor');
  await open('/projects/REL/apps/project/releases');
  const app = frame('Releases');

  // The facts of what was planned come by a queue: until then the register says that it is behind.
  await app.getByRole('searchbox', { name: 'Number, name or key' }).fill('lab interface 3.4');
  const row = app.getByRole('row', { name: /REL-158/ });
  await row.getByText('1 conflict').waitFor();
  await app.getByRole('row', { name: /REL-148/ }).waitFor({ state: 'detached' });
  await row.locator('summary').press('Enter');
  await row.getByText(/REL-153 deploys Lab Interface at the same time, Tue 24 Nov 2026, 20:00/).waitFor();
  expect(await axeFindings(page)).toEqual([]);

  // By key alone: to the calendar, and from today, Monday, to Tuesday.
  await app.getByRole('button', { name: 'Calendar', exact: true }).press('Enter');
  await app.getByRole('gridcell', { name: /^Monday 23 November 2026/ }).press('ArrowRight');
  await app.getByRole('heading', { name: 'Tuesday 24 November 2026' }).waitFor();
  const tuesday = app.getByRole('gridcell', { name: /^Tuesday 24 November 2026, 3 waves, 3 waves with conflicts/ });
  expect(await tuesday.evaluate((cell) => cell === document.activeElement)).toBe(true);
  const wave = app.getByRole('region', { name: 'Tuesday 24 November 2026' }).getByRole('row', { name: /REL-158/ });
  await wave.getByText(/REL-153 deploys Lab Interface at the same time/).waitFor();
  expect(await axeFindings(page)).toEqual([]);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    app.getByRole('button', { name: 'Calendar file (.ics)' }).press('Enter'),
  ]);
  expect(download.suggestedFilename()).toBe('releases.ics');
  const calendar = ICAL.Component.fromString(readFileSync(await download.path(), 'utf8'));
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  const found = events.find(({ summary }) => summary.startsWith('REL-158 wave 1'));
  expect(found?.startDate.toJSDate().toISOString()).toBe('2026-11-24T19:00:00.000Z');
  expect(found?.description).toContain('Conflict: another release deploys to the same service.');

  // The list holds the same in words, and looks further ahead.
  await app.getByRole('combobox', { name: 'View' }).selectOption('Next 90 days as a list');
  await app.getByRole('row', { name: /REL-151/ }).waitFor();
});

test('Keep what was filtered as a view, share one, and find the register open with it', async () => {
  const { frame, open, problems } = await openAs(browser, sandbox, 'ines-okafor');
  await open('/projects/REL/apps/project/releases');
  const app = frame('Releases');
  const press = (name: string) => app.getByRole('button', { name, exact: true }).press('Enter');

  await app.getByRole('combobox', { name: 'Type' }).selectOption('Major');
  await app.getByRole('row', { name: /REL-158/ }).waitFor({ state: 'detached' });
  await press('Save view');
  await app.getByRole('textbox', { name: /^Name of the view/ }).fill('Major ones');
  await app.getByRole('radio', { name: 'Everybody in this project' }).press('Space');
  await press('Save view');
  await app.getByRole('option', { name: 'Major ones (project)' }).first().waitFor({ state: 'attached' });
  await app.getByText('Manage views').press('Enter');
  await app.getByRole('combobox', { name: 'Releases open for everybody with' }).selectOption('Major ones (project)');
  await app.getByRole('button', { name: 'Rename "Major ones"' }).waitFor();
  expect(problems).toEqual([]);

  // Somebody who looks only: it opens with that view, and nobody takes their own way from them.
  const looking = await openAs(browser, sandbox, 'marta-quist');
  await looking.open('/projects/REL/apps/project/releases');
  const theirs = looking.frame('Releases');
  const view = theirs.getByRole('combobox', { name: 'View' }).locator('option:checked');
  await view.filter({ hasText: 'Major ones (project)' }).waitFor({ state: 'attached' });
  await theirs.getByRole('row', { name: /REL-151/ }).waitFor();
  await theirs.getByRole('row', { name: /REL-158/ }).waitFor({ state: 'detached' });
  await theirs.getByRole('combobox', { name: 'View' }).selectOption('Releases under way');
  await theirs.getByRole('row', { name: /REL-158/ }).waitFor();
  await theirs.getByText('Manage views').press('Enter');
  await theirs.getByText(/^To change these you need to be/).waitFor();
  expect(await axeFindings(looking.page)).toEqual([]);
});
