import { anEmergency, byPhone, emergencyFacts, emergencyTerms, theAuthority } from '../../builders/emergency';
import { customers } from '../../builders/gate-facts';
import { aPolicy } from '../../builders/policy';
import { noAuthority } from '../../../src/domain/emergency/authority';
import type { RuleCase } from './rule-case';

const due = '2026-11-25T00:00:00.000Z';
const owing = anEmergency({
  approvals: { director: byPhone },
  obligations: { RECORD: { since: byPhone.at, due, done: null, told: { half: null, overdue: null } } },
});

export const cases: readonly RuleCase[] = [
  {
    it: 'refuses without any approval, and says whom to call',
    given: emergencyFacts(),
    finds: [
      'The emergency authority has given 0 of 1 approvals for REL-158. Call Head of IT operations and Director on duty, and record what they say.',
    ],
    who: 'Emergency authority',
    where: 'Deployment plan › Emergency',
  },
  {
    it: 'passes with the approval that was given by phone',
    given: emergencyFacts({ declared: anEmergency({ approvals: { director: byPhone } }) }),
    finds: [],
  },
  {
    it: 'asks for as many as the strictest customer wants',
    given: emergencyFacts({
      declared: anEmergency({ approvals: { director: byPhone } }),
      ...customers({ M: aPolicy({ emergency: { ...emergencyTerms, quorum: 2 } }) }),
    }),
    finds: [
      'The emergency authority has given 1 of 2 approvals for REL-158. Call Head of IT operations, and record what they say.',
    ],
  },
  {
    it: 'does not count who is no member any more',
    given: emergencyFacts({ declared: anEmergency({ approvals: { former: byPhone } }) }),
    finds: [
      'The emergency authority has given 0 of 1 approvals for REL-158. Call Head of IT operations and Director on duty, and record what they say.',
    ],
  },
  ...[
    { it: 'an approval of another plan', approval: { ...byPhone, of: 'another' } },
    { it: 'an approval of the night before', approval: { ...byPhone, at: '2026-11-22T01:00:00.000Z' } },
    { it: 'who was the member before', approval: { ...byPhone, account: 'somebody' } },
  ].map(({ it, approval }) => ({
    it: `does not count ${it}`,
    given: emergencyFacts({ declared: anEmergency({ approvals: { director: approval } }) }),
    finds: [
      'The emergency authority has given 0 of 1 approvals for REL-158. What was approved before was another plan, or more than a day ago. Call Head of IT operations and Director on duty, and record what they say.',
    ],
  })),
  {
    it: 'does not count whoever declared it',
    given: emergencyFacts({
      declared: anEmergency({
        declared: { by: 'marta-quist', at: '2026-11-24T01:00:00.000Z' },
        approvals: { ops: { ...byPhone, account: 'marta-quist' } },
      }),
    }),
    finds: [
      'The emergency authority has given 0 of 1 approvals for REL-158. Call Head of IT operations and Director on duty, and record what they say.',
    ],
  },
  {
    it: 'asks for members where there are too few',
    given: emergencyFacts({ authority: noAuthority }),
    finds: ['The emergency authority has 0 of the 1 members who have to approve REL-158. Name its members.'],
    who: 'Jira administrator',
    where: 'Slipway settings › Process',
  },
  {
    it: 'does not take the duty manager for the authority unless an administrator allows it',
    given: emergencyFacts({ declared: anEmergency({ approvals: { dutyManager: { ...byPhone, account: 'noor' } } }) }),
    finds: [
      'The emergency authority has given 0 of 1 approvals for REL-158. Call Head of IT operations and Director on duty, and record what they say.',
    ],
  },
  {
    it: 'says what is owed when the duty manager lets it start, as is allowed',
    given: emergencyFacts({
      declared: anEmergency({ approvals: { dutyManager: { ...byPhone, account: 'noor' } } }),
      authority: { ...theAuthority, allowRetrospective: true },
    }),
    finds: [
      'The emergency authority has given 0 of 1 approvals for REL-158. The duty manager lets it start; the rest is owed afterwards. Call Head of IT operations and Director on duty, and record what they say.',
    ],
  },
  {
    it: 'counts an approval until what the emergency owes is due',
    given: emergencyFacts({ declared: owing }),
    at: '2026-11-24T23:59:59.999Z',
    finds: [],
  },
  {
    it: 'refuses from then on: what starts later is no emergency',
    given: emergencyFacts({ declared: owing }),
    at: '2026-11-25T00:00:00.000Z',
    finds: [
      'The emergency authority approved a deployment of REL-158 that was to be over by 25 Nov 2026, 00:00 UTC; what starts later is no emergency. Choose another type and use the normal path.',
    ],
    who: 'Release and deployment manager',
  },
  { it: 'leaves what nobody declared to EMG-01', given: emergencyFacts({ declared: null }), finds: [] },
];
