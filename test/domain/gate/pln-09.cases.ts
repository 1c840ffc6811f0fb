import { emptyPlan } from '../../../src/domain/release/plan';
import { customers, gateFacts } from '../../builders/gate-facts';
import { aPlan, stepsBack } from '../../builders/plan';
import { aPolicy } from '../../builders/policy';
import type { RuleCase } from './rule-case';

const lacking = (backOut: Partial<typeof emptyPlan.backOut>) =>
  gateFacts({ plan: aPlan({ backOut: { ...aPlan().backOut, ...backOut } }) });

export const cases: readonly RuleCase[] = [
  { it: 'passes a complete back-out plan', given: gateFacts(), finds: [] },
  {
    it: 'lists everything that an empty one lacks',
    given: gateFacts({ plan: emptyPlan }),
    finds: [
      'The back-out plan of REL-158 lacks when to back out, the steps back, who decides, the time it takes at most and the point of no return.',
    ],
    who: 'Deployment practitioner',
    where: 'Deployment plan › Back-out plan',
  },
  {
    it: 'takes blanks for nothing',
    given: lacking({ steps: stepsBack(' \n ') }),
    finds: ['The back-out plan of REL-158 lacks the steps back.'],
  },
  {
    it: 'wants somebody who decides and a time',
    given: lacking({ owner: null, maxMinutes: null }),
    finds: ['The back-out plan of REL-158 lacks who decides and the time it takes at most.'],
  },
  {
    it: 'passes a way back that is as long as the policy accepts',
    given: gateFacts(customers({ M: aPolicy({ backOutMaxMinutes: 45 }) })),
    finds: [],
  },
  {
    it: 'refuses a way back that is longer than a policy accepts',
    given: gateFacts(customers({ M: aPolicy({ backOutMaxMinutes: 30 }) })),
    finds: ['Backing out takes up to 45 minutes; Meridia Health accepts 30 (policy version 1). Shorten the way back.'],
    who: 'Deployment practitioner',
    where: 'Deployment plan › Back-out plan',
  },
];
