import { noEntries } from '../../../src/domain/kernel';
import { gateFacts } from '../../builders/gate-facts';
import { aPlan, stepsBack } from '../../builders/plan';
import type { RuleCase } from './rule-case';

const back = (more: Partial<ReturnType<typeof aPlan>['backOut']>) => ({
  plan: aPlan({ backOut: { ...aPlan().backOut, ...more } }),
});

export const cases: readonly RuleCase[] = [
  { it: 'passes where the way back is written and somebody decides', given: gateFacts(), finds: [] },
  {
    it: 'refuses without steps, blank ones included',
    given: gateFacts(back({ steps: stepsBack(' ') })),
    finds: ['The back-out plan of REL-158 lacks the steps back. Nothing is started without a way back.'],
    who: 'Deployment practitioner',
    where: 'Deployment plan › Back-out plan',
  },
  {
    it: 'names everything that is lacking',
    given: gateFacts(back({ steps: noEntries, owner: null })),
    finds: [
      'The back-out plan of REL-158 lacks the steps back and who decides. Nothing is started without a way back.',
    ],
  },
  {
    it: 'asks nothing where no wave starts',
    given: gateFacts({ ...back({ owner: null }), waves: [] }),
    finds: [],
  },
];
