import { gateFacts } from '../../builders/gate-facts';
import { aReason } from '../../builders/turn';
import type { RuleCase } from './rule-case';

export const cases: readonly RuleCase[] = [
  {
    it: 'passes with a reason for cancelling of which the owners were told',
    given: gateFacts({ reasons: [aReason({ kind: 'cancel' })] }),
    finds: [],
  },
  {
    it: 'does not take the reason for going back',
    given: gateFacts({ reasons: [aReason()] }),
    finds: [
      'Nobody has said why REL-158 is cancelled. Give the reason before the move; it goes to the owners of its changes.',
    ],
    who: 'Release and deployment manager',
    where: 'Release plan › Go back or cancel',
  },
  {
    it: 'refuses where the owners were not told',
    given: gateFacts({ reasons: [aReason({ kind: 'cancel', told: null })] }),
    finds: ['The owners of a change were not told yet why REL-158 is cancelled. Choose Tell them there.'],
  },
];
