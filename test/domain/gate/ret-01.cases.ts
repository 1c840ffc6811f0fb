import { changes, aChange, gateFacts, unread } from '../../builders/gate-facts';
import { aReason } from '../../builders/turn';
import type { RuleCase } from './rule-case';

export const cases: readonly RuleCase[] = [
  {
    it: 'passes with a reason of which the owners of every linked change were told',
    given: gateFacts({ reasons: [aReason()] }),
    finds: [],
  },
  {
    it: 'passes where Jira could mail nobody about a change: nobody is left to be told',
    given: gateFacts({
      reasons: [aReason({ told: { at: aReason().at, changes: {}, nobody: { '10031': true } } })],
    }),
    finds: [],
  },
  {
    it: 'passes without a linked change',
    given: gateFacts({
      ...changes(),
      reasons: [aReason({ told: { at: aReason().at, changes: {}, nobody: {} } })],
    }),
    finds: [],
  },
  {
    it: 'refuses where nobody said why',
    given: gateFacts(),
    finds: [
      'Nobody has said why REL-158 goes back. Give the reason before the move; it goes to the owners of its changes.',
    ],
    who: 'Release and deployment manager',
    where: 'Release plan › Go back or cancel',
  },
  {
    it: 'does not take the reason for cancelling',
    given: gateFacts({ reasons: [aReason({ kind: 'cancel' })] }),
    finds: [
      'Nobody has said why REL-158 goes back. Give the reason before the move; it goes to the owners of its changes.',
    ],
  },
  {
    it: 'refuses where the owners were not told',
    given: gateFacts({ reasons: [aReason({ told: null })] }),
    finds: ['The owners of a change were not told yet why REL-158 goes back. Choose Tell them there.'],
  },
  {
    it: 'counts the changes whose owners were not told',
    given: gateFacts({
      ...changes(aChange(), aChange({ id: '10040', key: 'CHG-40' })),
      reasons: [aReason({ told: null })],
    }),
    finds: ['The owners of 2 changes were not told yet why REL-158 goes back. Choose Tell them there.'],
  },
  {
    it: 'refuses where a change was linked since, without naming it to who may not see it',
    given: gateFacts({ ...changes(aChange(), aChange({ id: '10040', key: 'CHG-40' })), reasons: [aReason()] }),
    finds: ['The owners of a change were not told yet why REL-158 goes back. Choose Tell them there.'],
  },
  {
    it: 'refuses, as technical, when the links could not be read',
    given: gateFacts({ changes: unread(), reasons: [aReason()] }),
    finds: [
      'Could not check which changes REL-158 deploys: Jira did not answer. This is a technical failure, not a missing approval.',
    ],
    technical: true,
  },
];
