import { gateFacts } from '../../builders/gate-facts';
import { aPlan, completeDetails } from '../../builders/plan';
import type { RuleCase } from './rule-case';

const saying = (details: Partial<typeof completeDetails>) =>
  gateFacts({ plan: aPlan({ details: { ...completeDetails, ...details } }) });

export const cases: readonly RuleCase[] = [
  { it: 'passes when it is said that there are none', given: gateFacts(), finds: [] },
  {
    it: 'passes when one is named',
    given: saying({ noProblems: false, problems: { order: ['p'], byId: { p: { key: 'PRB-3', kind: 'PROBLEM' } } } }),
    finds: [],
  },
  {
    it: 'refuses silence',
    given: saying({ noProblems: false }),
    finds: [
      'The plan of REL-158 does not say which problems or known errors the release closes. Name them, or say that there are none.',
    ],
    who: 'Release and deployment manager',
    where: 'Release plan › Problems and known errors',
  },
];
