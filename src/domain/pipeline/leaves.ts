import { boundTo, permitState } from '../gate/permit';
import type { Permit, Permits } from '../gate/permit';
import type { Finding } from '../gate/gate';
import { allowed, refused } from '../kernel';
import type { AccountId, Instant, Result } from '../kernel';
import type { PlanDoc } from '../release/plan';

/** A pipeline may start the wave of a permit in the place of who holds it: once, while the permit holds. */
export type Leave = {
  readonly pipeline: string;
  readonly name: string;
  readonly by: AccountId;
  readonly at: Instant;
  /** When the pipeline started the wave; null: not yet. */
  readonly startedAt: Instant | null;
};

/** By permit. */
export type Leaves = { readonly [permit: string]: Leave };

export type PermitScene = {
  readonly permits: Permits;
  readonly plan: Pick<PlanDoc, 'version' | 'waves'>;
  /** Of the frozen package; null: there is none. */
  readonly package: string | null;
};

export type HeldPermit = Permit & { readonly id: string };

/** Those that hold now. That the person moved the work item with one does not end it for the pipeline. */
export function heldNow({ permits, plan, package: hash }: PermitScene, at: Instant): readonly HeldPermit[] {
  const noMove = '';
  return Object.entries(permits)
    .filter(([, permit]) => permitState(permit, noMove, { ...boundTo(plan, permit.wave, hash), at }) === 'live')
    .map(([id, permit]) => ({ ...permit, id }));
}

const leavesKept = 30;

/** Gives a pipeline leave, or another pipeline in its place. Only who holds the permit does. */
export function withLeave(
  leaves: Leaves,
  permit: HeldPermit | undefined,
  leave: Omit<Leave, 'startedAt'>,
): Result<Leaves> {
  if (permit?.account !== leave.by)
    return refused(
      'no-permit',
      'You hold no permit for this wave any more. Start the wave once more, then let the pipeline start it.',
    );
  if (leaves[permit.id]?.startedAt !== undefined && leaves[permit.id]?.startedAt !== null)
    return refused('permit-over', 'A pipeline has started this wave already with your permit.');
  const newest = Object.entries(leaves).sort(([, one], [, other]) => (one.at < other.at ? 1 : -1));
  return allowed({
    ...Object.fromEntries(newest.slice(0, leavesKept - 1)),
    [permit.id]: { ...leave, startedAt: null },
  });
}

/** One permit for each of these waves, held by one person who let this pipeline start; or what is missing. */
export function leaveToStart(
  leaves: Leaves,
  held: readonly HeldPermit[],
  {
    pipeline,
    waves,
    issueKey,
  }: { readonly pipeline: string; readonly waves: readonly string[]; readonly issueKey: string },
): { readonly permits: readonly HeldPermit[]; readonly missing: Finding | null } {
  const given = held.filter(({ id }) => leaves[id]?.pipeline === pipeline && leaves[id]?.startedAt === null);
  const permits = waves.flatMap((wave) => given.find((permit) => permit.wave === wave) ?? []);
  const [first] = permits;
  const complete =
    first !== undefined && permits.length === waves.length && permits.every(({ account }) => account === first.account);
  return { permits, missing: complete ? null : notGiven(issueKey, waves) };
}

export const started = (leaves: Leaves, permits: readonly string[], at: Instant): Leaves =>
  Object.fromEntries(
    Object.entries(leaves).map(([id, leave]) => [id, permits.includes(id) ? { ...leave, startedAt: at } : leave]),
  );

const notGiven = (issueKey: string, waves: readonly string[]): Finding => ({
  rule: 'PMT-01',
  what: `Nobody lets this pipeline start what it asked for: a live permit for each wave is needed, all of one person, who let this pipeline start it. Start the wave in the Deployment plan panel of ${issueKey}, then choose the pipeline under Pipelines.`,
  who: 'Deployment practitioner',
  where: { label: 'Deployment plan › Pipelines', issueKey, surface: 'deployment-plan', part: 'pipelines' },
  technical: false,
  waves,
});
