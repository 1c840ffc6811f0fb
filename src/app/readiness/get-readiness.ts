import type { ChangeLine, Readiness } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import { bypassesOf } from '../../domain/detection/judge-entry';
import { isAuthorized } from '../../domain/gate/change-facts';
import { evaluate } from '../../domain/gate/evaluate';
import type { ChangeFacts } from '../../domain/gate/gate';
import { legalPath } from '../../domain/gate/legal-path';
import { ruleTitles } from '../../domain/gate/rules-of';
import { thenAndNow } from '../../domain/gate/then-and-now';
import type { Instant } from '../../domain/kernel';
import type { PolicyVersion } from '../../domain/policy/policy';
import type { Stage } from '../../domain/release/stages';
import { may } from '../../domain/roles/may';
import { isOwnWord } from '../../domain/roles/own-word';
import type { Act } from '../../domain/roles/permission-table';
import type { Deps } from '../deps';
import type { Caller } from '../ports/ports';
import { announcementsView } from '../deployment/announcements-view';
import { previewFacts } from '../gate/preview-facts';
import { membershipsIn } from '../roles/roles-here';
import { signOffView } from '../deployment/sign-off-view';
import { startView } from '../deployment/start-view';
import { turnsView } from '../turns/turns-view';
import { waiversView } from '../waivers/waivers-view';

/** The gates' verdicts now and at the planned time, for a person who may see the release. Nothing is stored. */
export async function getReadiness(deps: Deps, caller: Caller, issueId: string): Promise<Answer<Readiness>> {
  const preview = await previewFacts(deps, caller, issueId, 'lowest');
  if (!preview.ok) return preview;
  const { gathered, facts, own, visible } = preview.value;
  const { settings, roles, issue } = gathered;
  const now = deps.clock.now();
  const memberships = await membershipsIn(caller, own.projectKey, roles);
  const [planned] = facts.waves.flatMap((wave) => wave.plannedStart ?? []).sort();
  const atNow = evaluate('G5', facts, now);
  const atPlanned = planned === undefined ? null : evaluate('G5', facts, planned);
  const { accountId } = caller;
  // Of other releases the facts name only those that the person may see.
  const others = facts.others.known ? facts.others.value.waves : [];
  const sees = (key: string) => own.key === key || [...own.links, ...others].some(({ issueKey }) => issueKey === key);
  const bound = Object.values(gathered.gate.doc.items).map((item) => item.issueId);
  const items = bound.length === 0 ? [] : await caller.jira.issues(bound);
  const right = (act: Act, customer?: string) =>
    may({ accountId, ...memberships }, act, {
      release: facts.release.doc,
      settings,
      roles,
      ...(customer === undefined ? {} : { customer }),
    });
  const ours = right('edit-release-plan');
  const speaksAs = (customer: string, policy: PolicyVersion | null) =>
    isOwnWord({ accountId, ...memberships }, { customer, policy, roles, ours });
  const planning = isPlanned(settings.stages[issue.statusId]);
  return {
    ok: true,
    value: {
      now: atNow,
      planned: atPlanned,
      titles: ruleTitles,
      inTheWay: thenAndNow(atNow, atPlanned),
      path: legalPath(facts, now, { planning }),
      plan: evaluate('G2', facts, now),
      planning,
      bypasses: bypassesOf(gathered.gate.doc),
      mayExplain: right('explain-bypass'),
      turns: turnsView(gathered.gate.doc, facts, right('give-turn-reason'), now),
      waivers: waiversView(gathered.gate.doc.waivers, facts, { accountId, right, speaksAs, sees }, now),
      signOff: signOffView(facts, gathered.gate.doc, right('sign-off-deployment')),
      announcements: announcementsView(facts, right('log-announcement')),
      start: startView(gathered, { right, sees, items }, now),
      changes: facts.changes.known ? facts.changes.value.map((change) => changeLine(change, visible)) : [],
      checkedAt: now satisfies Instant,
    },
  };
}

/** Its planning has not ended, as far as the mapping says. */
const isPlanned = (stage: Stage | undefined): boolean =>
  stage === undefined || stage === 'DRAFT' || stage === 'PLANNING';

function changeLine(change: ChangeFacts, visible: ReadonlySet<string>): ChangeLine {
  if (!visible.has(change.id)) return { visible: false, key: 'hidden' };
  if (!change.visible) return { visible: false, key: change.key };
  const { key, summary, statusName, authorization, authority } = change;
  return { visible: true, key, summary, statusName, authorization, authority, authorized: isAuthorized(change) };
}
