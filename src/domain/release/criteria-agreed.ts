import { inOrder } from '../kernel';
import type { Criterion as PolicyCriterion } from '../policy/terms';
import type { PolicyOfRelease } from './policy-of-release';
import { criterionHash, holdsFor } from './material';
import type { PlanDoc } from './plan';

/**
 * Acceptance criteria that hold for this customer, by id: whether it agreed to them, with the plan or before that with its
 * policy. One that was changed since is not what was agreed to.
 */
export function criteriaAgreed(
  customer: string,
  { details, agreements }: PlanDoc,
  policy: PolicyOfRelease | null,
): { readonly [id: string]: boolean } {
  const said = agreements[customer];
  const withPlan = said?.decision?.decision === 'agreed' ? Object.values(said.lastAgreed?.material.criteria ?? {}) : [];
  const agreed = new Set([...withPlan, ...ofPolicy(policy).map(criterionHash)]);
  return Object.fromEntries(
    inOrder(details.criteria)
      .filter((criterion) => holdsFor(customer, criterion))
      .map((criterion) => [criterion.id, agreed.has(criterionHash(criterion))]),
  );
}

/** Criteria of the customer's agreed policy that the plan does not hold for it yet. */
export function criteriaOffered(
  customer: string,
  { details }: PlanDoc,
  policy: PolicyOfRelease | null,
): readonly PolicyCriterion[] {
  const held = inOrder(details.criteria).filter((criterion) => holdsFor(customer, criterion));
  const known = new Set(held.map(criterionHash));
  return ofPolicy(policy)
    .filter((criterion) => !known.has(criterionHash(criterion)))
    .map(({ text, kind, mandatory }) => ({ text, kind, mandatory }));
}

/** What nobody agreed to is no word of the customer. */
const ofPolicy = (policy: PolicyOfRelease | null): readonly PolicyCriterion[] =>
  policy !== null && policy.agreed && !policy.isDefault ? inOrder(policy.content.acceptance.criteria) : [];
