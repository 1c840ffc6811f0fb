import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { openAs } from './support/person';
import type { Person } from './support/person';
import { startSandbox } from './support/sandbox';
import type { Sandbox } from './support/sandbox';

let sandbox: Sandbox;
let browser: Browser;
let practitioner: Person;

beforeAll(async () => {
  sandbox = await startSandbox();
  browser = await launchBrowser();
  practitioner = await openAs(browser, sandbox, 'priya-nair');
});
afterAll(async () => {
  await browser.close();
  await sandbox.stop();
});

async function refusalAt(at: string, release: string): Promise<string> {
  await sandbox.setClock(at);
  await practitioner.open(`/browse/${release}`);
  await practitioner.transition('Start deployment');
  return practitioner.refusal();
}

test('Frozen: a release inside a freeze is refused with the next free window named', async () => {
  // Tuesday 24 November, 03:30 in Madrid: Orla's window is open, its freeze holds.
  const refusal = await refusalAt('2026-11-24T03:30:00+01:00', 'REL-148');
  expect(refusal).toContain("Orla Retail: freeze 'Black Friday and Cyber Week' holds until Tue 1 Dec 2026 inclusive");
  expect(refusal).toContain('next free window: Tue 8 Dec 01:00, Europe/Madrid');
  expect(refusal).not.toContain('deployment window closed');
});

test('Outside a window likewise', async () => {
  const refusal = await refusalAt('2026-11-25T12:00:00+01:00', 'REL-147');
  expect(refusal).toContain('Castellan Bank: no deployment window is open');
  expect(refusal).toContain('Window opens Thu 26 Nov 22:00, Europe/London (in 1 d 11 h)');
});

test('Across the daylight-saving change too', async () => {
  // Friday noon before the clocks go forward in Berlin (28 March 2027): one hour less until Tuesday, 01:00.
  const deployment = practitioner.frame('Deployment plan');
  const readiness = deployment.getByRole('group', { name: 'Checks of the deployment gate' });
  await sandbox.setClock('2027-03-26T12:00:00+01:00');
  await practitioner.open('/browse/REL-158');
  const opens = deployment.getByText('Window opens Tue 30 Mar 01:00, Europe/Berlin (in 3 d 12 h)');
  await opens.filter({ visible: true }).first().waitFor();
  // In summer time 20:15 in Berlin is 18:15 UTC: the same local window is open.
  await sandbox.setClock('2027-03-30T18:15:00Z');
  await practitioner.open('/browse/REL-158');
  await readiness.getByText(/checks are met/).press('Enter');
  await readiness
    .getByRole('listitem')
    .filter({ hasText: 'A deployment window of every customer is open' })
    .getByText('Met')
    .waitFor();
});
