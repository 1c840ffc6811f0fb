import type { Browser } from 'playwright-core';
import { axeFindings, launchBrowser } from './support/browser';
import { press } from './support/forms';
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

test('Change the plan after agreement', async () => {
  const manager = await openAs(browser, sandbox, 'ines-okafor');
  await manager.open('/browse/REL-151');
  const plan = manager.frame('Release plan');
  const agreements = plan.getByRole('region', { name: 'Agreements' });

  // The customer agreed to version 2; the plan is at version 3 since.
  await agreements.getByText('Agreed to plan v2, which is not the plan any more.').waitFor();
  await agreements.getByText('Show what changed').press('Enter');
  const scope = 'Instant payments (SEPA Instant) in both directions';
  await agreements.getByRole('row', { name: `Scope ${scope}. ${scope}, with a daily limit per account.` }).waitFor();
  await manager.transition('Start build and test');
  const refusal = await manager.refusal();
  expect(refusal).toMatch(/Castellan Bank has not agreed to plan v3 \(last agreed: v2 on 12 Nov 2026, \d\d:\d\d UTC/);
  expect(refusal).toContain('changed since: the scope');
  expect(refusal).toContain('Release and deployment manager — Release plan › Agreements');

  // While the release manager writes down the answer, the deployment practitioner moves the wave.
  await agreements.getByRole('button', { name: 'Record answer of Castellan Bank' }).press('Enter');
  await agreements.getByRole('textbox', { name: /own words/ }).fill('Message "Daily limit" of 23 November');
  const { value } = (await sandbox.answer('priya-nair', 'deployment-plan', onRelease, 'getRelease')) as Read;
  const changes = { waves: { 'wave-1': { plannedStart: '2026-12-10T23:00:00.000Z' } } };
  const cmd = crypto.randomUUID();
  await sandbox.answer('priya-nair', 'deployment-plan', onRelease, 'editPlan', { cmd, seq: value.plan.seq, changes });
  await press(agreements.getByRole('button', { name: 'Record', exact: true }));
  await agreements.getByText('The plan changed since you opened it: the time of wave 1 (London).').waitFor();
  expect(await axeFindings(manager.page)).toEqual([]);

  // The customer sees the plan as it is, and agrees.
  await agreements.getByRole('button', { name: 'Show the plan as it is now' }).press('Enter');
  await press(agreements.getByRole('button', { name: 'Record', exact: true }));
  await agreements.getByText('To plan v3, which is the plan as it is.').waitFor();
  await plan.getByText('planning may end').waitFor();

  // One word more in the scope: the agreement does not hold any more, here and at the gate, and who speaks for the
  // customer is told; whom no mail reaches is left to the release manager.
  await appointed('dana-kovac', 'C');
  await plan.getByRole('button', { name: 'Edit scope and exclusions' }).press('Enter');
  await plan.getByRole('textbox', { name: 'Not in scope' }).fill('Payments in other currencies.');
  await plan.getByRole('button', { name: 'Save' }).press('Enter');
  await agreements.getByText('Changed since the last agreed version: what is not in scope.').waitFor();
  await agreements.getByText(/^Told by mail, .* that the plan changed/).waitFor();
  await agreements.getByText(/^Ruth Amsel, operations@castellan.example, .* No account in Jira\.$/).waitFor();
  await manager.transition('Start build and test');
  expect(await manager.refusal()).toContain('Castellan Bank has not agreed to plan v4 (last agreed: v3');
  await agreements.getByRole('button', { name: 'Ask by mail: Castellan Bank' }).press('Enter');
  await agreements.getByText(/^Asked by mail, /).waitFor();

  // They have both mails, read what changed, and answer with their own account.
  const customer = await openAs(browser, sandbox, 'dana-kovac');
  await customer.open('/outbox');
  await customer.page.getByText('REL-151: the plan that Castellan Bank agreed to has changed').waitFor();
  await customer.page.getByText('REL-151: please answer to version 4 of the plan, for Castellan Bank').waitFor();
  await customer.open('/browse/REL-151');
  const theirs = customer.frame('Release plan').getByRole('region', { name: 'Agreements' });
  await theirs.getByText('Show what changed').press('Enter');
  await theirs.getByRole('row', { name: /What is not in scope Nothing Payments in other currencies/ }).waitFor();
  await theirs.getByRole('button', { name: 'Answer for Castellan Bank' }).press('Enter');
  await theirs.getByText('Your answer to plan v4, for Castellan Bank').waitFor();
  expect(await theirs.getByRole('textbox', { name: /own words/ }).count()).toBe(0);
  expect(await axeFindings(customer.page)).toEqual([]);
  await theirs.getByRole('button', { name: 'Send answer' }).press('Enter');
  await theirs.getByText('To plan v4, which is the plan as it is.').waitFor();
  await theirs.getByText(/^Said by Dana Kovac/).waitFor();

  // Agreed anew it passes, and the journal tells all of it.
  await manager.transition('Start build and test');
  await manager.page.getByRole('button', { name: 'Build and test - Change status' }).waitFor();
  await manager.open('/browse/REL-151');
  await plan.getByRole('button', { name: 'Show history' }).press('Enter');
  const history = plan.getByRole('region', { name: 'History' });
  await history.getByText('let the end of planning pass.').waitFor();
  await history.getByText(/answered for the customer: Castellan Bank agreed to plan v4 \(in Jira\)/).waitFor();
  expect([...manager.problems, ...customer.problems]).toEqual([]);
});

test('Silence counts as agreement when its time is over, and not before', async () => {
  const manager = await openAs(browser, sandbox, 'ines-okafor');
  await manager.open('/browse/REL-155');
  const agreements = manager.frame('Release plan').getByRole('region', { name: 'Agreements' });
  await agreements.getByRole('button', { name: 'Record answer of Orla Retail' }).press('Enter');
  await agreements.getByRole('radio', { name: 'Asked, no answer yet' }).press('Space');
  await agreements
    .getByRole('textbox', { name: 'Where the question is' })
    .fill('Message "Web Shop 26.12" of 23 November');
  await press(agreements.getByRole('button', { name: 'Record', exact: true }));

  // Five working days by its policy: Monday the 30th is the last.
  const silence = agreements.getByRole('button', { name: 'Record the silence of Orla Retail as agreement' });
  await agreements.getByText('May answer until 30 Nov 2026').waitFor();
  expect(await silence.count()).toBe(0);
  await sandbox.setClock('2026-11-30T23:30:00+01:00');
  await manager.open('/browse/REL-155');
  await agreements.getByText('May answer until 30 Nov 2026').waitFor();
  expect(await silence.count()).toBe(0);

  await sandbox.setClock('2026-12-01T09:00:00+01:00');
  await manager.open('/browse/REL-155');
  await agreements.getByText('Had until 30 Nov 2026 to answer.').waitFor();
  await silence.press('Enter');
  await agreements.getByText('Agreed by silence').waitFor();
  await agreements.getByText('Nobody answered for 5 working days: by version 1 of its policy').waitFor();
  // The flag says that it was saved, outside of every landmark, as in Jira, and goes by itself.
  await manager.page.getByRole('heading', { name: /^Flag notifications/ }).waitFor({ state: 'detached' });
  expect(await axeFindings(manager.page)).toEqual([]);

  // A word more in the scope, and the silence was about another plan.
  const plan = manager.frame('Release plan');
  await plan.getByRole('button', { name: 'Edit scope and exclusions' }).press('Enter');
  await plan.getByRole('textbox', { name: 'In scope', exact: true }).fill('New checkout, and vouchers.');
  await plan.getByRole('button', { name: 'Save' }).press('Enter');
  await agreements.getByText('Changed since the last agreed version: the scope.').waitFor();
  expect(await agreements.getByText('Agreed by silence').count()).toBe(0);
  expect(manager.problems).toEqual([]);
});

/** By whoever appoints, from today on. */
async function appointed(person: string, customer: string): Promise<void> {
  const inProject = { kind: 'project', projectKey: 'REL' } as const;
  const saved = await sandbox.answer('marta-quist', 'project', inProject, 'saveAppointment', {
    cmd: crypto.randomUUID(),
    seq: 0,
    id: crypto.randomUUID(),
    isNew: true,
    changes: {
      role: 'cust',
      holder: { person },
      scope: { kind: 'CUSTOMER', id: customer },
      from: '2026-11-23',
      to: null,
      note: '',
    },
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
}

const onRelease = { kind: 'issue', issueKey: 'REL-151' } as const;
type Read = { readonly value: { readonly plan: { readonly seq: number } } };
