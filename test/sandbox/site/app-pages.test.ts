import type { Page } from 'playwright-core';
import { axeFindings } from '../../e2e/support/browser';
import { startVisits, type Visits } from './visits';

let visits: Visits;
beforeAll(async () => {
  visits = await startVisits();
}, 120_000);
afterAll(() => visits.stop());
afterEach(() => visits.close());

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const frameOf = (page: Page, title: string) => page.frameLocator(`iframe[title="${title}"]`);

const PAGES = [
  ['a global page', '/apps/overview', 'Checklist overview'],
  ['a project page', '/projects/REL/apps/board', 'Checklist board'],
  ['a project settings page', '/projects/REL/settings/apps/rules', 'Checklist rules'],
  ['an administration page', '/settings/apps/admin', 'Checklist settings'],
] as const;

it.each(PAGES)('shows %s, accessibly and on a narrow screen too', async (_what, path, title) => {
  const page = await visits.openAs('ada', path, { colorScheme: 'dark', width: 400 });
  await heading(page, title).waitFor();
  await frameOf(page, title).getByRole('heading', { name: 'Checklist' }).waitFor();
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
  expect(await axeFindings(page)).toEqual([]);
  expect(visits.problems).toEqual([]);
});

it('offers global pages in the navigation', async () => {
  const page = await visits.openAs('vera', '/projects');
  await page.getByRole('link', { name: 'Checklist overview' }).click();
  await heading(page, 'Checklist overview').waitFor();
  expect(new URL(page.url()).pathname).toBe('/apps/overview');
});

it('offers project pages in the project, its settings only to who may set it up', async () => {
  const page = await visits.openAs('ada', '/projects/REL');
  const tabs = page.getByRole('navigation', { name: 'Releases' });
  await tabs.getByRole('link', { name: 'Project settings' }).waitFor();
  await tabs.getByRole('link', { name: 'Checklist board' }).click();
  await heading(page, 'Checklist board').waitFor();
  expect(await tabs.locator('[aria-current="page"]').textContent()).toBe('Checklist board');
  const viewer = await visits.openAs('vera', '/projects/REL/apps/board');
  await viewer.waitForLoadState('networkidle');
  expect(await viewer.getByRole('navigation', { name: 'Releases' }).getByRole('link').allTextContents()).toEqual([
    'List',
    'Checklist board',
  ]);
});

it("keeps an app's place in the address: links, back, forward, reload", async () => {
  const page = await visits.openAs('ada', '/apps/overview');
  const frame = frameOf(page, 'Checklist overview');
  await frame.getByText('At /', { exact: true }).waitFor();
  await frame.getByRole('button', { name: 'List 7' }).click();
  await frame.getByText('At /lists/7?tab=done#top with {"from":"page"}').waitFor();
  await page.waitForURL('**/apps/overview/lists/7?tab=done#top');
  await page.getByRole('link', { name: 'Closed lists' }).click();
  await frame.getByText('At /closed', { exact: true }).waitFor();
  await page.goBack();
  await frame.getByText('At /lists/7?tab=done#top with {"from":"page"}').waitFor();
  await frame.getByRole('button', { name: 'Back' }).click();
  await frame.getByText('At /', { exact: true }).waitFor();
  await page.goForward();
  await frame.getByRole('button', { name: 'List 8 instead' }).click();
  await page.waitForURL('**/apps/overview/lists/8');
  await page.reload();
  await frame.getByText('At /lists/8', { exact: true }).waitFor();
  expect(visits.problems).toEqual([]);
});

it('lists the subpages under their headings and marks the one that is open', async () => {
  const page = await visits.openAs('ada', '/apps/overview/open');
  const nav = page.getByRole('navigation', { name: 'Checklist overview' });
  await nav.getByRole('link', { name: 'Archive' }).waitFor();
  expect(await nav.getByRole('heading').allTextContents()).toEqual(['Lists', 'More']);
  expect(await nav.getByRole('link').allTextContents()).toEqual(['Open lists', 'Closed lists', 'Archive']);
  expect(await nav.locator('[aria-current="page"]').textContent()).toBe('Open lists');
});

it('goes from one page of an app to another by its module key', async () => {
  const page = await visits.openAs('ada', '/apps/overview');
  await frameOf(page, 'Checklist overview').getByRole('button', { name: 'To the board' }).click();
  await page.waitForURL('**/projects/REL/apps/board/lane/2');
  await frameOf(page, 'Checklist board').getByText('At /lane/2', { exact: true }).waitFor();
});

it.each([
  ['vera', '/projects/REL/settings/apps/rules', "You don't have access to this page"],
  ['vera', '/settings/apps/admin', "You don't have access to this page"],
  ['otto', '/projects/REL/apps/board', "We couldn't find what you're looking for"],
  ['ada', '/apps/board', "We couldn't find what you're looking for"],
] as const)('refuses %s %s', async (accountId, path, title) => {
  const page = await visits.openAs(accountId, path);
  await heading(page, title).waitFor();
  expect(await page.locator('iframe').count()).toBe(0);
});
