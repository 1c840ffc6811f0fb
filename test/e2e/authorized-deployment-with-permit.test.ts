import { onAdminPage, onIssue } from './support/client';
import { sharedSite } from './support/shared-site';
import type { Sandbox } from './support/sandbox';

const site = sharedSite();
/** In the same window as the jump leads to, and longer after it than a permit holds. */
const later = '2026-11-24T19:50:00.000Z';

test('Authorized deployment with permit', async () => {
  const { sandbox, openAs } = site;
  await requirePermits(sandbox);
  const change = { cmd: crypto.randomUUID(), decision: 'approve', reason: 'Low risk.' };
  await sandbox.answer('lucia-ferrant', 'change', onIssue('CHG-31'), 'decideChange', change);

  // Without a permit Jira's own button is refused, though nothing else is missing.
  const priya = await openAs('priya-nair');
  await priya.open('/browse/REL-158');
  await priya.jumpTo(/^Meridia Health/);
  await priya.transition('Start deployment');
  expect(await priya.refusal()).toContain('Nobody holds a permit to start this deployment.');

  // The permit is given, and Jira does not make the move: that is said, and the permit stays.
  const panel = priya.frame('Deployment plan');
  const start = panel.getByRole('region', { name: 'Start' });
  const button = start.getByRole('button', { name: /^Start Wave 1/ });
  await button.waitFor();
  // The first one lists the transitions.
  await sandbox.setFaults([{ on: 'jira', matching: '/transitions', nth: 2, when: 'before', effect: 'status-403' }]);
  await button.press('Enter');
  await start.getByText('You may start, but Jira did not move it').waitFor();
  await sandbox.setFaults([]);
  await start.getByText(/Permit for.*left/).waitFor();

  // Nobody came back to it in time.
  await sandbox.setClock(later);
  await priya.open('/browse/REL-158');
  await start.getByText(/^Permit expired, of/).waitFor();
  await priya.transition('Start deployment');
  expect(await priya.refusal()).toContain('The permit expired on');

  // Started in the panel: one act gives the permit and moves the release.
  await button.press('Enter');
  await start.getByText('REL-158 is now Deploying').waitFor();
  await start.getByText(/^Started .* by/).waitFor();

  // Nothing of it is a bypass, and the history tells it.
  await sandbox.idle();
  await priya.open('/browse/REL-158');
  await priya.page.getByRole('button', { name: 'Deploying - Change status' }).waitFor();
  await start.getByText(/^Started .* by/).waitFor();
  expect(await panel.getByText(/without the Deployment gate/).count()).toBe(0);
  const plan = priya.frame('Release plan');
  await plan.getByRole('button', { name: 'Show history' }).press('Enter');
  const acts = plan.getByRole('region', { name: 'History' });
  await acts
    .getByText(/was given a permit to start wave 1/)
    .first()
    .waitFor();
  await acts
    .getByText(/Nobody holds a permit/)
    .first()
    .waitFor();
  expect(priya.problems).toEqual([]);
});

async function requirePermits(sandbox: Sandbox): Promise<void> {
  const noor = 'noor-aziz';
  const read = await sandbox.answer<{ process: { seq: number } }>(noor, 'settings', onAdminPage, 'getProcess');
  if (!read.ok) throw new Error('Noor administers Jira.');
  const permits = { rule: 'required', minutes: 15, owner: 'IT director', reason: 'Who deploys has to be known.' };
  const changes = { cmd: crypto.randomUUID(), seq: read.value.process.seq, changes: { permits } };
  expect(await sandbox.answer(noor, 'settings', onAdminPage, 'saveProcess', changes)).toMatchObject({ ok: true });
}
