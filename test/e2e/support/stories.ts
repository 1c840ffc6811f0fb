import { findingsInBothThemes } from './browser';
import type { Person } from './person';
import type { Sandbox } from './sandbox';

/** One step as a newcomer does it, and what is there to be seen then. */
export type Step = (newcomer: Person, sandbox: Sandbox) => Promise<unknown>;

/** What somebody finds who does what each step of the stories says. */
export const stories: { readonly [title: string]: readonly Step[] } = {
  'A deployment is refused, authorized and let through': [
    async (newcomer) => {
      await newcomer.page.getByRole('button', { name: 'Acting as Priya Nair' }).waitFor();
      await newcomer.page.getByRole('button', { name: /^Site clock: Tue, 24 Nov 2026, 20:1\d/ }).waitFor();
      await newcomer.transition('Start deployment');
      expect(await newcomer.refusal()).toContain("CHG-31 is 'Awaiting approval', not authorized.");
    },
    async ({ page, frame }) => {
      await page.getByRole('button', { name: 'Acting as Lucia Ferrant' }).waitFor();
      await frame('Change').getByRole('textbox', { name: 'Reason' }).fill('Low risk.');
      await frame('Change').getByRole('button', { name: 'Approve CHG-31' }).press('Enter');
      await page.getByRole('button', { name: 'Authorized - Change status' }).waitFor();
      expect(await findingsInBothThemes(page)).toEqual([]);
    },
    async ({ page, frame, transition }) => {
      await transition('Start deployment');
      await page.getByRole('button', { name: 'Deploying - Change status' }).waitFor();
      await frame('Release plan').getByRole('button', { name: 'Show history' }).press('Enter');
      const history = frame('Release plan').getByRole('region', { name: 'History' });
      await history
        .getByText(/CHG-31 is 'Awaiting approval', not authorized/)
        .first()
        .waitFor();
      await history.getByText(/pass/).first().waitFor();
    },
    ({ frame }) =>
      frame('Release success and failure (1)')
        .getByText(/passed the deployment gate and ha(s|ve) no outcome yet/)
        .waitFor(),
  ],
  'An emergency at night owes its records': [
    async ({ frame }) => {
      const emergency = frame('Deployment plan').getByRole('region', { name: 'Emergency' });
      await emergency.getByText('Records owed').waitFor();
      await emergency
        .getByText(/Director on duty/)
        .first()
        .waitFor();
    },
    async (newcomer) => {
      await newcomer.transition('Implemented');
      expect(await newcomer.refusal()).toContain(
        'REL-152 was deployed as an emergency and still owes since 24 Nov 2026',
      );
    },
    async ({ page }) => {
      await page.getByText('REL-152: records of the emergency are due soon').first().waitFor();
      await page.getByText('REL-152: records of the emergency are overdue').first().waitFor();
    },
  ],
  'Somebody goes round the gate': [
    async ({ page }) => {
      await page.getByRole('button', { name: 'Actions for Deployment gate on Start deployment' }).press('Enter');
      await page.getByRole('menuitem', { name: 'Disable' }).press('Enter');
      await page.getByText('Disabled', { exact: true }).waitFor();
    },
    async ({ page, transition }, sandbox) => {
      await transition('Start deployment');
      await page.getByRole('button', { name: 'Deploying - Change status' }).waitFor();
      await sandbox.idle();
    },
    ({ page }) => page.getByText('REL-147 was moved on without passing the Deployment gate').first().waitFor(),
    async ({ frame }) => {
      const readiness = frame('Deployment plan').getByRole('region', { name: 'Readiness' });
      await readiness.getByText(/^Moved on without the Deployment gate/).waitFor();
      await readiness.getByRole('button', { name: 'Say what happened' }).waitFor();
    },
    async ({ page }) => {
      await page.getByRole('button', { name: 'Actions for Deployment gate on Start deployment' }).press('Enter');
      await page.getByRole('menuitem', { name: 'Enable' }).press('Enter');
      await page.getByText('Disabled', { exact: true }).waitFor({ state: 'detached' });
    },
  ],
  'A freeze holds although the window is open': [
    async (newcomer) => {
      await newcomer.transition('Start deployment');
      const refusal = await newcomer.refusal();
      expect(refusal).toContain("freeze 'Black Friday and Cyber Week' holds until Tue 1 Dec 2026 inclusive");
      expect(refusal).toContain('next free window: Tue 8 Dec 01:00');
    },
    async ({ frame }) => {
      const readiness = frame('Deployment plan').getByRole('region', { name: 'Readiness' });
      await readiness.getByText('Would pass now').waitFor();
    },
  ],
  'Nobody sees more than they may': [
    ({ frame }) =>
      frame('Release success and failure (1)')
        .getByText(/(hidden|not shown|may not)/i)
        .first()
        .waitFor(),
    ({ page }) => page.getByRole('heading', { name: "We couldn't find what you're looking for" }).waitFor(),
  ],
  'An administrator sets it up': [
    ({ frame }) => frame('Slipway').getByText('Castellan Bank').first().waitFor(),
    ({ page }) => page.getByRole('table', { name: 'Transitions' }).waitFor(),
  ],
};
