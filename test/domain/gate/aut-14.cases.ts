import { aCustomer, customers, gateFacts, unread } from '../../builders/gate-facts';
import { answered, aPlan, aWave } from '../../builders/plan';
import { aPolicy } from '../../builders/policy';
import type { RuleCase } from './rule-case';

const inUse = { version: '1', content: aPolicy(), agreed: false, isDefault: false, isKept: false };
const unanswered = { plan: aPlan() };

export const cases: readonly RuleCase[] = [
  { it: 'passes a plan that is agreed as it is', given: gateFacts({ plan: answered(aPlan()) }), finds: [] },
  {
    it: 'refuses a plan that the customer of the wave has not agreed to, as PLN-02 does',
    given: gateFacts(unanswered),
    finds: [
      'Meridia Health has not agreed to plan v1 (it has not agreed to any version). Ask them and record their answer.',
    ],
    who: 'Release and deployment manager',
    where: 'Release plan › Agreements',
  },
  {
    it: 'refuses where no policy holds any more, as PLN-03 does',
    given: gateFacts({ plan: answered(aPlan()), ...customers({ M: null }) }),
    finds: ['Meridia Health has no release policy. Write one and agree it.'],
    where: 'Slipway settings › Policies',
  },
  {
    it: 'takes a policy that was put to use before its customer agreed: it holds',
    given: gateFacts({
      plan: answered(aPlan()),
      customers: { known: true, value: { M: { ...aCustomer('M', aPolicy()), policy: inUse } } },
    }),
    finds: [],
  },
  {
    it: "leaves another customer's later wave alone",
    given: gateFacts({ ...unanswered, waves: [aWave({ customer: 'C' })] }),
    finds: [],
  },
  { it: 'asks nothing where no wave starts', given: gateFacts({ ...unanswered, waves: [] }), finds: [] },
  {
    it: 'is technical when the customers could not be read',
    given: gateFacts({ customers: unread() }),
    finds: [
      'Could not check which customers agreed to the plan: Jira did not answer. This is a technical failure, not a missing approval.',
    ],
    technical: true,
  },
];
