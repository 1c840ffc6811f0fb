import type { Browser } from 'playwright-core';
import type { ReleaseView } from '../../src/contract/release-calls';
import { axeFindings, launchBrowser } from './support/browser';
import { onIssue } from './support/client';
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

test('Write and agree a policy', async () => {
  const admin = await openAs(browser, sandbox, 'noor-aziz');
  await admin.open('/settings/apps/settings');
  const page = admin.frame('Slipway');
  await page.getByRole('button', { name: 'Open policy of Orla Retail' }).press('Enter');

  // The next version is a draft: what it changes stands in words beside what holds.
  await page.getByRole('button', { name: 'Change policy of Orla Retail' }).press('Enter');
  const form = page.getByRole('form', { name: 'Policy of Orla Retail' });
  await form.getByText('Release types', { exact: true }).press('Enter');
  const minor = form.getByRole('group', { name: 'Minor', exact: true });
  await minor.getByRole('spinbutton', { name: 'Notice (days)' }).fill('30');
  await form.getByRole('button', { name: 'Save' }).press('Enter');
  const changes = page.getByRole('region', { name: 'What changes from version 1' });
  await changes.getByRole('row', { name: 'Minor: notice 2 days 30 days' }).waitFor();
  // The flag that says "saved" is the host's; what is looked at is the app's frame.
  const found = await axeFindings(admin.page);
  expect(found.filter((finding) => !finding.startsWith(sandbox.url))).toEqual([]);

  // Whom the policy names is called by name beside it, and can be forgotten; no version holds the name.
  const contacts = page.getByRole('region', { name: 'Contacts, in the order of escalation' });
  await contacts.getByText(/Nuria Vidal, nuria@orla\.example/).waitFor();
  await contacts.getByRole('button', { name: /^Erase the name of Product owner/ }).press('Enter');
  const erase = contacts.getByRole('form', { name: /^Erase the name of Product owner/ });
  await erase.getByRole('textbox', { name: 'Reason' }).fill('Left the company.');
  await erase.getByRole('button', { name: 'Erase', exact: true }).press('Enter');
  await contacts.getByText(/erased on 23 Nov 2026/).waitFor();

  // Nothing is judged by it before the customer has agreed.
  expect(await findingsOf('REL-148')).not.toContain('PLN-06');
  // By key: the frame became shorter when the editor closed, and a pointer may miss what moves.
  await page.getByRole('button', { name: 'Record answer' }).press('Enter');
  const answer = page.getByRole('form', { name: 'Record answer of Orla Retail' });
  await answer.getByRole('button', { name: 'Record', exact: true }).press('Enter');
  await answer.getByText("Say where the customer's own words can be read.").waitFor();
  await answer.getByRole('textbox', { name: /own words/ }).fill('Minutes of the trading call of 23 November');
  await answer.getByRole('button', { name: 'Record', exact: true }).press('Enter');
  await page.getByText(/The customer's words: by e-mail, Minutes of the trading call of 23 November/).waitFor();

  // A release whose plan was agreed before keeps to version 1; one that is planned now is told of version 2.
  expect(await findingsOf('REL-148')).not.toContain('PLN-06');
  const manager = await openAs(browser, sandbox, 'priya-nair');
  await becomes('REL-155', 'MINOR');
  await manager.open('/browse/REL-155');
  const plan = manager.frame('Deployment plan');
  await plan.getByRole('button', { name: 'Edit wave 1, Orla Retail' }).press('Enter');
  const says = plan.getByRole('region', { name: 'What the policies say' });
  await says.getByText(/Orla Retail gets 15 days of notice and needs 30 \(policy version 2\)/).waitFor();
  // Two releases of the Web Shop are planned for the same night (REL-155 and REL-156).
  await says.getByText(/REL-156 is planned to deploy to Web Shop then/).waitFor();
  await says.getByRole('button', { name: 'Take Tue 5 Jan 2027, 01:00 – 06:00' }).waitFor();
  expect(await axeFindings(manager.page)).toEqual([]);
  await says.getByRole('button', { name: /^Take Tue 5 Jan 2027/ }).press('Enter');
  await says.getByText('The planned time fits every policy.').waitFor();

  // Beside the options: what is allowed, and the gate's own words where something else is chosen.
  await plan.getByRole('button', { name: 'Save' }).press('Enter');
  await plan.getByRole('button', { name: 'Edit options' }).press('Enter');
  const options = plan.getByRole('form', { name: 'Edit options' });
  await options.getByText("Policy version 2 allows 'phased', 'canary'.").waitFor();
  const rollOut = options.getByRole('combobox', { name: 'Way of roll-out' });
  await rollOut.fill('big');
  await plan.getByRole('option', { name: 'big bang' }).waitFor();
  // By key: the frame grows with the list, and a pointer may miss what moves.
  await rollOut.press('Enter');
  await plan.getByRole('option').waitFor({ state: 'detached' });
  await options.getByText(/Way of roll-out 'big bang' is not allowed for Orla Retail/).waitFor();
  expect([...admin.problems, ...manager.problems]).toEqual([]);
});

async function findingsOf(issueKey: string): Promise<readonly string[]> {
  const told = await sandbox.answer<{ plan: { findings: readonly { rule: string }[] } }>(
    'ines-okafor',
    'release-plan',
    onIssue(issueKey),
    'getReadiness',
  );
  if (!told.ok) throw new Error(JSON.stringify(told));
  return told.value.plan.findings.map(({ rule }) => rule);
}

/** The release manager makes the release one of another type. */
async function becomes(issueKey: string, type: string): Promise<void> {
  const call = <T>(name: string, payload: object) =>
    sandbox.answer<T>('ines-okafor', 'release-plan', onIssue(issueKey), name, payload);
  const view = await call<ReleaseView>('getRelease', {});
  if (!view.ok) throw new Error(JSON.stringify(view));
  const { seq } = view.value.release;
  const edited = await call('editOverview', { cmd: crypto.randomUUID(), seq, changes: { type } });
  if (!edited.ok) throw new Error(JSON.stringify(edited));
}
