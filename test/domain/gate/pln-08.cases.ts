import { customers, gateFacts } from '../../builders/gate-facts';
import { aPlan, aWave, waves } from '../../builders/plan';
import { aPolicy } from '../../builders/policy';
import type { RuleCase } from './rule-case';

const piloting = customers({ M: aPolicy({ waves: { pilotFor: { MINOR: true }, hoursAfterPilot: 24, atOnce: null } }) });
const pilotWave = aWave();
const later = (id: string, plannedStart: string | null = '2026-11-26T20:00:00.000Z', number = 2) =>
  aWave({ id, number, site: `Site ${id}`, plannedStart, plannedEnd: null });
const pilots = { M: { who: 'North hospital', success: 'No incident.', hours: 24 } };
const plan = (...all: readonly ReturnType<typeof aWave>[]) => ({ plan: aPlan({ ...waves(...all), pilots }) });
const planOf = (pilot: Partial<(typeof pilots)['M']>) => ({
  plan: aPlan({ ...waves(pilotWave, later('w2')), pilots: { M: { ...pilots.M, ...pilot } } }),
});

export const cases: readonly RuleCase[] = [
  { it: 'passes where no pilot is asked for', given: gateFacts(), finds: [] },
  {
    it: 'passes one wave alone and the others a day later',
    given: gateFacts({ ...piloting, ...plan(pilotWave, later('w2'), later('w3')) }),
    finds: [],
  },
  {
    it: 'refuses a release of one wave',
    given: gateFacts({ ...piloting, ...plan(pilotWave) }),
    finds: [
      'Meridia Health wants a pilot: one wave alone, and the others after it (policy version 1). Give one wave a lower number than the rest.',
    ],
    who: 'Release and deployment manager',
    where: 'Deployment plan › Waves',
  },
  {
    it: 'refuses others that go with the pilot',
    given: gateFacts({ ...piloting, ...plan(pilotWave, later('w2', null, 1), later('w3')) }),
    finds: [
      'Meridia Health wants a pilot: one wave alone, and the others after it (policy version 1). Give one wave a lower number than the rest.',
    ],
  },
  {
    it: 'refuses others that do not wait long enough',
    given: gateFacts({ ...piloting, ...plan(pilotWave, later('w2', '2026-11-25T20:00:00.000Z')) }),
    finds: [
      'Meridia Health wants 24 hours between the end of the pilot and the next wave (policy version 1). Move the later waves.',
    ],
  },
  {
    it: 'wants to know who goes ahead and when that has passed',
    given: gateFacts({ ...piloting, ...planOf({ who: ' ', success: '' }) }),
    finds: [
      'Meridia Health wants a pilot (policy version 1), and the plan does not say who goes ahead and when it has passed.',
    ],
    where: 'Deployment plan › Options',
  },
  {
    it: 'refuses a pilot that is watched more shortly than the policy asks',
    given: gateFacts({ ...piloting, ...planOf({ hours: 12 }) }),
    finds: ['The pilot for Meridia Health is watched for 12 hours; policy version 1 asks for 24.'],
  },
  {
    it: 'passes as many waves at once as the policy allows',
    given: gateFacts({
      ...customers({ M: aPolicy({ waves: { pilotFor: {}, hoursAfterPilot: 0, atOnce: 2 } }) }),
      ...plan(pilotWave, later('w2', null, 1), later('w3')),
    }),
    finds: [],
  },
  {
    it: 'refuses more waves at once than the policy allows',
    given: gateFacts({
      ...customers({ M: aPolicy({ waves: { pilotFor: {}, hoursAfterPilot: 0, atOnce: 1 } }) }),
      ...plan(pilotWave, later('w2', null, 1)),
    }),
    finds: [
      '2 waves for Meridia Health have the number 1 and may start together; policy version 1 allows 1 at once. Give them different numbers.',
    ],
  },
];
