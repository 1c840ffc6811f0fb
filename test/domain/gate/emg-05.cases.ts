import { anEmergency, emergencyFacts, emergencyTerms } from '../../builders/emergency';
import { customers } from '../../builders/gate-facts';
import { aPlan, aWave, waves } from '../../builders/plan';
import { aPolicy } from '../../builders/policy';
import { emptyPlan } from '../../../src/domain/release/plan';
import type { RuleCase } from './rule-case';

export const cases: readonly RuleCase[] = [
  { it: 'passes a short plan with its way back', given: emergencyFacts(), finds: [] },
  {
    it: 'passes where no baseline could be taken, with the reason',
    given: emergencyFacts({ declared: anEmergency({ baseline: { taken: false, text: 'The host does not answer.' } }) }),
    finds: [],
  },
  {
    it: 'names everything that the plan lacks',
    given: emergencyFacts({
      plan: emptyPlan,
      waves: [],
      declared: anEmergency({ baseline: { taken: false, text: '' }, test: ' ' }),
    }),
    finds: [
      'The short plan of REL-158 lacks the scope, a wave, when to back out, the steps back, who decides to go back, where the baseline is or why there is none and what is tried beforehand or why nothing is.',
    ],
    where: 'Deployment plan › Emergency',
  },
  {
    it: 'refuses while a customer who wants to know it beforehand was not told',
    given: emergencyFacts({ declared: anEmergency({ told: '' }) }),
    finds: [
      'Meridia Health wants to be told before an emergency starts. Tell them, then say in the declaration how and when.',
    ],
  },
  {
    it: 'names every customer who wants to know it beforehand',
    given: emergencyFacts({
      plan: aPlan(waves(aWave(), aWave({ id: 'w2', customer: 'O' }))),
      declared: anEmergency({ told: '' }),
      ...customers({ M: aPolicy({ emergency: emergencyTerms }), O: aPolicy({ emergency: emergencyTerms }) }),
    }),
    finds: [
      'Meridia Health and Orla Retail want to be told before an emergency starts. Tell them, then say in the declaration how and when.',
    ],
  },
  {
    it: 'passes a customer that is told afterwards',
    given: emergencyFacts({
      declared: anEmergency({ told: '' }),
      ...customers({ M: aPolicy({ emergency: { ...emergencyTerms, notifyWithinHours: 4 } }) }),
    }),
    finds: [],
  },
  { it: 'leaves what nobody declared to EMG-01', given: emergencyFacts({ declared: null }), finds: [] },
];
