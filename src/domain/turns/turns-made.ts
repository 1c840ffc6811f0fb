import type { AccountId, Instant } from '../kernel';
import type { StatusHistory } from '../detection/status-history';
import { stages as inOrder } from '../release/stages';
import type { Stage } from '../release/stages';
import type { TurnKind } from './turn';

/** A release went back or was cancelled, as Jira's changelog tells it. */
export type TurnMade = {
  /** Id of the changelog entry. */
  readonly id: string;
  readonly kind: TurnKind;
  readonly at: Instant;
  readonly by: AccountId | null;
  readonly fromStage: Stage;
  readonly toStage: Stage;
};

/**
 * Every move that needs a reason, oldest first: into `CANCELLED`, and from any stage, also a cancelled one, back to one
 * before the deployment. A way through a status that stands for no stage hides nothing. That a release which was backed out
 * is built anew is the way of the process (T11), and what happens after the deployment is for other gates.
 */
export function turnsMade({ changes }: StatusHistory, stages: { readonly [statusId: string]: Stage }): TurnMade[] {
  const made: TurnMade[] = [];
  let last: Stage | undefined;
  for (const { id, at, by, fromStatusId, toStatusId } of changes) {
    const from = stages[fromStatusId] ?? last;
    const to = stages[toStatusId];
    last = to ?? from;
    if (from === undefined || to === undefined) continue;
    const kind = kindOf(from, to);
    if (kind !== null) made.push({ id, kind, at, by, fromStage: from, toStage: to });
  }
  return made;
}

function kindOf(from: Stage, to: Stage): TurnKind | null {
  if (to === 'CANCELLED') return from === 'CANCELLED' ? null : 'cancel';
  if (!beforeDeployment(to) || (from === 'BACKING_OUT' && to === 'BUILD_TEST')) return null;
  return inOrder.indexOf(to) < inOrder.indexOf(from) ? 'back' : null;
}

export const beforeDeployment = (stage: Stage | undefined): boolean =>
  stage !== undefined && inOrder.indexOf(stage) < inOrder.indexOf('DEPLOYING');
