import type { ChangeView } from '../contract/change-calls';
import type { Answer } from '../contract/wire';
import { isAuthorized, whatIsLacking } from '../domain/gate/change-facts';
import { approvalEnds } from '../domain/gate/approval-ends';
import { decisionsOpen } from '../domain/release/decide-change';
import type { Deps } from './deps';
import { historyLine } from './history-line';
import { openChange } from './open-change';
import type { OpenChange } from './open-change';
import type { Caller } from './ports';
import { changeStream, closureStream } from './streams';

/** What the Change panel shows. */
export async function getChange(deps: Deps, caller: Caller, issueId: string): Promise<Answer<ChangeView>> {
  const opened = await openChange(deps, caller, issueId);
  return opened.ok ? { ok: true, value: await changeView(deps, caller, opened.value) } : opened;
}

export async function changeView(
  { journal }: Deps,
  { jira }: Caller,
  { issue, change, facts, settings, process, mayDecide }: OpenChange,
): Promise<ChangeView> {
  // Seen from the change, the release stands on the other side of the mapped link.
  const releaseSide = settings.changeLink?.side === 'inward' ? 'outward' : 'inward';
  const linked = issue.links.filter((link) => link.typeId === settings.changeLink?.typeId && link.side === releaseSide);
  const [releases, statuses, rows] = await Promise.all([
    linked.length === 0 ? [] : jira.issues(linked.map((link) => link.issueId)),
    jira.statuses(),
    journal.rows([changeStream(issue.id).id, closureStream(issue.id).id], 50),
  ]);
  const authorizedNames = statuses
    .filter((status) => status.id in settings.authorizedStatuses)
    .map((status) => status.name);
  return {
    issue: { key: issue.key, summary: issue.summary, statusName: issue.statusName },
    seq: change.seq,
    authorization: change.doc.authorization,
    authority: facts.authority,
    decisions: decisionsOpen(change.doc),
    mayDecide,
    holdsUntil: approvalEnds(change.doc.authorization, process),
    authorized: isAuthorized(facts),
    lacks: whatIsLacking(facts, authorizedNames),
    releases: releases.map(({ key, summary, statusName }) => ({ key, summary, statusName })),
    history: rows.map((row) => historyLine(row, new Set([issue.key]))),
  };
}
