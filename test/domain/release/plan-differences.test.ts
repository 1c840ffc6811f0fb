import { noOptions } from '../../../src/domain/policy/options';
import { materialFor } from '../../../src/domain/release/material';
import { planDifferences } from '../../../src/domain/release/plan-differences';
import { planInWords } from '../../../src/domain/release/plan-in-words';
import type { PlanDoc } from '../../../src/domain/release/plan';
import type { ReleaseDoc } from '../../../src/domain/release/release';
import { whatChanged } from '../../../src/domain/release/what-changed';
import { aMinorRelease, aPlan, aWave, completeDetails, stepsBack, waves } from '../../builders/plan';

const reading = {
  services: { LAB: { name: 'Lab Interface' } },
  timeZone: 'Europe/Berlin',
  now: '2026-11-23T08:00:00.000Z',
};
const read = (plan: PlanDoc, release: ReleaseDoc = aMinorRelease) => planInWords('M', release, plan, reading);
const { backOut } = aPlan();
const details = (more: Partial<PlanDoc['details']>) => aPlan({ details: { ...completeDetails, ...more } });

const cases: readonly (readonly [string, PlanDoc, { what: string; then: string; now: string }])[] = [
  [
    'a text',
    aPlan({ scope: 'Warnings, and a report.' }),
    { what: 'Scope', then: 'Allergy warnings beside every lab result.', now: 'Warnings, and a report.' },
  ],
  [
    'a text that is new',
    aPlan({ exclusions: 'No training.' }),
    { what: 'What is not in scope', then: '', now: 'No training.' },
  ],
  ['a level', details({ riskLevel: 'HIGH' }), { what: 'Risk level', then: 'medium', now: 'high' }],
  [
    'a criterion',
    details({
      criteria: {
        order: ['c1', 'c2'],
        byId: {
          ...completeDetails.criteria.byId,
          c2: { text: 'The manual is printed.', kind: 'DOCUMENTS', mandatory: false, customer: 'M' },
        },
      },
    }),
    {
      what: 'Acceptance criteria',
      then: 'Warnings show within 2 s.',
      now: 'Warnings show within 2 s.\nThe manual is printed. (not mandatory)',
    },
  ],
  [
    'an option',
    aPlan({ options: { M: { ...noOptions, mode: 'BIG_BANG' } } }),
    { what: 'Way of roll-out', then: '', now: 'big bang' },
  ],
  [
    'the time of a wave, told in the zone of the customer',
    aPlan(waves(aWave({ plannedStart: '2026-11-25T20:00:00.000Z', plannedEnd: '2026-11-25T23:00:00.000Z' }))),
    {
      what: 'Wave 1 (North hospital)',
      then: 'Tue 24 Nov 21:00 to Wed 25 Nov 00:00, Europe/Berlin (live)',
      now: 'Wed 25 Nov 21:00 to Thu 26 Nov 00:00, Europe/Berlin (live)',
    },
  ],
  [
    'a wave that was taken out',
    aPlan({ waves: { order: [], byId: {} } }),
    { what: 'Wave 1 (North hospital)', then: 'Tue 24 Nov 21:00 to Wed 25 Nov 00:00, Europe/Berlin (live)', now: '' },
  ],
  [
    'the steps back',
    aPlan({ backOut: { ...backOut, steps: stepsBack('Stop the feed.', 'Redeploy the previous package.') } }),
    {
      what: 'Steps back',
      then: 'Redeploy the previous package.',
      now: 'Stop the feed.\nRedeploy the previous package.',
    },
  ],
  [
    'how long the way back takes',
    aPlan({ backOut: { ...backOut, maxMinutes: 90 } }),
    { what: 'Time that backing out takes', then: 'at most 45 minutes', now: 'at most 90 minutes' },
  ],
  [
    'the pilot',
    aPlan({ pilots: { M: { who: 'North clinic', success: '', hours: 24 } } }),
    { what: 'Pilot', then: '', now: 'North clinic\nWatched for 24 hours' },
  ],
  [
    'the early-life support',
    aPlan({ earlyLife: { workingDays: 5, support: 'Hotline', exit: 'No open incident.' } }),
    { what: 'Early-life support', then: '', now: '5 working days\nHotline\nEnds when: No open incident.' },
  ],
];

it.each(cases)('says before and after of %s', (_, plan, difference) => {
  expect(planDifferences(read(aPlan()), read(plan))).toEqual([difference]);
  // Nothing is shown that asks for no new answer, and nothing that does is left out.
  const [before, after] = [aPlan(), plan].map((each) => materialFor('M', aMinorRelease, each));
  expect(before && after && whatChanged(before, after)).toHaveLength(1);
});

it('says before and after of type and services', () => {
  const major: ReleaseDoc = { ...aMinorRelease, type: 'MAJOR', services: { LAB: true, EPR: true } };
  expect(planDifferences(read(aPlan()), read(aPlan(), major))).toEqual([
    { what: 'Release type', then: 'minor', now: 'major' },
    { what: 'Services', then: 'Lab Interface', now: 'EPR, Lab Interface' },
  ]);
});

it.each<[string, PlanDoc]>([
  ['is planned again just so', aPlan(waves({ ...aWave(), id: 'other' }))],
  ['is of another customer', aPlan({ ...waves(aWave(), aWave({ id: 'w2', customer: 'O' })) })],
])('shows no wave that %s', (_, plan) => {
  expect(planDifferences(read(aPlan()), read(plan))).toEqual([]);
});

it('shows no text that is only broken into lines otherwise, and nobody of our own staff', () => {
  const plan = aPlan({ scope: 'Allergy warnings\nbeside every lab result.', backOut: { ...backOut, owner: 'joel' } });
  expect(planDifferences(read(aPlan()), read(plan))).toEqual([]);
});
