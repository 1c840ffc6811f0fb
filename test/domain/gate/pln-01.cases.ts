import { emptyDetails } from '../../../src/domain/release/details';
import type { PlanDetails } from '../../../src/domain/release/details';
import { gateFacts } from '../../builders/gate-facts';
import { aPlan, completeDetails } from '../../builders/plan';
import type { RuleCase } from './rule-case';

const saying = (details: Partial<PlanDetails>, scope = 'Allergy warnings.') =>
  gateFacts({ plan: aPlan({ scope, details: { ...completeDetails, ...details } }) });

export const cases: readonly RuleCase[] = [
  { it: 'passes a plan that says everything', given: gateFacts(), finds: [] },
  {
    it: 'refuses a plan that lacks one thing, and leads to its part',
    given: saying({ cost: '' }),
    finds: ['The plan of REL-158 lacks the cost.'],
    who: 'Release and deployment manager',
    where: 'Release plan › Resources and approval',
  },
  { it: 'takes "none" for an answer', given: saying({ cost: 'None' }), finds: [] },
  {
    it: 'takes blanks for nothing',
    given: saying({ training: ' \n' }),
    finds: ['The plan of REL-158 lacks the training.'],
  },
  {
    it: 'names all that is missing in one',
    given: saying({ ...emptyDetails, criteria: completeDetails.criteria }, ''),
    finds: [
      'The plan of REL-158 lacks the scope, the objectives, the deliverables, the risk level, the resources, the cost, who approves it, how it is built and tested, the communication, the training, when it counts as a success and when it counts as a failure.',
    ],
    where: 'Release plan › Scope and exclusions',
  },
  {
    it: 'leaves problems to PLN-11 and criteria to PLN-10',
    given: saying({ noProblems: false, criteria: emptyDetails.criteria }),
    finds: [],
  },
];
