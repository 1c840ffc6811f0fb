import type { ChangeDecided, DecideChange } from '../../contract/change-calls';
import type { Answer } from '../../contract/wire';
import { allowed, refused } from '../../domain/kernel';
import { decideChange as decide, decisionActs } from '../../domain/release/decide-change';
import type { ChangeDoc } from '../../domain/release/change';
import { contentOf, coverageDifferences, noCoverage } from '../../domain/release/coverage';
import type { Coverage } from '../../domain/release/coverage';
import { changeView } from './get-change';
import { countsAsAuthorized } from '../../domain/settings/settings';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { needsAuthority } from '../roles/needs-role';
import { openChange } from './open-change';
import type { OpenChange } from './open-change';
import type { Caller } from '../ports/ports';
import { proposedCoverage, releasesOf } from './proposed-coverage';
import { changeStream } from '../streams';

/**
 * The change authority approves, rejects or withdraws, with a reason. An approval also moves the work item to an
 * authorized status where Jira offers this person one; where it does not, the answer says so and the approval stands.
 */
export async function decideChange(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, decision, reason, covers: said }: DecideChange,
): Promise<Answer<ChangeDecided>> {
  const opened = await openChange(deps, caller, issueId);
  if (!opened.ok) return opened;
  const { issue, change, facts, mayDecide } = opened.value;
  const decidedAs = { projectId: issue.projectId, typeId: issue.typeId, authority: facts.authority };
  if (!mayDecide.allowed) return needsAuthority(mayDecide, `${decision} ${issue.key}`);
  const isApproval = decision === 'approve' || decision === 'renew';
  const proposed =
    isApproval && said === undefined && change.doc.covers === null
      ? await proposedCoverage(deps, releasesOf(opened.value))
      : noCoverage;
  const stored = await commitAct(deps, {
    stream: changeStream(issueId),
    state: change,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc, now) => {
      const covers = said ?? (doc.covers === null ? proposed : contentOf(doc.covers));
      const meanwhile = isApproval && said !== undefined ? recordedOtherwise(doc, said, opened.value) : null;
      if (meanwhile !== null) return meanwhile;
      const by = { by: caller.accountId, at: now, reason };
      const next = decide(doc, decision, by, issue.key, decidedAs, covers);
      return next.ok
        ? allowed({
            act: decisionActs[decision],
            doc: next.value,
            args: {
              decision,
              status: issue.statusName,
              key: issue.key,
              ...decidedAs,
              ...(isApproval ? { covers } : {}),
            },
            reason,
          })
        : next;
    },
  });
  if (!stored.ok) return stored;
  // Sent again after somebody withdrew it: this approval does not stand any more, so nothing is moved.
  const stands = stored.value.seq > change.seq || change.doc.authorization.state === 'approved';
  const moved = isApproval && stands ? await moveToAuthorized(caller, opened.value) : null;
  const after = await openChange(deps, caller, issueId);
  return after.ok ? { ok: true, value: { view: await changeView(deps, caller, after.value), moved } } : after;
}

/** An approval is given for what the person saw: if somebody has just recorded something else, they look again. */
function recordedOtherwise({ covers }: ChangeDoc, said: Coverage, { issue: { key }, customers }: OpenChange) {
  if (covers === null) return null;
  const changed = coverageDifferences(said, covers, (id) => customers[id]?.name ?? id).map(({ what }) => what);
  return changed.length === 0
    ? null
    : refused(
        'recorded-meanwhile',
        `What ${key} is authorized for was recorded otherwise since you opened it (${changed.join(', ')}). Look at it, and decide again.`,
      );
}

async function moveToAuthorized({ jira }: Caller, { issue, settings }: OpenChange): Promise<ChangeDecided['moved']> {
  if (countsAsAuthorized(issue.statusId, settings)) return null;
  const way = (await jira.transitions(issue.id)).find((transition) =>
    countsAsAuthorized(transition.toStatusId, settings),
  );
  if (way === undefined)
    return {
      not: `Jira offers you no transition from '${issue.statusName}' to an authorized status. Ask somebody who may move ${issue.key}.`,
    };
  const moved = await jira.transition(issue.id, way.id);
  return moved.ok ? { to: way.toStatusName } : { not: moved.message };
}
