import type { Locator, Page } from 'playwright-core';
import { findingsInBothThemes } from '../../e2e/support/browser';
import { startVisits, type Visits } from './visits';

/** What people do with work items all day, screen by screen. */
let visits: Visits;
beforeAll(async () => {
  visits = await startVisits();
}, 120_000);
afterAll(() => visits.stop());
afterEach(() => visits.close());

/** Many screens in one story; on a machine that is busy each of them takes seconds. */
const LONG = 300_000;

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const button = (place: Page | Locator, name: string) => place.getByRole('button', { name, exact: true });

async function choose(dialog: Locator, field: string, option: string): Promise<void> {
  await dialog.getByRole('combobox', { name: field }).fill(option);
  await dialog.page().getByRole('option', { name: option, exact: true }).click();
}

async function fromActions(page: Page, item: string): Promise<Locator> {
  await button(page, 'Actions').click();
  await page.getByRole('menuitem', { name: item }).click();
  return page.getByRole('dialog');
}

it(
  'a work item from its creation to its end, by somebody who may do everything',
  async () => {
    const page = await visits.openAs('ada', '/projects/REL');
    await heading(page, 'Releases').waitFor();
    await page.keyboard.press('c');
    const create = page.getByRole('dialog', { name: 'Create work item' });
    await create.getByRole('textbox', { name: 'Summary' }).fill('Winter release');
    await button(create, 'Create').click();
    const created = page.getByRole('alert').filter({ hasText: "You've created REL-4" });
    await button(created, 'View REL-4').press('Enter');
    await heading(page, 'Winter release').waitFor();

    await button(page, 'Edit Labels: None').click();
    await page.getByRole('combobox', { name: 'Labels' }).fill('winter');
    await page.keyboard.press('Enter');
    await button(page, 'Save Labels').press('Enter');
    await button(page, 'Edit Labels: winter').waitFor();
    await button(page, 'Edit Due date: None').click();
    await page.getByLabel('Due date').fill('2026-12-21');
    await page.keyboard.press('Enter');
    await button(page, 'Edit Due date: 21 Dec 2026').waitFor();
    await button(page, 'Edit Labels: winter').click();
    await page.getByRole('combobox', { name: 'Labels' }).fill('not kept');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await button(page, 'Edit Labels: winter').waitFor();

    await page.keyboard.press('m');
    await page.getByRole('textbox', { name: 'Comment' }).fill('Snow is expected.');
    await page.keyboard.press('Control+Enter');
    const comment = page.getByRole('list', { name: 'Comments' }).getByRole('listitem');
    await comment.getByText('Snow is expected.').waitFor();
    await button(comment, 'Edit').click();
    await comment.getByRole('textbox').fill('Much snow is expected.');
    await button(comment, 'Save').click();
    await comment.getByText('Much snow is expected.').waitFor();
    await comment.getByText(/edited by Ada Admin/).waitFor();
    await button(comment, 'Delete').click();
    await button(page.getByRole('dialog', { name: 'Delete this comment?' }), 'Delete').click();
    await page.getByText('No comments yet').waitFor();

    await button(page, 'Link work item').click();
    const link = page.getByRole('dialog', { name: 'Link work item' });
    for (const typed of ['2', 'autu']) {
      await link.getByLabel('Work items').fill(typed);
      await page.getByRole('option', { name: typed === '2' ? /^REL-2 / : /^REL-1 / }).waitFor();
      await page.keyboard.press('Enter');
    }
    expect(await findingsInBothThemes(page)).toEqual([]);
    await button(link, 'Link').click();
    const linked = page.getByRole('list', { name: 'delivers' }).getByRole('link');
    await linked.nth(1).waitFor();
    expect(await linked.allTextContents()).toEqual(['REL-2', 'REL-1']);

    const move = await fromActions(page, 'Move');
    await choose(move, 'Project', 'Operations (OPS)');
    await move
      .getByText(/has no status|go with it/)
      .first()
      .waitFor();
    await button(move, 'Move').click();
    await page.waitForURL('**/browse/OPS-1');
    await heading(page, 'Winter release').waitFor();

    const question = await fromActions(page, 'Delete');
    await button(question, 'Cancel').click();
    await question.waitFor({ state: 'detached' });
    await button(await fromActions(page, 'Delete'), 'Delete').click();
    await page.waitForURL(/\/issues\?jql=/);
    await page.goto(`${visits.site.url}/browse/OPS-1`);
    await heading(page, "We couldn't find what you're looking for").waitFor();
  },
  LONG,
);

it(
  'an approval in a service project: asked for, answered by the approver alone',
  async () => {
    await visits.request('ada', 'POST', '/__site/jira/custom-fields', { name: 'Approvals', type: 'sd-approvals' });
    await visits.request('ada', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'OPS' }, issuetype: { name: 'Change' }, summary: 'New switch' },
    });
    const page = await visits.openAs('ada', '/issues?jql=project%20%3D%20OPS');
    await page.getByRole('link', { name: 'New switch' }).click();
    await heading(page, 'New switch').waitFor();
    const ask = await fromActions(page, 'Ask for approval');
    await choose(ask, 'Approvers', 'Ada Admin');
    await button(ask, 'Ask').click();
    const approvers = page.getByRole('list', { name: 'Approvers of Approval' });
    await approvers.getByText('pending').waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
    await button(page, 'Approve').click();
    await approvers.getByText('approved').waitFor();
    await button(page, 'Approve').waitFor({ state: 'detached' });
    expect(visits.problems).toEqual([]);
  },
  LONG,
);

it(
  'a list by JQL, page by page, and what is wrong with a query',
  async () => {
    for (let made = 0; made < 55; made += 1)
      await visits.request('ada', 'POST', '/rest/api/3/issue', {
        fields: { project: { key: 'REL' }, issuetype: { name: 'Change' }, summary: `Small change ${made}` },
      });
    const page = await visits.openAs('vera', '/issues');
    await button(page, 'JQL').click();
    await page.getByRole('textbox', { name: 'JQL' }).fill('summary ~ "small" AND nobody = 1');
    await page.keyboard.press('Enter');
    await page.getByText(/Field 'nobody' does not exist/).waitFor();
    await page.getByRole('textbox', { name: 'JQL' }).fill('summary ~ "small" ORDER BY key ASC');
    await page.keyboard.press('Enter');
    await page.getByText('50 of about 55 work items').waitFor();
    await button(page, 'Load more').click();
    await page.getByText('55 of about 55 work items').waitFor();
    await page.getByRole('link', { name: 'Small change 54' }).waitFor();
    expect(await findingsInBothThemes(page)).toEqual([]);
  },
  LONG,
);

it('a right that is taken away while the page is open: the refusal says why, nothing is lost', async () => {
  const page = await visits.openAs('ada', '/browse/REL-1');
  await button(page, 'Edit summary').click();
  await page.getByRole('textbox', { name: 'Summary' }).fill('Spring release');
  const role = '/rest/api/3/project/REL/role/1001';
  await visits.request('ada', 'DELETE', `${role}?user=ada`, {});
  await button(page, 'Save').click();
  await page.getByText('The summary was not saved').waitFor();
  expect(await page.getByRole('textbox', { name: 'Summary' }).inputValue()).toBe('Spring release');
  expect(await findingsInBothThemes(page)).toEqual([]);
  await visits.request('ada', 'POST', role, { user: ['ada'] });
});
