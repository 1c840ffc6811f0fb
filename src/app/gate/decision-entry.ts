import type { DecisionBasis } from '../../domain/gate/decision';
import type { ChangeFacts, GateFacts, Verdict } from '../../domain/gate/gate';
import type { Issue } from '../ports/ports';

/** What the journal keeps of a decision beside its document, so that it can be judged again later; the first of very many. */
const changesAtMost = 200;
const findingsAtMost = 100;

/** The release as Jira showed it. */
export const seenOf = ({ key, statusId, typeId, projectId }: Issue) => ({ key, statusId, typeId, projectId });

/** What the decision knew of each change. */
export const changesOf = ({ changes }: GateFacts) =>
  changes.known ? changes.value.slice(0, changesAtMost).map(knownOf) : null;

const knownOf = (change: ChangeFacts) =>
  change.visible
    ? {
        id: change.id,
        key: change.key,
        statusId: change.statusId,
        state: change.authorization.state,
        here: change.decidedHere,
      }
    : { id: change.id, key: change.key, visible: false };

/** For the document of the gate: which changes the decision was about. */
export const linkedIn = ({ changes }: GateFacts): Pick<DecisionBasis, 'changes'> =>
  changes.known ? { changes: changes.value.slice(0, changesAtMost).map(({ id }) => id) } : {};

export const told = (verdict: Verdict) => ({
  ...verdict,
  findings: verdict.findings.slice(0, findingsAtMost),
  findingsLeftOut: Math.max(0, verdict.findings.length - findingsAtMost),
});
