import { inOrder } from '../kernel';
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
  const withPolicy =
    policy !== null && policy.agreed && !policy.isDefault
      ? inOrder(policy.content.acceptance.criteria).map(criterionHash)
      : [];
  const agreed = new Set([...withPlan, ...withPolicy]);
  return Object.fromEntries(
    inOrder(details.criteria)
      .filter((criterion) => holdsFor(customer, criterion))
      .map((criterion) => [criterion.id, agreed.has(criterionHash(criterion))]),
  );
}
