import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser';
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

test('Refused, authorized, deployed', async () => {
  const practitioner = await openAs(browser, sandbox, 'priya-nair');
  await practitioner.open('/browse/REL-158');
  await practitioner.jumpTo(/^Meridia Health/);

  // Refused: the change, its status, who must approve and where.
  await practitioner.transition('Start deployment');
  const refusal = await practitioner.refusal();
  expect(refusal).toContain("CHG-31 is 'Awaiting approval', not authorized.");
  expect(refusal).toContain('Change authority of CHG — Change panel of CHG-31');
  const readiness = practitioner.frame('Deployment plan').getByRole('region', { name: 'Readiness' });
  await readiness.getByText('Would be refused now').waitFor();

  // Authorized: the change manager approves where the refusal sent people.
  const changeManager = await openAs(browser, sandbox, 'lucia-ferrant');
  await changeManager.open('/browse/CHG-31');
  const change = changeManager.frame('Change');
  await change.getByRole('textbox', { name: 'Reason' }).fill('Clinical safety officer agrees; low risk.');
  await change.getByRole('button', { name: /^Approve/ }).click();
  await change.getByRole('region', { name: 'Authorization' }).getByText('Approved').first().waitFor();
  await changeManager.page.getByRole('button', { name: 'Authorized - Change status' }).waitFor();

  // Deployed: the same transition passes.
  await practitioner.open('/browse/REL-158');
  await readiness.getByText('Would pass now').waitFor();
  await practitioner.transition('Start deployment');
  await practitioner.page.getByRole('button', { name: 'Deploying - Change status' }).waitFor();

  // Both decisions are in the journal, with the reason on the change.
  const plan = practitioner.frame('Release plan');
  await plan.getByRole('button', { name: 'Show history' }).click();
  const acts = plan.getByRole('region', { name: 'History' });
  await acts
    .getByText(/let .*pass|passed/i)
    .first()
    .waitFor();
  expect(await acts.innerText()).toContain("CHG-31 is 'Awaiting approval', not authorized.");
  expect(await change.getByRole('region', { name: 'History' }).innerText()).toContain('Clinical safety officer agrees');

  // It shows up in the gadget: under way, in no rate yet.
  await sandbox.idle();
  const manager = await openAs(browser, sandbox, 'marta-quist');
  await manager.open('/dashboards/10000');
  const gadget = manager.frame('Release success and failure (1)');
  await gadget.getByText('1 release passed the deployment gate and has no outcome yet').click();
  await gadget.getByText('REL-158').waitFor();

  for (const person of [practitioner, changeManager, manager]) expect(person.problems).toEqual([]);
});
