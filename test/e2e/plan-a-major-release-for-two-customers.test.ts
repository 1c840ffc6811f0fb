import type { Browser } from 'playwright-core';
import type { EditOverview, EditPlan, Readiness, ReleaseView } from '../../src/contract/release-calls';
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

const key = 'REL-150';

test('Plan a major release for two customers', async () => {
  const manager = await openAs(browser, sandbox, 'ines-okafor');
  await manager.open(`/browse/${key}`);
  await manager.transition('Return to planning');
  await manager.page.getByRole('button', { name: 'Planning - Change status' }).waitFor();

  // Nothing is planned yet: the gate says what the release has to say first.
  await manager.transition('Start build and test');
  expect(await manager.refusal()).toContain(
    `The overview of ${key} does not say its type, which services it concerns and which customers it concerns.`,
  );

  // What it is, and where it goes: one wave breaks the policy of Castellan Bank.
  await overview({
    number: key,
    name: 'Identity 6',
    type: 'MAJOR',
    services: { add: ['IDN'], remove: [] },
    customers: { add: ['C', 'M'], remove: [] },
    roles: { rdm: 'ines-okafor', rpb: 'tomas-lind', dp: 'priya-nair', svt: 'hanna-weiss', pdc: 'omar-haddad' },
  });
  await plan('priya-nair', deployment);

  // A template of the organization fills how one works; what this release is about is written.
  await sandbox.answer('ines-okafor', 'release-plan', onIssue('REL-149'), 'saveTemplate', {
    cmd: crypto.randomUUID(),
    half: 'release',
    service: '*',
    id: crypto.randomUUID(),
    name: 'Major release',
  });
  await manager.open(`/browse/${key}`);
  const panel = manager.frame('Release plan');
  await panel.getByText('1 of 9 parts complete').waitFor();
  // By key, here and below: the frame grows and shrinks with its parts, and a pointer may miss what moves.
  await panel.getByRole('button', { name: 'Fill from another plan…' }).press('Enter');
  await panel.getByRole('button', { name: 'Take over from Major release' }).press('Enter');
  await panel.getByText('Taken over from Major release').waitFor();
  await panel.getByText('6 of 9 parts complete').waitFor();
  expect(await axeFindings(manager.page)).toEqual([]);

  // The finding leads to the part that lacks something.
  await panel.getByRole('button', { name: 'Release plan › Problems and known errors' }).press('Enter');
  await panel.getByRole('button', { name: 'Edit problems and known errors' }).press('Enter');
  await panel.getByRole('checkbox', { name: 'It closes no problem and no known error' }).press('Space');
  await panel.getByRole('button', { name: 'Save' }).press('Enter');
  await panel.getByText('7 of 9 parts complete').waitFor();
  await panel.getByRole('button', { name: 'Edit scope and exclusions' }).press('Enter');
  await panel.getByRole('textbox', { name: 'In scope', exact: true }).fill('Passkeys for staff and customers.');
  await panel.getByRole('textbox', { name: 'Objectives' }).fill('Nobody can be tricked out of a password.');
  await panel.getByRole('textbox', { name: 'Deliverables' }).fill('Passkeys; a way back for lost devices.');
  await panel.getByRole('button', { name: 'Save' }).press('Enter');
  await panel.getByText('8 of 9 parts complete').waitFor();
  await plan('ines-okafor', { details: { cost: '140 person days' } });

  // One customer's policy allows what the other's does not; the other has had enough of major releases this year.
  await manager.open(`/browse/${key}`);
  await panel.getByText('9 of 9 parts complete').waitFor();
  await manager.transition('Start build and test');
  const refused = await manager.refusal();
  expect(refused).toContain('Castellan Bank has not agreed to plan v1');
  expect(await findings()).toEqual(expect.arrayContaining(['PLN-04', 'PLN-05']));
  await plan('priya-nair', { options: { C: { mode: 'BIG_BANG' } }, waves: inJanuary });
  expect(await findings()).toEqual(['PLN-02', 'PLN-10']);

  // Both see the plan and agree; then planning may end, and the plan is the baseline.
  await manager.open(`/browse/${key}`);
  const agreements = panel.getByRole('region', { name: 'Agreements' });
  for (const customer of ['Castellan Bank', 'Meridia Health']) {
    await agreements.getByRole('button', { name: `Record answer of ${customer}` }).press('Enter');
    await agreements.getByRole('textbox', { name: /own words/ }).fill('Minutes of the joint planning, item 1');
    await agreements.getByRole('button', { name: 'Record', exact: true }).press('Enter');
    await agreements.getByRole('button', { name: `Withdraw the agreement of ${customer}` }).waitFor();
  }
  await agreements.getByText(/Plan v1, the first one that everybody agreed to/).waitFor();
  await manager.transition('Start build and test');
  await manager.page.getByRole('button', { name: 'Build and test - Change status' }).waitFor();
  expect(manager.problems).toEqual([]);
});

/** A wave for Castellan Bank in its Thursday window; a pilot and the rest for Meridia Health on clinic nights. */
const deployment: EditPlan['changes'] = {
  waves: {
    'wave-1': wave(1, 'M', 'North clinic (pilot)', '2026-12-01T19:00:00.000Z', '2026-12-01T22:00:00.000Z'),
    'wave-2': wave(2, 'M', 'All other clinics', '2026-12-08T19:00:00.000Z', '2026-12-08T23:00:00.000Z'),
    'wave-3': wave(3, 'C', '', '2026-12-10T22:00:00.000Z', '2026-12-11T01:00:00.000Z'),
  },
  options: {
    C: { mode: 'PILOT_THEN_PHASED', delivery: 'PUSH', automation: 'AUTO', coverage: 'FULL' },
    M: { mode: 'PILOT_THEN_PHASED', delivery: 'PUSH', automation: 'AUTO', coverage: 'FULL' },
  },
  pilots: { M: { who: 'North clinic, 140 people', success: 'All checks pass for a week.', hours: 144 } },
  backOut: {
    trigger: 'Sign-in fails for one in a hundred.',
    steps: { entries: { s1: { text: 'Switch passkeys off; passwords hold on.', owner: null, minutes: 10 } } },
    owner: 'priya-nair',
    maxMinutes: 30,
    pointOfNoReturn: 'None: passwords stay until the last wave is closed.',
  },
};

/** Five weeks later: another year. */
const inJanuary = Object.fromEntries(
  Object.entries(deployment.waves ?? {}).flatMap(([id, planned]) => {
    const later = (at: string | null | undefined) => new Date(Date.parse(at ?? '') + 5 * 7 * 86_400_000).toISOString();
    return planned === null
      ? []
      : [[id, { plannedStart: later(planned.plannedStart), plannedEnd: later(planned.plannedEnd) }]];
  }),
);

function wave(number: number, customer: string, site: string, plannedStart: string, plannedEnd: string) {
  return { number, customer, site, environment: 'LIVE', plannedStart, plannedEnd } as const;
}

/** Rules of the gate at the end of planning that find something. */
async function findings(): Promise<readonly string[]> {
  const ready = await sandbox.answer<Readiness>('ines-okafor', 'release-plan', onIssue(key), 'getReadiness');
  if (!ready.ok) throw new Error(JSON.stringify(ready));
  return [...new Set(ready.value.plan.findings.map(({ rule }) => rule))];
}

const overview = (changes: EditOverview['changes']) => edit('ines-okafor', 'editOverview', changes);
const plan = (who: string, changes: EditPlan['changes']) => edit(who, 'editPlan', changes);

async function edit(who: string, call: 'editOverview' | 'editPlan', changes: object): Promise<void> {
  const seen = await sandbox.answer<ReleaseView>(who, 'release-plan', onIssue(key), 'getRelease');
  if (!seen.ok) throw new Error(JSON.stringify(seen));
  const { seq } = call === 'editPlan' ? seen.value.plan : seen.value.release;
  const saved = await sandbox.answer(who, 'release-plan', onIssue(key), call, {
    cmd: crypto.randomUUID(),
    seq,
    changes,
  });
  expect(saved).toMatchObject({ ok: true });
}
