import type { Answer } from '../../contract/wire';
import { isAuthorized } from '../../domain/gate/change-facts';
import type { ChangeFacts, GateFacts } from '../../domain/gate/gate';
import type { WaveScope } from '../../domain/gate/waves-to-judge';
import type { Deps } from '../deps';
import { linkedChanges } from '../change/linked-changes';
import { gatherGateFacts } from './gather-gate-facts';
import type { GatheredFacts } from './gather-gate-facts';
import { notARelease, notVisible } from '../release/open-release';
import { othersAsSeen } from './others-as-seen';
import type { Caller, Issue } from '../ports/ports';

export type PreviewFacts = {
  readonly gathered: GatheredFacts;
  readonly facts: GateFacts;
  /** The release as the person sees it, and the ids of the changes that they see. */
  readonly own: Issue;
  readonly visible: ReadonlySet<string>;
};

/** What a gate would decide on, for a person who may see the release; nothing is told that they may not see. */
export async function previewFacts(
  deps: Deps,
  { jira }: Caller,
  issueIdOrKey: string,
  scope: WaveScope,
): Promise<Answer<PreviewFacts>> {
  // As the app: the validator judges as the app, and the preview must not differ from it. What the person may not
  // see is masked below; that they may see the release itself is checked as them.
  const [own, gathered] = await Promise.all([jira.issue(issueIdOrKey), gatherGateFacts(deps, issueIdOrKey, scope)]);
  if (own === undefined) return notVisible;
  if (gathered === undefined) return notVisibleToApp(own.key);
  if (!(own.typeId in gathered.settings.releaseTypes)) return notARelease(own.key);
  const visible = new Set(linkedChanges(own, gathered.settings).map((link) => link.issueId));
  const { changes, others, plan } = gathered.facts;
  const facts = {
    ...gathered.facts,
    changes: masked(changes, visible),
    others: await othersAsSeen(jira, others, plan, deps.clock.now()),
  };
  return { ok: true, value: { gathered, facts, own, visible } };
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

const notVisibleToApp = (key: string): Answer<never> => ({
  ok: false,
  refusal: {
    code: 'app-may-not-see',
    message: `Slipway itself may not see ${key}, so the gate can not judge it and refuses every deployment. Give the app the Browse projects permission (and the issue security level).`,
    who: 'Project administrator',
  },
});
