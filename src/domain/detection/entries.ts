import type { AccountId, Instant } from '../kernel';
import type { Stage } from '../release/stages';
import type { StatusHistory } from './status-history';

/** A release came into a status in which it counts as deployed, or as being deployed. */
export type DeploymentEntry = {
  /** Id of the changelog entry; `created` where the work item was created in such a status. */
  readonly id: string;
  readonly at: Instant;
  readonly by: AccountId | null;
  /** null: it was created there. */
  readonly fromStatusId: string | null;
  readonly toStatusId: string;
};

/** An entry as it was judged; `decision` is the gate's pass that let it through, null when none did: a bypass. */
export type JudgedEntry = DeploymentEntry & {
  readonly judgedAt: Instant;
  readonly decision: string | null;
  /** Permits that it used up. */
  readonly permits: readonly string[];
  /** Why it is a bypass: nothing let it through, a permit was needed, or the permit was somebody else's; null: it is none. */
  readonly why: 'no-pass' | 'no-permit' | 'other-account' | null;
  /** The sub-task that was moved, and its wave; null: the release itself. */
  readonly item: { readonly key: string; readonly wave: string } | null;
  /** When the release manager and the change manager were told of a bypass; null: not yet. */
  readonly toldAt: Instant | null;
  /** What happened, in the words of who is answerable for it. */
  readonly explained: { readonly by: AccountId; readonly at: Instant; readonly text: string } | null;
};

type Stages = { readonly [statusId: string]: Stage };

/** From here on something was deployed (process B.3). A cancelled release was not. */
const deployedStages: readonly Stage[] = ['DEPLOYING', 'VERIFYING', 'BACKING_OUT', 'REVIEW', 'CLOSED'];

/** Whether a release in this status counts as deployed, or as being deployed. */
export const isDeployed = (stage: Stage | undefined): boolean => stage !== undefined && deployedStages.includes(stage);

/** Statuses, by id, in which a release can only be when a deployment was started. */
export const deployedStatuses = (stages: Stages): readonly string[] =>
  Object.entries(stages)
    .filter(([, stage]) => deployedStages.includes(stage))
    .map(([statusId]) => statusId);

/**
 * Every entry that needs the Deployment gate: into a deployed stage from before it, and back into `DEPLOYING` for the next
 * wave (process B.3, T5, T12, TE1). Oldest first.
 */
export function deploymentEntries({ created, changes, statusId }: StatusHistory, stages: Stages): DeploymentEntry[] {
  const deployed = new Set(deployedStatuses(stages));
  const first = changes[0]?.fromStatusId ?? statusId;
  const creation: DeploymentEntry = { id: 'created', ...created, fromStatusId: null, toStatusId: first };
  const entered = changes.filter(
    ({ fromStatusId: from, toStatusId: to }) =>
      deployed.has(to) && (!deployed.has(from) || (stages[to] === 'DEPLOYING' && stages[from] !== 'DEPLOYING')),
  );
  return [...(deployed.has(first) ? [creation] : []), ...entered];
}
