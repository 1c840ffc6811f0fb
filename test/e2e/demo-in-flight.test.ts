import type { Readiness } from '../../src/contract/release-calls';
import type { Verdict } from '../../src/domain/gate/gate';
import { axeFindings } from './support/browser';
import { onIssue } from './support/client';
import type { Place } from './support/forms';
import { sharedSite } from './support/shared-site';

/** What the demo company has under way on its Monday: each release shows one thing that the gates do. Nothing is written. */
const site = sharedSite();

async function readinessOf(release: string): Promise<Readiness> {
  const answer = await site.sandbox.answer<Readiness>('ines-okafor', 'release-plan', onIssue(release), 'getReadiness');
  if (!answer.ok) throw new Error(`${release}: ${JSON.stringify(answer)}`);
  return answer.value;
}

const rulesOf = (verdict: Verdict | null) => [...new Set(verdict?.findings.map(({ rule }) => rule))];

/** What is in the way: to the start now, to the start as planned, to the end of planning. */
const inTheWay: readonly (readonly [
  release: string,
  told: { readonly [verdict in 'now' | 'planned' | 'plan']?: readonly string[] },
])[] = [
  ['REL-147', { now: ['AUT-05', 'AUT-11'], planned: ['AUT-05'], plan: [] }],
  ['REL-148', { now: ['AUT-11', 'AUT-12'], planned: ['AUT-12'] }],
  ['REL-149', { planned: ['AUT-02', 'AUT-16', 'AUT-19'], plan: [] }],
  ['REL-151', { plan: ['PLN-02'] }],
  ['REL-152', { now: [], planned: [] }],
  ['REL-153', { now: ['AUT-11'], planned: [] }],
  ['REL-154', { plan: [] }],
  ['REL-155', { plan: ['PLN-01', 'PLN-10', 'PLN-11'] }],
  ['REL-156', { planned: ['AUT-04', 'AUT-14', 'AUT-16', 'AUT-19'] }],
  ['REL-158', { planned: ['AUT-02', 'AUT-13'] }],
];

test.each(inTheWay)('%s: what is in the way is what it is there for', async (release, told) => {
  const readiness = await readinessOf(release);
  const found = { now: rulesOf(readiness.now), planned: rulesOf(readiness.planned), plan: rulesOf(readiness.plan) };
  expect(found).toMatchObject(told);
  // The demo was deployed through the gates, by those who may.
  expect(readiness.bypasses).toEqual([]);
});

/** What is folded away says nothing. */
const says = (place: Place, words: RegExp) => place.getByText(words).filter({ visible: true }).first().waitFor();

test('Each says it where people look', async () => {
  const person = await site.openAs('priya-nair');
  const plan = person.frame('Release plan');
  const deployment = person.frame('Deployment plan');

  // An approval that ran out; the next free window after a freeze.
  await person.open('/browse/REL-147');
  const words = deployment.getByRole('region', { name: 'Readiness' });
  await says(words, /The approval of CHG-21 of Wed 21 Oct 2026, 10:00 expired on Fri 20 Nov 2026, 09:00/);
  await person.open('/browse/REL-148');
  await says(words, /next free window: Tue 8 Dec 01:00, Europe\/Madrid/);

  // An emergency with the word of a director who has no account; what it owes, and by when.
  await person.open('/browse/REL-152');
  const emergency = deployment.getByRole('region', { name: 'Emergency' });
  await emergency.getByText('Records owed').waitFor();
  await emergency.getByText('1 of 1 needed').waitFor();
  await emergency
    .getByText(/24 Nov/)
    .first()
    .waitFor();
  expect(await axeFindings(person.page)).toEqual([]);

  // One of three waves is verified; the next one waits for its window.
  await person.open('/browse/REL-153');
  const start = deployment.getByRole('region', { name: 'Start' });
  await start.getByText('REL-159').waitFor();
  await start.getByText(/^Started .* by/).waitFor();
  await says(words, /Window opens Tue 24 Nov/);
  expect(await axeFindings(person.page)).toEqual([]);

  // A waiver that expires today; the wave of a release whose change is no longer approved is halted.
  await person.open('/browse/REL-155');
  await plan
    .getByText(/^Waived by/)
    .first()
    .waitFor();
  await person.open('/browse/REL-156');
  await says(words, /The approval of CHG-30 was withdrawn on Fri 20 Nov 2026/);
  await says(start, /CHG-30/);
  expect(person.problems).toEqual([]);
});
