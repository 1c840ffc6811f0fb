import type { ChangeView, ModelChoice, StandardView } from '../../contract/change-calls';
import type { Answer } from '../../contract/wire';
import { isAuthorized, whatIsLacking } from '../../domain/gate/change-facts';
import { standardLacks } from '../../domain/gate/standard-facts';
import type { Day, Instant } from '../../domain/kernel';
import { standingOf } from '../../domain/models/standard-model';
import type { StandardModel } from '../../domain/models/standard-model';
import { entryOf } from '../../domain/registers/register';
import { approvalEnds } from '../../domain/gate/approval-ends';
import { contentOf } from '../../domain/release/coverage';
import { decisionsOpen } from '../../domain/release/decide-change';
import type { Deps } from '../deps';
import { historyLines } from '../release/history-line';
import { authorizedStatusNames } from './authorized-statuses';
import { openChange } from './open-change';
import type { OpenChange } from './open-change';
import type { Caller } from '../ports/ports';
import { proposedCoverage, releasesOf } from './proposed-coverage';
import { todayIn } from '../roles/roles-here';
import { changeStream, closureStream } from '../streams';

/** What the Change panel shows. */
export async function getChange(deps: Deps, caller: Caller, issueId: string): Promise<Answer<ChangeView>> {
  const opened = await openChange(deps, caller, issueId);
  return opened.ok ? { ok: true, value: await changeView(deps, caller, opened.value) } : opened;
}

/** Of a standard change: which models there are for it, and what its own lacks. */
function standardView({ issue, facts, change, models, settings }: OpenChange, now: Instant): StandardView | null {
  if (facts.standard === null) return null;
  const { covers, followed } = change.doc;
  // What is recorded, not what was approved: the panel shows the difference beside it.
  const code = covers?.model ?? '';
  const recorded = { ...facts.standard, code, model: entryOf({ entries: models }, code) ?? null };
  const today = todayIn(settings.timeZone, now);
  const open = Object.entries(models).filter(
    ([code, { state, types }]) => code === recorded.code || (state === 'ACTIVE' && Object.hasOwn(types, issue.typeId)),
  );
  const isFollowed = followed?.model === recorded.code && followed.steps === recorded.model?.steps;
  return {
    models: Object.fromEntries(open.map(([code, model]) => [code, choiceOf(model, today)])),
    followed: isFollowed ? { by: followed.by, at: followed.at } : null,
    lacks: standardLacks(issue.key, recorded, now).map(({ what }) => what),
  };
}

const choiceOf = (model: StandardModel, today: Day): ModelChoice => ({
  name: model.name,
  authorizedBy: model.authorizedBy,
  from: model.from,
  until: model.until,
  steps: model.steps,
  standing: standingOf(model, today),
});

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
  const now = deps.clock.now();
  const byModel = isAuthorized(facts) && facts.standard !== null ? standardLacks(issue.key, facts.standard, now) : [];
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
      standard: standardView(opened, now),
      mayRecord,
    },
    customers,
    authority: facts.authority,
    decisions: decisionsOpen(change.doc),
    mayDecide,
    holdsUntil: approvalEnds(facts.authorization, process),
    authorized: isAuthorized(facts) && facts.ofAuthority === 'yes' && facts.edited.length === 0 && byModel.length === 0,
    lacks: whatIsLacking(facts, authorizedNames) ?? byModel[0]?.what ?? null,
    releases: releases.map(({ key, summary, statusName }) => ({ key, summary, statusName })),
    history: await historyLines({ jira }, rows, [issue.key, ...releases.map(({ key }) => key)]),
  };
}
