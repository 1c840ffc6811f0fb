import { aChange, awaitingApproval, changes, gateFacts, rejected, unread, withdrawn } from '../../builders/gate-facts';
import type { RuleCase } from './rule-case';

export const cases: readonly RuleCase[] = [
  { it: 'passes approved changes', given: gateFacts(), finds: [] },
  {
    it: 'leaves undecided changes to AUT-02',
    given: gateFacts(changes(aChange({ ...awaitingApproval, authorization: { state: 'undecided' } }))),
    finds: [],
  },
  {
    it: 'refuses a rejected change, with the reason',
    given: gateFacts(changes(aChange({ authorization: rejected }))),
    finds: [
      'CHG-31 was rejected on 20 Nov 2026, 13:05 UTC: "The back-out was never tried." Take it out of the release, or have it approved.',
    ],
    where: 'Change panel of CHG-31',
  },
  {
    it: 'refuses a withdrawn approval, whatever the status',
    given: gateFacts(changes(aChange({ authorization: withdrawn }))),
    finds: [
      'The approval of CHG-31 was withdrawn on 20 Nov 2026, 13:05 UTC: "The supplier withdrew the patch." Take it out of the release, or have it approved again.',
    ],
    where: 'Change panel of CHG-31',
  },
  {
    it: 'refuses, as technical, what Jira may hold against a change',
    given: gateFacts(
      changes(
        aChange({
          source: 'jira',
          authorization: {
            state: 'unclear',
            reason: "Jira shows the approval 'CAB' as declined and does not say when",
          },
        }),
      ),
    ),
    finds: [
      "Jira shows the approval 'CAB' as declined and does not say when, so it is not known whether an approval of CHG-31 still stands. Have it answered again in Jira, or take CHG-31 out of the release.",
    ],
    technical: true,
    where: 'CHG-31',
  },
  ...(['approved', 'undecided'] as const).map((state) => ({
    it: `refuses a change whose status means withdrawn, though it is ${state}`,
    given: gateFacts(
      changes(
        aChange({
          ...(state === 'undecided' ? { authorization: { state } } : {}),
          statusName: 'On hold',
          statusAuthorized: false,
          statusWithdrawn: true,
        }),
      ),
    ),
    finds: ["CHG-31 is 'On hold', which means withdrawn or rejected. Take it out of the release, or reopen it."],
    where: 'CHG-31',
  })),
  {
    it: 'keeps a long reason to one short line',
    given: gateFacts(
      changes(aChange({ authorization: { ...rejected, reason: `First line.\nSecond line ${'x'.repeat(200)}` } })),
    ),
    finds: [
      `CHG-31 was rejected on 20 Nov 2026, 13:05 UTC: "First line. Second line ${'x'.repeat(75)}…" Take it out of the release, or have it approved.`,
    ],
  },
  {
    it: 'leaves a change that nobody can see to AUT-02',
    given: gateFacts(changes({ visible: false, id: '10040', key: 'CHG-40' })),
    finds: [],
  },
  {
    it: 'refuses, as technical, when the changes could not be read',
    given: gateFacts({ changes: unread('Jira answered 503') }),
    finds: [
      'Could not check whether a change of REL-158 was rejected or withdrawn: Jira answered 503. This is a technical failure, not a missing approval.',
    ],
    who: 'Jira administrator',
    technical: true,
  },
];
