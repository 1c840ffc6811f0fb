import type { PackageDoc } from '../packages/package';
import type { ProcessDoc } from '../process/process';
import type { PlanDoc } from '../release/plan';
import type { Instant } from '../kernel';
import type { GateDoc } from './decision';
import type { PermitFacts } from './gate';
import { boundTo, permitState } from './permit';
import type { Permit, PermitState } from './permit';

export type PermitScene = {
  readonly gate: Pick<GateDoc, 'permits'>;
  readonly plan: PlanDoc;
  readonly package: Pick<PackageDoc, 'frozen'>;
  readonly process: Pick<ProcessDoc, 'permits'>;
  /** The work item that is moved, and the wave that it stands for; null: the release itself. */
  readonly moved: { readonly issueId: string; readonly wave: string | null };
};

/** Every permit of the release with where it stands for the move of this work item, newest first. */
export function permitsNow(
  { gate, plan, package: { frozen }, moved }: PermitScene,
  at: Instant,
): readonly { readonly permit: Permit & { readonly id: string }; readonly state: PermitState }[] {
  return Object.entries(gate.permits)
    .sort(([, one], [, other]) => (one.at < other.at ? 1 : -1))
    .map(([id, permit]) => {
      const bound = boundTo(plan, permit.wave, frozen?.hash ?? null);
      return { permit: { id, ...permit }, state: permitState(permit, moved.issueId, { ...bound, at }) };
    });
}

/** What a transition of this work item can lean on. */
export function permitFacts(scene: PermitScene, at: Instant): PermitFacts {
  const { wave } = scene.moved;
  const permits = permitsNow(scene, at).filter(({ permit }) => wave === null || permit.wave === wave);
  return {
    required: scene.process.permits.rule === 'required',
    live: permits.filter(({ state }) => state === 'live').map(({ permit }) => permit),
    past: permits.find(({ state }) => state !== 'live') ?? null,
  };
}
