import type { Options } from '../../../src/domain/policy/options';
import { noOptions } from '../../../src/domain/policy/options';
import { customers, gateFacts } from '../../builders/gate-facts';
import { aPlan } from '../../builders/plan';
import { aPolicy } from '../../builders/policy';
import type { RuleCase } from './rule-case';

const allowed = {
  delivery: {},
  coverage: {},
  mode: { PILOT_THEN_PHASED: true },
  automation: { AUTO: true, HYBRID: true },
} as const;
const given = (options: Partial<Options> | null) =>
  gateFacts({
    ...customers({ M: aPolicy({ allowed }) }),
    plan: aPlan(options === null ? {} : { options: { M: { ...noOptions, ...options } } }),
  });

export const cases: readonly RuleCase[] = [
  { it: 'passes where the policy limits nothing', given: gateFacts(), finds: [] },
  { it: 'passes what the policy allows', given: given({ mode: 'PILOT_THEN_PHASED', automation: 'HYBRID' }), finds: [] },
  {
    it: 'refuses what it does not allow, with what it does',
    given: given({ mode: 'BIG_BANG', automation: 'AUTO' }),
    finds: [
      "Way of roll-out 'big bang' is not allowed for Meridia Health: policy version 1 allows 'pilot, then phased'. Choose another.",
    ],
    who: 'Release and deployment manager',
    where: 'Deployment plan › Options',
  },
  {
    it: 'wants a choice of what is limited',
    given: given(null),
    finds: [
      "Way of roll-out for Meridia Health is not chosen: policy version 1 allows 'pilot, then phased'.",
      "Automation for Meridia Health is not chosen: policy version 1 allows 'automated' or 'partly automated'.",
    ],
  },
  { it: 'leaves a customer without a policy to PLN-03', given: gateFacts(customers({ M: null })), finds: [] },
];
