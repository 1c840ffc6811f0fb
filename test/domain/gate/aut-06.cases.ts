import { aChange, awaitingApproval, changes, gateFacts, unread } from '../../builders/gate-facts';
import type { RuleCase } from './rule-case';

const edit = { what: 'Description', from: 'One table.', to: 'Three tables.', at: '2026-11-23T09:00:00.000Z' };
const long = 'All tables of the result store are rebuilt, the indexes as well, and the ward views are switched over.';

export const cases: readonly RuleCase[] = [
  { it: 'passes what is as it was approved', given: gateFacts(), finds: [] },
  {
    it: 'refuses what was edited since, and shows the difference',
    given: gateFacts(changes(aChange({ edited: [edit] }))),
    finds: [
      "CHG-31: Description was changed on 23 Nov 2026, 09:00 UTC, after the approval of 20 Nov 2026, 13:05 UTC: 'One table.' is now 'Three tables.'. Have it approved again.",
    ],
    who: 'Change authority of CHG',
    where: 'Change panel of CHG-31',
  },
  {
    it: 'names every field, and says what is empty or long in few words',
    given: gateFacts(
      changes(
        aChange({
          edited: [
            { ...edit, to: '' },
            { ...edit, what: 'Summary', to: long },
          ],
        }),
      ),
    ),
    finds: [
      "CHG-31: Description was changed on 23 Nov 2026, 09:00 UTC, after the approval of 20 Nov 2026, 13:05 UTC: 'One table.' is now nothing. Have it approved again.",
      "CHG-31: Summary was changed on 23 Nov 2026, 09:00 UTC, after the approval of 20 Nov 2026, 13:05 UTC: 'One table.' is now 'All tables of the result store are rebuilt, the indexes as well, and the ward v…'. Have it approved again.",
    ],
  },
  {
    it: 'leaves what is not authorized at all to AUT-02',
    given: gateFacts(changes(aChange({ ...awaitingApproval, edited: [edit] }))),
    finds: [],
  },
  {
    it: 'is technical when the edits could not be read',
    given: gateFacts({ changes: unread() }),
    finds: [
      'Could not check whether the changes of REL-158 were edited after their approval: Jira did not answer. This is a technical failure, not a missing approval.',
    ],
    technical: true,
  },
];
