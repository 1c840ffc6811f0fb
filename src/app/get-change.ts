import type { ChangeView } from '../contract/change-calls';
import type { Answer } from '../contract/wire';
import { isAuthorized, whatIsLacking } from '../domain/gate/change-facts';
import { approvalEnds } from '../domain/gate/approval-ends';
import { contentOf } from '../domain/release/coverage';
import { decisionsOpen } from '../domain/release/decide-change';
import type { Deps } from './deps';
import { historyLine } from './history-line';
import { authorizedStatusNames } from './gather-gate-facts';
import { openChange } from './open-change';
import type { OpenChange } from './open-change';
import type { Caller } from './ports';
import { proposedCoverage, releasesOf } from './proposed-coverage';
import { changeStream, closureStream } from './streams';

/** What the Change panel shows. */
export async function getChange(deps: Deps, caller: Caller, issueId: string): Promise<Answer<ChangeView>> {
  const opened = await openChange(deps, caller, issueId);
  return opened.ok ? { ok: true, value: await changeView(deps, caller, opened.value) } : opened;
}

export async function changeView(deps: Deps, { jira }: Caller, opened: OpenChange): Promise<ChangeView> {
  const { issue, change, facts, settings, process, mayDecide, mayRecord, customers } = opened;
  const linked = releasesOf(opened);
  const [releases, authorizedNames, rows, proposed] = await Promise.all([
    linked.length === 0 ? [] : jira.issues(linked),
    authorizedStatusNames(jira, settings),
    deps.journal.rows([changeStream(issue.id).id, closureStream(issue.id).id], 50),
    proposedCoverage(deps, linked),
  ]);
  const { covers } = change.doc;
  return {
    issue: { key: issue.key, summary: issue.summary, statusName: issue.statusName },
    seq: change.seq,
    authorization: facts.authorization,
    source: facts.source,
    edited: facts.edited,
    coverage: {
      recorded: covers === null ? null : contentOf(covers),
      approved: facts.authorization.state === 'approved' ? facts.covers && contentOf(facts.covers) : null,
      proposed,
      standard: facts.standard,
      mayRecord,
    },
    customers,
    authority: facts.authority,
    decisions: decisionsOpen(change.doc),
    mayDecide,
    holdsUntil: approvalEnds(facts.authorization, process),
    authorized: isAuthorized(facts) && facts.ofAuthority === 'yes' && facts.edited.length === 0,
    lacks: whatIsLacking(facts, authorizedNames),
    releases: releases.map(({ key, summary, statusName }) => ({ key, summary, statusName })),
    history: rows.map((row) => historyLine(row, new Set([issue.key]))),
  };
}
