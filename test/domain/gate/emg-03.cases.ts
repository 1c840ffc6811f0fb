import { emergencyFacts } from '../../builders/emergency';
import { aChange, changes, unread } from '../../builders/gate-facts';
import type { RuleCase } from './rule-case';

export const cases: readonly RuleCase[] = [
  { it: 'passes while the emergency change is linked', given: emergencyFacts(), finds: [] },
  {
    it: 'passes where others are linked beside it',
    given: emergencyFacts(changes(aChange({ id: '10032', key: 'CHG-32' }), aChange())),
    finds: [],
  },
  { it: 'leaves what nobody declared to EMG-01', given: emergencyFacts({ declared: null }), finds: [] },
  {
    it: 'refuses when another change alone is linked',
    given: emergencyFacts(changes(aChange({ id: '10032', key: 'CHG-32' }))),
    finds: [
      'CHG-31, the emergency change, is not linked to REL-158 any more, or can not be read. Raise it and link it.',
    ],
    where: 'Linked work items of REL-158',
  },
  {
    it: 'refuses a change that Jira does not show to the gate',
    given: emergencyFacts(changes({ visible: false, id: '10031', key: 'CHG-31' })),
    finds: [
      'CHG-31, the emergency change, is not linked to REL-158 any more, or can not be read. Raise it and link it.',
    ],
  },
  {
    it: 'blocks when the changes could not be read',
    given: emergencyFacts({ changes: unread() }),
    finds: [
      'Could not check which changes REL-158 deploys: Jira did not answer. This is a technical failure, not a missing approval.',
    ],
    technical: true,
  },
];
