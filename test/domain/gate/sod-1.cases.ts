import { aChange, awaitingApproval, changes, gateFacts, unread } from '../../builders/gate-facts';
import type { RuleCase } from './rule-case';

const by = (account: string) => ({ actor: { account, deploys: { allowed: true } as const } });

export const cases: readonly RuleCase[] = [
  { it: 'passes who did not approve the change', given: gateFacts(by('priya-nair')), finds: [] },
  {
    it: 'refuses who approved it',
    given: gateFacts({ ...by('lucia-ferrant'), ...changes(aChange(), aChange({ id: '32', key: 'CHG-32' })) }),
    finds: [
      'You approved CHG-31, so somebody else must deploy it. Ask another deployment practitioner, or have CHG-31 approved by somebody else.',
      'You approved CHG-32, so somebody else must deploy it. Ask another deployment practitioner, or have CHG-32 approved by somebody else.',
    ],
    who: 'Deployment practitioner, or Change authority of CHG',
  },
  {
    it: 'leaves an approval that does not count to the rule that asks for one',
    given: gateFacts({ ...by('lucia-ferrant'), ...changes(aChange(awaitingApproval)) }),
    finds: [],
  },
  {
    it: 'leaves a change that it can not see to the same',
    given: gateFacts({ ...by('lucia-ferrant'), ...changes({ visible: false, id: '40', key: 'CHG-40' }) }),
    finds: [],
  },
  {
    it: 'refuses, as technical, when the changes could not be read',
    given: gateFacts({ ...by('priya-nair'), changes: unread() }),
    finds: [
      'Could not check who approved the changes of REL-158: Jira did not answer. This is a technical failure, not a missing approval.',
    ],
    technical: true,
  },
];
