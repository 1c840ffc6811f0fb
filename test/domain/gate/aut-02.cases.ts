import { aChange, awaitingApproval, changes, gateFacts, rejected, unread, withdrawn } from '../../builders/gate-facts';
import type { RuleCase } from './rule-case';

const undecided = { authorization: { state: 'undecided' } } as const;
const inPlanning = { statusId: '10120', statusName: 'Planning', statusAuthorized: false } as const;

export const cases: readonly RuleCase[] = [
  { it: 'passes when the approval stands and the status counts', given: gateFacts(), finds: [] },
  { it: 'leaves a release without changes to AUT-01', given: gateFacts(changes()), finds: [] },
  {
    it: 'refuses an undecided change in a status that does not count',
    given: gateFacts(changes(aChange({ ...undecided, ...awaitingApproval }))),
    finds: ["CHG-31 is 'Awaiting approval', not authorized. Its change authority has not approved it."],
    who: 'Change authority of CHG',
    where: 'Change panel of CHG-31',
  },
  {
    it: 'refuses a status without an approval',
    given: gateFacts(changes(aChange(undecided))),
    finds: [
      "CHG-31 is 'Authorized', not authorized. A status alone does not count: its change authority has not approved it.",
    ],
    who: 'Change authority of CHG',
    where: 'Change panel of CHG-31',
  },
  {
    it: 'refuses an approval without a status that counts',
    given: gateFacts(changes(aChange(inPlanning))),
    finds: [
      "CHG-31 is approved but status 'Planning' does not count as authorized. Move it to 'Authorized' or 'In implementation'.",
    ],
    who: 'Change authority of CHG',
    where: 'CHG-31',
  },
  {
    it: 'leaves a change whose status means withdrawn to AUT-04',
    given: gateFacts(changes(aChange({ ...inPlanning, ...undecided, statusWithdrawn: true }))),
    finds: [],
  },
  {
    it: 'refuses an approval that was given in another project or as another work type',
    given: gateFacts(changes(aChange({ decidedHere: false }))),
    finds: [
      'CHG-31 was approved in another project or as another work type, or its project is not one of those mapped for changes. Have it approved where it is now, in a mapped project.',
    ],
    who: 'Change authority of CHG',
    where: 'Change panel of CHG-31',
  },
  {
    it: 'says that no status is mapped when none can count',
    given: gateFacts({ ...changes(aChange(inPlanning)), authorizedStatusNames: [] }),
    finds: [
      "CHG-31 is approved but status 'Planning' does not count as authorized. No status is mapped as authorized.",
    ],
    who: 'Jira administrator',
    where: 'Slipway settings › Mapping',
  },
  {
    it: 'leaves rejected and withdrawn changes to AUT-04',
    given: gateFacts(changes(aChange({ authorization: rejected }), aChange({ authorization: withdrawn }))),
    finds: [],
  },
  {
    it: 'refuses a change that Jira does not show',
    given: gateFacts(changes({ visible: false, id: '10040', key: 'CHG-40' })),
    finds: [
      'CHG-40 is linked but Jira does not show it to Slipway: it was deleted or is hidden. What can not be seen is not authorized.',
    ],
    who: 'Project administrator',
    where: 'Linked work items of REL-158',
  },
  {
    it: 'does not name a change that only the viewer may not see',
    given: gateFacts(changes({ visible: false, id: '10040', key: 'hidden', hiddenFrom: 'viewer' })),
    finds: ['A change that you may not see is linked to REL-158 and is not authorized.'],
    who: 'Change manager',
  },
  {
    it: 'names every change that is not authorized and no other',
    given: gateFacts(
      changes(
        aChange(),
        aChange({ ...undecided, ...awaitingApproval, key: 'CHG-32' }),
        aChange({ ...inPlanning, key: 'CHG-33' }),
      ),
    ),
    finds: [
      "CHG-32 is 'Awaiting approval', not authorized. Its change authority has not approved it.",
      "CHG-33 is approved but status 'Planning' does not count as authorized. Move it to 'Authorized' or 'In implementation'.",
    ],
  },
  {
    it: 'refuses, as technical, when the changes could not be read',
    given: gateFacts({ changes: unread('Jira answered 503') }),
    finds: [
      'Could not check whether the changes of REL-158 are authorized: Jira answered 503. This is a technical failure, not a missing approval.',
    ],
    who: 'Jira administrator',
    technical: true,
  },
];
