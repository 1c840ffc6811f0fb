import { withdrawAgreement } from '../../../src/domain/release/agreements';
import { emptyPlan } from '../../../src/domain/release/plan';
import { customers, gateFacts, unread } from '../../builders/gate-facts';
import { aMinorRelease, answered, aPlan, aWave, waves } from '../../builders/plan';
import type { RuleCase } from './rule-case';

const agreed = answered(aPlan());
const both = aPlan(waves(aWave(), aWave({ id: 'w2', customer: 'O', site: '' })));
const withdrawn = withdrawAgreement(agreed, 'M', {
  by: 'ines-okafor',
  at: '2026-11-20T09:00:00.000Z',
  reason: 'Their test found a fault.',
});
if (!withdrawn.ok) throw new Error(withdrawn.refusal.message);

export const cases: readonly RuleCase[] = [
  { it: 'passes when the customer agreed to the plan as it is', given: gateFacts({ plan: agreed }), finds: [] },
  {
    it: 'refuses a plan that nobody was asked about',
    given: gateFacts({ plan: aPlan() }),
    finds: [
      'Meridia Health has not agreed to plan v1 (it has not agreed to any version). Ask them and record their answer.',
    ],
    who: 'Release and deployment manager',
    where: 'Release plan › Agreements',
  },
  {
    it: 'refuses a plan that changed after the agreement, and says what changed',
    given: gateFacts({ plan: { ...agreed, version: 2, scope: 'More.', ...waves(aWave({ plannedEnd: null })) } }),
    finds: [
      'Meridia Health has not agreed to plan v2 (last agreed: v1 on 18 Nov 2026, 10:00 UTC; changed since: the scope and the time of wave 1 (North hospital)). Ask them and record their answer.',
    ],
  },
  {
    it: 'counts the release type and the services as part of the plan',
    given: gateFacts({
      plan: agreed,
      release: { issueKey: 'REL-158', doc: { ...aMinorRelease, type: 'MAJOR', services: { EPR: true } } },
    }),
    finds: [
      'Meridia Health has not agreed to plan v2 (last agreed: v1 on 18 Nov 2026, 10:00 UTC; changed since: the release type and the services). Ask them and record their answer.',
    ],
  },
  {
    it: 'wants no new agreement for what does not concern the customer',
    given: gateFacts({
      plan: answered(
        { ...answered(both), ...waves(aWave(), aWave({ id: 'w2', customer: 'O', site: 'Madrid' })) },
        { customer: 'O' },
      ),
      ...customers({ M: null, O: null }),
    }),
    finds: [],
  },
  {
    it: 'names every customer that has not agreed and no other',
    given: gateFacts({ plan: answered(both), ...customers({ M: null, O: null }) }),
    finds: [
      'Orla Retail has not agreed to plan v1 (it has not agreed to any version). Ask them and record their answer.',
    ],
  },
  {
    it: 'refuses a plan that the customer declined, with its words',
    given: gateFacts({ plan: answered(aPlan(), { decision: 'declined', comment: 'Not in our audit week' }) }),
    finds: [
      'Meridia Health declined plan v1 on 18 Nov 2026, 10:00 UTC: "Not in our audit week". Change the plan until they agree (now v1; it has not agreed to any version).',
    ],
  },
  {
    it: 'refuses an agreement that was withdrawn, with the reason',
    given: gateFacts({ plan: withdrawn.value }),
    finds: [
      'Meridia Health\'s agreement to plan v1 was withdrawn on 20 Nov 2026, 09:00 UTC: "Their test found a fault." Ask them and record their answer.',
    ],
  },
  {
    it: 'does not take a comment for an agreement',
    given: gateFacts({ plan: answered(aPlan(), { decision: 'commented', comment: 'Looks fine.' }) }),
    finds: [
      'Meridia Health has not agreed to plan v1 (it has not agreed to any version). Ask them and record their answer.',
    ],
  },
  {
    it: 'leaves an agreement standing when a comment follows',
    given: gateFacts({ plan: answered(agreed, { decision: 'commented', comment: 'Looks fine.' }) }),
    finds: [],
  },
  {
    it: 'asks customers too that are named on the release and have no wave yet',
    given: gateFacts({
      plan: agreed,
      release: { issueKey: 'REL-158', doc: { ...aMinorRelease, customers: { C: true } } },
      ...customers({ M: null, C: null }),
    }),
    finds: [
      'Castellan Bank has not agreed to plan v1 (it has not agreed to any version). Ask them and record their answer.',
    ],
  },
  {
    it: 'refuses a release that names no customer',
    given: gateFacts({ plan: emptyPlan, release: { issueKey: 'REL-158', doc: { ...aMinorRelease, customers: {} } } }),
    finds: ['REL-158 names no customer, so nobody can have agreed to its plan. Name the customers that it concerns.'],
    where: 'Release plan › Overview',
  },
  {
    it: 'refuses, as technical, when the customers could not be read',
    given: gateFacts({ customers: unread('the journal did not answer') }),
    finds: [
      'Could not check which customers agreed to the plan: the journal did not answer. This is a technical failure, not a missing approval.',
    ],
    technical: true,
  },
  {
    it: 'refuses while a customer that was asked has not answered',
    given: gateFacts({ plan: answered(aPlan(), { decision: 'asked' }) }),
    finds: [
      'Meridia Health has not answered yet to plan v1 (asked on 18 Nov 2026, 10:00 UTC; it has not agreed to any version). Record their answer.',
    ],
  },
];
