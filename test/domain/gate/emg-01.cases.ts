import { emergencyFacts } from '../../builders/emergency';
import { customers, unread } from '../../builders/gate-facts';
import { aMinorRelease } from '../../builders/plan';
import { emptyPlan } from '../../../src/domain/release/plan';
import type { RuleCase } from './rule-case';

export const cases: readonly RuleCase[] = [
  { it: 'passes what was declared to customers who agreed what an emergency is', given: emergencyFacts(), finds: [] },
  {
    it: 'refuses what nobody declared',
    given: emergencyFacts({ declared: null }),
    finds: [
      'REL-158 is of type Emergency, and nobody has declared why. Declare the emergency, or choose another type and use the normal path.',
    ],
    who: 'Release and deployment manager',
    where: 'Deployment plan › Emergency',
  },
  {
    it: 'refuses where a customer never said what an emergency is',
    given: emergencyFacts(customers({ M: null })),
    finds: [
      'Meridia Health has not agreed to any definition of an emergency, so this is none for it. Use the normal path.',
    ],
    where: 'Slipway settings › Policies',
  },
  {
    it: 'refuses what concerns no customer',
    given: {
      ...emergencyFacts({ plan: emptyPlan }),
      release: { issueKey: 'REL-158', doc: { ...aMinorRelease, type: 'EMERGENCY', customers: {} } },
    },
    finds: [
      "REL-158 names no customer, so nobody's definition of an emergency holds for it. Name the customers that it concerns.",
    ],
    where: 'Release plan › Overview',
  },
  {
    it: 'blocks when the policies could not be read',
    given: emergencyFacts({ customers: unread() }),
    finds: [
      'Could not check what counts as an emergency: Jira did not answer. This is a technical failure, not a missing approval.',
    ],
    technical: true,
  },
];
