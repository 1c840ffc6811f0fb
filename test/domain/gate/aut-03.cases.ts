import { aChange, awaitingApproval, changes, gateFacts, unread } from '../../builders/gate-facts';
import type { RuleCase } from './rule-case';

const byJira = { source: 'jira' } as const;

export const cases: readonly RuleCase[] = [
  { it: 'passes an approval in the panel, which only the authority can give', given: gateFacts(), finds: [] },
  {
    it: 'passes an approval in Jira by somebody of the authority',
    given: gateFacts(changes(aChange({ ...byJira, ofAuthority: 'yes' }))),
    finds: [],
  },
  {
    it: 'refuses an approval in Jira by nobody of the authority',
    given: gateFacts(changes(aChange({ ...byJira, ofAuthority: 'no' }))),
    finds: [
      'CHG-31 was approved in Jira by nobody of its change authority (Change authority of CHG). Have one of them approve it.',
    ],
    who: 'Change authority of CHG',
    where: 'Change panel of CHG-31',
  },
  {
    it: 'refuses an approval in Jira when it can not tell whether somebody of the authority gave it',
    given: gateFacts(changes(aChange({ ...byJira, ofAuthority: 'unknown' }))),
    finds: [
      'CHG-31 was approved in Jira, and Slipway can not tell whether by its change authority (Change authority of CHG). Have it approved in the Change panel.',
    ],
  },
  {
    it: 'leaves what is not authorized at all to AUT-02',
    given: gateFacts(changes(aChange({ ...byJira, ...awaitingApproval, ofAuthority: 'no' }))),
    finds: [],
  },
  {
    it: 'is technical when the changes could not be read',
    given: gateFacts({ changes: unread() }),
    finds: [
      'Could not check who approved the changes of REL-158: Jira did not answer. This is a technical failure, not a missing approval.',
    ],
    technical: true,
  },
];
