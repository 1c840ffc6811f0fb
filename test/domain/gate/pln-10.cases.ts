import { emptyDetails } from '../../../src/domain/release/details';
import { customers, gateFacts, unread } from '../../builders/gate-facts';
import { answered, aPlan, completeDetails } from '../../builders/plan';
import { aPolicy } from '../../builders/policy';
import type { RuleCase } from './rule-case';

const notAgreed =
  '1 acceptance criterion is not agreed by Meridia Health. Ask them and record their answer to the plan.';
const agreed = answered(aPlan());
const [criterion] = Object.values(completeDetails.criteria.byId);
if (criterion === undefined) throw new Error('The complete plan has no criterion.');
const more = (text: string, customer = '') => ({
  ...completeDetails,
  criteria: { order: ['c1', 'c2'], byId: { c1: criterion, c2: { ...criterion, text, customer } } },
});

export const cases: readonly RuleCase[] = [
  { it: 'passes criteria that were agreed with the plan', given: gateFacts({ plan: agreed }), finds: [] },
  {
    it: 'refuses a plan without any',
    given: gateFacts({ plan: aPlan({ details: { ...completeDetails, criteria: emptyDetails.criteria } }) }),
    finds: [
      'The plan of REL-158 names no acceptance criteria. Say what has to be shown before the customers accept it.',
    ],
    where: 'Release plan › Acceptance criteria',
  },
  {
    it: 'refuses criteria that nobody has agreed to',
    given: gateFacts({ plan: aPlan() }),
    finds: [notAgreed],
    who: 'Release and deployment manager',
    where: 'Release plan › Agreements',
  },
  {
    it: 'counts them where there are several',
    given: gateFacts({ plan: aPlan({ details: more('Nurses were trained.') }) }),
    finds: ['2 acceptance criteria are not agreed by Meridia Health. Ask them and record their answer to the plan.'],
  },
  {
    it: 'refuses only what came after the agreement',
    given: gateFacts({ plan: { ...agreed, details: more('Nurses were trained.') } }),
    finds: [notAgreed],
  },
  {
    it: 'does not ask one customer about another’s criteria',
    given: gateFacts({ plan: { ...agreed, details: more('Tills print it.', 'O') } }),
    finds: [],
  },
  {
    it: 'takes what the customer agreed to in its policy for agreed',
    given: gateFacts(
      customers({
        M: aPolicy({
          acceptance: { criteria: { order: ['p'], byId: { p: criterion } }, approvers: {}, atLeast: 0 },
        }),
      }),
    ),
    finds: [],
  },
  {
    it: 'takes no earlier agreement of a customer that has declined',
    given: gateFacts({ plan: answered(agreed, { decision: 'declined', comment: 'Too slow.' }) }),
    finds: [notAgreed],
  },
  {
    it: 'refuses, as technical, when the policies could not be read',
    given: gateFacts({ plan: agreed, customers: unread() }),
    finds: [
      'Could not check who agreed to the acceptance criteria: Jira did not answer. This is a technical failure, not a missing approval.',
    ],
    technical: true,
  },
];
