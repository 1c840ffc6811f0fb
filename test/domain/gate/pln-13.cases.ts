import { aChange, awaitingApproval, changes, gateFacts, rejected, unread } from '../../builders/gate-facts';
import type { RuleCase } from './rule-case';

export const cases: readonly RuleCase[] = [
  { it: 'says nothing of a change that was approved', given: gateFacts(), finds: [] },
  {
    it: 'names a change that its authority has not decided on',
    given: gateFacts(changes(aChange({ ...awaitingApproval, authorization: { state: 'undecided' } }))),
    finds: ['CHG-31 has not been decided by its authority yet. What is built for it may be wasted.'],
    who: 'Change authority of CHG',
    where: 'Change panel of CHG-31',
  },
  {
    it: 'leaves a rejected change to the deployment gate',
    given: gateFacts(changes(aChange({ authorization: rejected }))),
    finds: [],
  },
  {
    it: 'says nothing of a change that it can not see',
    given: gateFacts(changes({ visible: false, id: '10040', key: 'CHG-40' })),
    finds: [],
  },
  {
    it: 'says, as technical, when the changes could not be read',
    given: gateFacts({ changes: unread() }),
    finds: [
      'Could not check the linked changes: Jira did not answer. This is a technical failure, not a missing approval.',
    ],
    technical: true,
  },
];
