import type { Locator, Page } from 'playwright-core';
import { choose } from '../../e2e/support/forms';
import { startVisits, type Visits } from './visits';

const PAGES = [
  ['/settings/people', 'People'],
  ['/settings/groups', 'Groups'],
  ['/settings/roles', 'Project roles'],
  ['/settings/global-permissions', 'Global permissions'],
  ['/settings/permission-schemes', 'Permission schemes'],
  ['/settings/permission-schemes/1', 'Work'],
  ['/settings/work-types', 'Work types'],
  ['/settings/statuses', 'Statuses'],
  ['/settings/workflows', 'Workflows'],
  ['/settings/link-types', 'Link types'],
  ['/settings/fields', 'Custom fields'],
  ['/projects/create', 'Create project'],
  ['/projects/REL/settings', 'Details'],
  ['/projects/REL/settings/people', 'People'],
  ['/projects/REL/settings/permissions', 'Permissions'],
  ['/projects/REL/settings/work-types', 'Work types and workflows'],
  ['/projects/REL/settings/workflows/wf', 'Release workflow'],
  ['/projects/REL/settings/security', 'Work item security'],
  ['/projects/REL/settings/panels', 'Panels'],
] as const;

/** A page opened in turn by one of many tests on a machine that is busy. */
const LONG = 120_000;

describe('the pages of settings', () => {
  let visits: Visits;
  let page: Page;

  beforeAll(async () => {
    visits = await startVisits();
  }, LONG);
  afterAll(() => visits.stop());
  afterEach(() => visits.close());

  async function openAs(accountId: string, path: string): Promise<void> {
    page = await visits.openAs(accountId, path);
  }

  async function dialog(button: string, action: string, fill: (form: Locator) => Promise<void>): Promise<void> {
    await page.getByRole('button', { name: button, exact: true }).click();
    const form = page.getByRole('dialog');
    await fill(form);
    await form.getByRole('button', { name: action, exact: true }).click();
    await form.waitFor({ state: 'detached' });
  }

  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
  const text = (form: Locator, field: string, value: string) =>
    form.getByRole('textbox', { name: field, exact: true }).fill(value);

  it.each(PAGES)(
    'are accessible in both themes and fit a narrow screen: %s',
    async (path, title) => expect(await visits.lookAt('ada', path, title)).toEqual([]),
    LONG,
  );

  it(
    'add a person to a new group, which may then see a project',
    async () => {
      await openAs('ada', '/settings/people');
      await dialog('Add person', 'Add', async (form) => {
        await text(form, 'Name', 'Nina New');
        await text(form, 'Title', 'Tester');
      });
      await page.getByRole('link', { name: 'Groups' }).click();
      await dialog('Create group', 'Create', async (form) => {
        await text(form, 'Name', 'testers');
        await choose(form, 'Members', 'Nina New');
      });
      await page.getByRole('row', { name: /testers Nina New/ }).waitFor();
      await page.getByRole('link', { name: 'Permission schemes' }).click();
      await page.getByRole('link', { name: 'Work', exact: true }).click();
      await dialog('Edit Browse projects', 'Save', (form) => choose(form, 'Granted to', 'Group: testers'));
      await page
        .getByRole('row', { name: /^Browse projects/ })
        .getByText('Group: testers')
        .waitFor();
      await page.getByRole('button', { name: 'Acting as Ada Admin' }).click();
      await page.getByRole('menuitemradio', { name: /^Nina New/ }).click();
      await page.getByRole('button', { name: 'Acting as Nina New' }).waitFor();
      await page.getByRole('link', { name: 'Projects' }).click();
      await page.getByRole('main').getByRole('link', { name: 'Releases' }).waitFor();
    },
    LONG,
  );

  it(
    'add a looped transition, change it and remove it, after a question',
    async () => {
      await openAs('ada', '/settings/workflows/wf');
      await dialog('Add transition', 'Add', async (form) => {
        await text(form, 'Name', 'Look again');
        await choose(form, 'From statuses', 'Ready');
        await choose(form, 'To status', 'Ready');
        await form.getByText(/^Looped/).waitFor();
      });
      const row = page.getByRole('row', { name: /^Look again/ });
      await row.waitFor();
      const act = async (action: string) => {
        await page.getByRole('button', { name: 'Actions for transition Look again' }).click();
        await page.getByRole('menuitem', { name: action }).click();
      };
      await act('Edit');
      const form = page.getByRole('dialog');
      await choose(form, 'To status', 'Deployed');
      await form.getByRole('button', { name: 'Save' }).click();
      await row.getByText('Deployed').waitFor();
      await act('Remove');
      await page
        .getByRole('dialog', { name: /Remove Look again/ })
        .getByRole('button', { name: 'Remove' })
        .click();
      await row.waitFor({ state: 'detached' });
    },
    LONG,
  );

  it(
    'say why a status stays, and keep a dialog open with what is wrong',
    async () => {
      await openAs('ada', '/settings/workflows/wf');
      await page.getByRole('button', { name: 'Actions for status Ready' }).click();
      await page.getByRole('menuitem', { name: 'Remove from workflow' }).click();
      await page.getByText(/^The transition '.*' still uses the status\.$/).waitFor();
      await page.goto(`${visits.site.url}/settings/statuses`);
      await page.getByRole('button', { name: 'Create status' }).click();
      const form = page.getByRole('dialog');
      await text(form, 'Name', 'ready');
      await form.getByRole('button', { name: 'Create' }).click();
      await form.getByText("A status with the name 'ready' already exists.").waitFor();
    },
    LONG,
  );

  it(
    'close the list of a field with Escape, and not the dialog around it',
    async () => {
      await openAs('ada', '/settings/groups');
      await page.getByRole('button', { name: 'Create group' }).click();
      const members = page.getByRole('dialog').getByRole('combobox', { name: 'Members' });
      await members.press('ArrowDown');
      await page.getByRole('option', { name: 'Ada Admin' }).waitFor();
      await members.press('Escape');
      await page.getByRole('option', { name: 'Ada Admin' }).waitFor({ state: 'detached' });
      await members.press('Escape');
      await members.waitFor({ state: 'detached' });
    },
    LONG,
  );

  it(
    'close a work item to all but the holders of its level',
    async () => {
      await openAs('ada', '/projects/REL/settings/security');
      await dialog('Add security level', 'Add', async (form) => {
        await text(form, 'Name', 'Makers only');
        await choose(form, 'Seen by', 'Role: Makers');
      });
      await page.getByRole('row', { name: /Makers only Role: Makers/ }).waitFor();
      await page.getByRole('button', { name: 'Actions for Makers only' }).click();
      await page.getByRole('menuitem', { name: 'Remove' }).click();
      await heading('Work item security').waitFor();
      await page.getByRole('row', { name: /Makers only/ }).waitFor({ state: 'detached' });
    },
    LONG,
  );

  it(
    'let the administrator of a team-managed project change its workflow, and nothing of the site',
    async () => {
      await openAs('ada', '/projects/create');
      await page.getByRole('textbox', { name: 'Name' }).fill('Field team');
      await page.getByRole('radio', { name: 'Team-managed' }).check();
      await page.getByRole('button', { name: 'Create project' }).click();
      await heading('Work types and workflows').waitFor();
      await page.getByRole('link', { name: 'People' }).click();
      await dialog('Add people to Administrators', 'Add', (form) => choose(form, 'People and groups', 'Vera Viewer'));
      await visits.close();

      await openAs('vera', '/projects/FT/settings/work-types');
      await page.getByRole('link', { name: 'Workflow of FT' }).first().click();
      await dialog('Add status', 'Add', (form) => text(form, 'Name', 'Paused'));
      await page.getByRole('list', { name: 'Statuses' }).getByText('Paused', { exact: true }).waitFor();
      await page.goto(`${visits.site.url}/settings/workflows`);
      await heading("You don't have access to this page").waitFor();
    },
    LONG,
  );

  it(
    'refuse the settings of a project to who does not administer it',
    async () => {
      await openAs('vera', '/projects/REL/settings');
      await heading("You don't have access to this page").waitFor();
      await page.goto(`${visits.site.url}/projects/create`);
      await heading("You don't have access to this page").waitFor();
    },
    LONG,
  );
});
