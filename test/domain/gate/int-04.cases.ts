import { changes, gateFacts, unread } from '../../builders/gate-facts';
import type { RuleCase } from './rule-case';

export const cases: readonly RuleCase[] = [
  { it: 'passes with a linked change', given: gateFacts(), finds: [] },
  {
    it: 'counts a change that it can not see',
    given: gateFacts(changes({ visible: false, id: '10040', key: 'CHG-40' })),
    finds: [],
  },
  {
    it: 'refuses a release without a change',
    given: gateFacts(changes()),
    finds: ['No change request is linked to REL-158. Link the one that this release deploys.'],
    who: 'Release and deployment manager',
    where: 'Linked work items of REL-158',
  },
  {
    it: 'refuses, as technical, when the links could not be read',
    given: gateFacts({ changes: unread() }),
    finds: [
      'Could not check which changes REL-158 deploys: Jira did not answer. This is a technical failure, not a missing approval.',
    ],
    technical: true,
  },
];
