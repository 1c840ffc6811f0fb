import type { CustomerFacts, GateFacts } from '../../../src/domain/gate/gate';
import { aCustomer, customers, gateFacts, unread } from '../../builders/gate-facts';
import { answered, aPlan, aWave } from '../../builders/plan';
import { aPolicy } from '../../builders/policy';
import type { RuleCase } from './rule-case';

const inUse = { version: '1', content: aPolicy(), agreed: false, isDefault: false, isKept: false };
const known = (customer: CustomerFacts): GateFacts['customers'] => ({ known: true, value: { M: customer } });
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
    it: "refuses where the organization's default stands in for a policy, as PLN-03 does",
    given: gateFacts({
      plan: answered(aPlan()),
      customers: known({ ...aCustomer('M'), policy: { ...inUse, isDefault: true } }),
    }),
    finds: [
      "Meridia Health has no release policy of its own; the organization's default (version 1) was agreed by no customer. Write one and agree it.",
    ],
  },
  {
    it: 'refuses a customer that was taken out of use since, as PLN-03 does',
    given: gateFacts({
      plan: answered(aPlan()),
      customers: known({ ...aCustomer('M'), retired: '2026-11-20T09:00:00.000Z' }),
    }),
    finds: [
      'Meridia Health is out of use since 20 Nov 2026, 09:00 UTC, so no new plan can be agreed with it. Take it out of the release, or have a Jira administrator take it back into use.',
    ],
  },
  {
    it: 'takes a policy that was put to use before its customer agreed: it holds',
    given: gateFacts({
      plan: answered(aPlan()),
      customers: known({ ...aCustomer('M'), policy: inUse }),
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
