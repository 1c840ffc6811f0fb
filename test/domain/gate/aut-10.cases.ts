import { aChange, awaitingApproval, changes, everything, gateFacts, unread } from '../../builders/gate-facts';
import type { RuleCase } from './rule-case';

const standard = (model: string, modelUntil: string | null) =>
  aChange({ standard: true, covers: { ...everything, model, modelUntil } });

export const cases: readonly RuleCase[] = [
  { it: 'asks nothing of a change that is not a standard one', given: gateFacts(), finds: [] },
  {
    it: 'passes on the last day of the model',
    given: gateFacts(changes(standard('Certificate renewal', '2026-11-24'))),
    finds: [],
  },
  {
    it: 'refuses a model from the day after on',
    given: gateFacts(changes(standard('Certificate renewal', '2026-11-23'))),
    finds: [
      "The standard model 'Certificate renewal' of CHG-31 was authorized until Mon 23 Nov 2026. Have the model renewed, or the change approved as a normal one.",
    ],
    who: 'Change authority of CHG',
    where: 'Change panel of CHG-31',
  },
  {
    it: 'refuses a standard change without a model, or whose coverage nobody recorded',
    given: gateFacts(changes(standard(' ', '2026-12-31'), aChange({ standard: true, covers: null }))),
    finds: [
      'CHG-31 is a standard change, but names no model that authorizes it. Name the model.',
      'CHG-31 is a standard change, but names no model that authorizes it. Name the model.',
    ],
  },
  {
    it: 'refuses a model without an end',
    given: gateFacts(changes(standard('Certificate renewal', null))),
    finds: ["The standard model 'Certificate renewal' of CHG-31 has no day until which it is authorized. Record it."],
  },
  {
    it: 'leaves what is not authorized at all to AUT-02',
    given: gateFacts(changes({ ...standard('', null), ...awaitingApproval })),
    finds: [],
  },
  {
    it: 'is technical when the changes could not be read',
    given: gateFacts({ changes: unread() }),
    finds: [
      'Could not check which models the standard changes of REL-158 follow: Jira did not answer. This is a technical failure, not a missing approval.',
    ],
    technical: true,
  },
];
