import { customers, gateFacts, mondayMorning } from '../../builders/gate-facts';
import { aPlan, aWave, waves } from '../../builders/plan';
import { aFreeze, aPolicy, aWindow } from '../../builders/policy';
import type { RuleCase } from './rule-case';

const planned = (more: Parameters<typeof aWave>[0], policy = aPolicy()) =>
  gateFacts({ ...customers({ M: policy }), plan: aPlan(waves(aWave(more))) });

export const cases: readonly RuleCase[] = [
  { it: 'passes a wave inside a window', given: gateFacts(), at: mondayMorning, finds: [] },
  {
    it: 'passes a wave through two windows that touch',
    given: planned(
      { plannedStart: '2026-11-24T20:00:00.000Z', plannedEnd: '2026-11-25T06:00:00.000Z' },
      aPolicy({
        windows: [aWindow(), aWindow({ name: 'Morning', rrule: 'FREQ=DAILY', opensAt: '05:00', durationMinutes: 180 })],
      }),
    ),
    at: mondayMorning,
    finds: [],
  },
  {
    it: 'refuses a wave that reaches out of its window, with the next that fits',
    given: planned({ plannedEnd: '2026-11-25T05:00:00.000Z' }),
    at: mondayMorning,
    finds: [
      'Wave 1 (North hospital) for Meridia Health, Tue 24 Nov 21:00, is not inside a deployment window (policy version 1). Next free: Wed 25 Nov 20:00 to Thu 26 Nov 05:00, Europe/Berlin.',
    ],
    who: 'Release and deployment manager',
    where: 'Deployment plan › Waves',
  },
  {
    it: 'refuses a wave that touches a freeze, naming it',
    given: planned({}, aPolicy({ freezes: [aFreeze()] })),
    at: mondayMorning,
    finds: [
      "Wave 1 (North hospital) for Meridia Health, Tue 24 Nov 21:00, lies in the freeze 'Peak season', until Tue 1 Dec 2026 inclusive (policy version 1). Next free: Wed 2 Dec 00:00 to Wed 2 Dec 05:00, Europe/Berlin.",
    ],
  },
  {
    it: 'says that no window is ever long enough',
    given: planned({ plannedEnd: '2026-11-26T20:00:00.000Z' }),
    at: mondayMorning,
    finds: [
      'Wave 1 (North hospital) for Meridia Health, Tue 24 Nov 21:00, is not inside a deployment window (policy version 1). No window within two years is free and long enough.',
    ],
  },
  {
    it: 'wants a start and an end',
    given: planned({ plannedEnd: null }),
    at: mondayMorning,
    finds: ['Wave 1 (North hospital) for Meridia Health has no planned start and end.'],
  },
  {
    it: 'wants a wave for every affected customer',
    given: gateFacts({
      plan: aPlan(waves()),
      release: { issueKey: 'REL-158', doc: { ...gateFacts().release.doc, customers: { M: true } } },
    }),
    at: mondayMorning,
    finds: ['No wave is planned for Meridia Health. Plan one, or take Meridia Health out of the overview.'],
  },
];
