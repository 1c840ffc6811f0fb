import { canonical } from '../canonical';
import type { AccountId, Instant } from '../kernel';
import { sha256Hex } from '../records/hash';
import type { PlanDoc } from '../release/plan';

/** Leave for one person to start one wave once, within minutes. Jira names nobody to its validators: this does. */
export type Permit = {
  readonly wave: string;
  readonly account: AccountId;
  readonly at: Instant;
  readonly expiresAt: Instant;
  /** Number of the gate's decision on which it was given. */
  readonly decision: string;
  readonly bound: Bound;
  /** When the gate first met it at a transition; null: not yet. */
  readonly presentedAt: Instant | null;
  /** By id of the work item that was moved: the release, and the sub-task of the wave where there is one. */
  readonly used: { readonly [issueId: string]: PermitUse };
  /** Ended before it was used: by a person, or because what it was given on does not hold any more. */
  readonly ended: { readonly how: 'withdrawn' | 'revoked'; readonly by: AccountId; readonly at: Instant } | null;
};

/** `entry`: id of Jira's changelog entry; null where the release stood in a deploying status already. */
export type PermitUse = { readonly at: Instant; readonly entry: string | null };

/** What a permit was given for: it gives leave for nothing else. */
export type Bound = {
  readonly planVersion: number;
  /** SHA-256 of the wave as it was planned. */
  readonly wave: string;
  /** SHA-256 of the frozen package; null: there is none. */
  readonly package: string | null;
};

export type Permits = { readonly [id: string]: Permit };
export type PermitState = 'live' | 'used' | 'expired' | 'withdrawn' | 'revoked' | 'outdated';
type Plan = Pick<PlanDoc, 'version' | 'waves'>;

export function boundTo({ version, waves }: Plan, wave: string, packageHash: string | null): Bound {
  return { planVersion: version, wave: sha256Hex(canonical({ ...waves.byId[wave] })), package: packageHash };
}

/** Where it stands for the move of this work item. `outdated`: the plan or the package is another one since. */
export function permitState(permit: Permit, issueId: string, now: Bound & { readonly at: Instant }): PermitState {
  const { bound, used, ended, expiresAt } = permit;
  if (Object.hasOwn(used, issueId)) return 'used';
  if (ended !== null) return ended.how;
  if (now.at >= expiresAt) return 'expired';
  const fits = bound.planVersion === now.planVersion && bound.wave === now.wave && bound.package === now.package;
  return fits ? 'live' : 'outdated';
}

/** The journal has them all. */
const permitsKept = 50;

/** With this one; another that waits for the same wave ends, so that a wave has one at most. */
export function withPermit(permits: Permits, id: string, permit: Permit): Permits {
  const newest = Object.entries(permits).sort(([, one], [, other]) => (one.at < other.at ? 1 : -1));
  const waiting = newest.filter(([, { wave, used, ended }]) => {
    return wave === permit.wave && ended === null && Object.keys(used).length === 0;
  });
  const ended = { how: 'withdrawn', by: permit.account, at: permit.at } as const;
  const before = changePermits(
    Object.fromEntries(newest.slice(0, permitsKept - 1)),
    waiting.map(([other]) => other),
    (other) => ({ ...other, ended }),
  );
  return { ...before, [id]: permit };
}

/** Those of these ids, changed. */
export function changePermits(permits: Permits, ids: readonly string[], change: (permit: Permit) => Permit): Permits {
  return Object.fromEntries(
    Object.entries(permits).map(([id, permit]) => [id, ids.includes(id) ? change(permit) : permit]),
  );
}
