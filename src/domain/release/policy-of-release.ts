import { boundPolicy, effectivePolicy, lapsedPolicy } from '../policy/effective-policy';
import type { FollowedPolicy } from '../policy/effective-policy';
import type { PolicyDoc } from '../policy/policy';
import type { Instant } from '../kernel';
import { agreementOf } from './agreements';
import type { PlanDoc } from './plan';
import type { ReleaseDoc } from './release';

export type PolicyOfRelease = FollowedPolicy & {
  /** The release keeps to it although another may hold by now: its plan was agreed under it. */
  readonly isKept: boolean;
};

/** A customer's own policy, and that of the organisation which stands in for it. */
export type Policies = { readonly own: PolicyDoc; readonly organisation: PolicyDoc };

/**
 * The policy by which a release is judged for one customer: the version under which this customer agreed to the plan,
 * while that agreement stands, whatever became of the version since; else the one that holds at `now`.
 */
function policyOfRelease(
  customer: string,
  release: ReleaseDoc,
  plan: PlanDoc,
  policies: Policies,
  now: Instant,
): PolicyOfRelease | null {
  return policyToKeep(keptVersion(customer, release, plan), policies, now);
}

/** The policy that was kept, where one was; else the one that holds at `now`. */
export function policyToKeep(version: string | null, policies: Policies, now: Instant): PolicyOfRelease | null {
  const kept = version === null ? null : boundPolicy(policies.own, version);
  if (kept !== null) return { ...kept, isKept: true };
  const effective = effectivePolicy(policies.own, now, policies.organisation);
  return effective && { ...effective, isKept: false };
}

/** The policy version under which this customer's standing agreement was given. */
export function keptVersion(customer: string, release: ReleaseDoc, plan: PlanDoc): string | null {
  const { state, lastAgreed } = agreementOf(customer, release, plan);
  return state === 'agreed' ? (lastAgreed?.policy ?? null) : null;
}

/** What the gate knows of a customer's policy for this release. */
export function customerFacts(
  customer: string,
  release: ReleaseDoc,
  plan: PlanDoc,
  policies: Policies,
  now: Instant,
): { readonly policy: PolicyOfRelease | null; readonly lapsed: ReturnType<typeof lapsedPolicy> } {
  const policy = policyOfRelease(customer, release, plan, policies, now);
  return { policy, lapsed: policy === null ? lapsedPolicy(policies.own, now) : null };
}
