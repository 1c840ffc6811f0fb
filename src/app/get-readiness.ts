import type { ChangeLine, Readiness } from '../contract/release-calls';
import type { Answer } from '../contract/wire';
import { evaluate } from '../domain/gate/evaluate';
import type { ChangeFacts, GateFacts } from '../domain/gate/gate';
import { bypassesOf } from '../domain/detection/judge-entry';
import { isAuthorized } from '../domain/gate/change-facts';
import type { Instant } from '../domain/kernel';
import { may } from '../domain/roles/may';
import type { Act } from '../domain/roles/permission-table';
import type { Deps } from './deps';
import { gatherGateFacts, linkedChanges } from './gather-gate-facts';
import { notARelease, notVisible } from './open-release';
import { othersAsSeen } from './others-as-seen';
import type { Caller } from './ports';
import { membershipsIn } from './roles-here';
import { waiversView } from './waivers-view';

/** The gates' verdicts now and at the planned time, for a person who may see the release. Nothing is stored. */
export async function getReadiness(deps: Deps, caller: Caller, issueId: string): Promise<Answer<Readiness>> {
  const { accountId, jira } = caller;
  // As the app: the validator judges as the app, and the preview must not differ from it. What the person may not
  // see is masked below; that they may see the release itself is checked as them.
  const [own, gathered] = await Promise.all([
    jira.issue(issueId),
    gatherGateFacts(deps, deps.appJira, issueId, 'lowest'),
  ]);
  if (own === undefined) return notVisible;
  if (gathered === undefined) return notVisibleToApp(own.key);
  if (!(own.typeId in gathered.settings.releaseTypes)) return notARelease(own.key);
  const { roles } = gathered;
  const memberships = await membershipsIn(caller, own.projectKey, roles);
  const visible = new Set(linkedChanges(own, gathered.settings).map((link) => link.issueId));
  const sees = (key: string) => own.key === key || own.links.some(({ issueKey }) => issueKey === key);
  const right = (act: Act, customer?: string) =>
    may({ accountId, ...memberships }, act, {
      release: gathered.facts.release.doc,
      settings: gathered.settings,
      roles,
      ...(customer === undefined ? {} : { customer }),
    });
  const now = deps.clock.now();
  const { changes, others, plan } = gathered.facts;
  const facts = {
    ...gathered.facts,
    changes: masked(changes, visible),
    others: await othersAsSeen(jira, others, plan, now),
  };
  const starts = facts.waves.flatMap((wave) => wave.plannedStart ?? []).sort();
  const [planned] = starts;
  return {
    ok: true,
    value: {
      now: evaluate('G5', facts, now),
      planned: planned === undefined ? null : evaluate('G5', facts, planned),
      plan: evaluate('G2', facts, now),
      bypasses: bypassesOf(gathered.gate.doc),
      mayExplain: right('explain-bypass'),
      waivers: waiversView(gathered.gate.doc.waivers, facts, { accountId, right, sees }, now),
      changes: facts.changes.known ? facts.changes.value.map((change) => changeLine(change, visible)) : [],
      checkedAt: now satisfies Instant,
    },
  };
}

/** A change that the person may not see keeps its effect on the verdict and loses everything that tells of it. */
function masked(changes: GateFacts['changes'], visible: ReadonlySet<string>): GateFacts['changes'] {
  if (!changes.known) return changes;
  // An authorized one gives no finding, so nothing of it is told; any other is told as hidden.
  const mask = (change: ChangeFacts): ChangeFacts =>
    visible.has(change.id) || isAuthorized(change)
      ? change
      : { visible: false, id: change.id, key: 'hidden', hiddenFrom: 'viewer' };
  return { known: true, value: changes.value.map(mask) };
}

function changeLine(change: ChangeFacts, visible: ReadonlySet<string>): ChangeLine {
  if (!visible.has(change.id)) return { visible: false, key: 'hidden' };
  if (!change.visible) return { visible: false, key: change.key };
  const { key, summary, statusName, authorization, authority } = change;
  return { visible: true, key, summary, statusName, authorization, authority, authorized: isAuthorized(change) };
}

const notVisibleToApp = (key: string): Answer<never> => ({
  ok: false,
  refusal: {
    code: 'app-may-not-see',
    message: `Slipway itself may not see ${key}, so the gate can not judge it and refuses every deployment. Give the app the Browse projects permission (and the issue security level).`,
    who: 'Project administrator',
  },
});
