import { readFile } from 'node:fs/promises';
import { axeFindings } from './support/browser';
import type { Person } from './support/person';
import { sharedSite } from './support/shared-site';

const site = sharedSite();
const minutes = 240_000;

let dana: Person;
let marta: Person;
let everybody: readonly Person[] = [];
beforeAll(async () => {
  dana = await site.openAs('dana-kovac');
  marta = await site.openAs('marta-quist');
  everybody = [dana, marta];
}, minutes);
afterAll(async () => {
  for (const { context } of everybody) await context.close();
});

const planOf = ({ frame }: Person) => frame('Release plan');
const editScope = (person: Person) => planOf(person).getByRole('button', { name: 'Edit scope and exclusions' });

test(
  'A refused act names who may, the appointer appoints, the act passes',
  async () => {
    await dana.open('/browse/REL-151');
    await planOf(dana)
      .getByText(/Those who may:.*Ines Okafor/)
      .first()
      .waitFor();
    expect(await editScope(dana).count()).toBe(0);

    await marta.open('/projects/REL/apps/project');
    const page = marta.frame('Releases');
    await page.getByRole('button', { name: 'Roles', exact: true }).press('Enter');
    const holders = page.getByRole('region', { name: 'Who holds the roles' });
    await holders.getByText('Ran out').first().waitFor();
    await page.getByRole('table', { name: 'Who may do what' }).waitFor();
    expect(await axeFindings(marta.page)).toEqual([]);

    await page.getByRole('button', { name: 'Appoint', exact: true }).press('Enter');
    const form = page.getByRole('form', { name: 'Appoint' });
    await form
      .getByRole('combobox', { name: 'Role', exact: true })
      .selectOption('Planning and design coordination manager');
    await form.getByRole('combobox', { name: 'For what' }).selectOption('A release');
    await form.getByRole('textbox', { name: 'A release' }).fill('REL-151');
    await form.getByRole('button', { name: 'Save' }).press('Enter');
    await form.getByText('Say who is appointed.').waitFor();
    await form.getByRole('combobox', { name: 'Who', exact: true }).fill('Dana');
    await page.getByRole('option', { name: 'Dana Kovac' }).waitFor();
    await form.getByRole('combobox', { name: 'Who', exact: true }).press('Enter');
    await form.getByText('Dana Kovac', { exact: true }).waitFor();
    await form.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByRole('button', { name: 'End now' }).waitFor();
    await page.getByText('REL-151').waitFor();
    // The flag says that it was saved, outside of every landmark, as in Jira, and goes by itself.
    await marta.page.getByRole('heading', { name: /^Flag notifications/ }).waitFor({ state: 'detached' });
    expect(await axeFindings(marta.page)).toEqual([]);

    // The process document, on the screen and as a file, names her and says what else is as it is.
    await page.getByRole('button', { name: 'Process', exact: true }).press('Enter');
    const roles = page.getByRole('table', { name: 'Roles' });
    await roles.getByText('Dana Kovac (for some only)').waitFor();
    await page.getByRole('table', { name: 'Deployment (G5)' }).getByText('AUT-02').waitFor();
    expect(await axeFindings(marta.page)).toEqual([]);
    const [file] = await Promise.all([
      marta.page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as Markdown' }).press('Enter'),
    ]);
    expect(file.suggestedFilename()).toMatch(/^release-and-deployment-process-v\d+\.md$/);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain('# Release and deployment management\n\n- Organization: Harbourline Managed Services');
    expect(text).toMatch(/\| Planning and design coordination manager \|.*Dana Kovac \(for some only\)/);

    await dana.page.reload();
    await editScope(dana).press('Enter');
    await planOf(dana).getByRole('textbox', { name: 'In scope', exact: true }).fill('Instant payments.');
    await planOf(dana).getByRole('button', { name: 'Save' }).press('Enter');
    await editScope(dana).waitFor();
    await planOf(dana).getByText('Instant payments.').waitFor();
  },
  minutes,
);
