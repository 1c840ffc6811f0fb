import { anEmergency, emergencyFacts } from '../../builders/emergency';
import { aChange, changes } from '../../builders/gate-facts';
import type { RuleCase } from './rule-case';

export const cases: readonly RuleCase[] = [
  { it: 'passes while the incident is linked', given: emergencyFacts(), finds: [] },
  { it: 'leaves what nobody declared to EMG-01', given: emergencyFacts({ declared: null }), finds: [] },
  {
    it: 'refuses when the link was taken away',
    given: emergencyFacts({ links: { '10031': true } }),
    finds: [
      'INC-11, the reason for the emergency, is not linked to REL-158 any more. Link the incident or vulnerability.',
    ],
    where: 'Linked work items of REL-158',
  },
  {
    it: 'refuses a change as the reason for itself',
    given: emergencyFacts({ declared: anEmergency({ trigger: { id: '10031', key: 'CHG-31' } }) }),
    finds: ['CHG-31 is a change of REL-158, not what made it necessary. Name the incident, problem or vulnerability.'],
    where: 'Deployment plan › Emergency',
  },
  {
    it: 'refuses it also where it is one of several',
    given: emergencyFacts({
      declared: anEmergency({ trigger: { id: '10031', key: 'CHG-31' } }),
      ...changes(aChange({ id: '10032', key: 'CHG-32' }), aChange()),
    }),
    finds: ['CHG-31 is a change of REL-158, not what made it necessary. Name the incident, problem or vulnerability.'],
  },
];
