import { refused } from '../../domain/kernel';
import type { FollowedPolicy } from '../../domain/policy/effective-policy';
import type { Right } from '../../domain/roles/may';
import { isOwnWord } from '../../domain/roles/own-word';
import type { Caller } from '../ports/ports';
import { permission } from '../release/get-release';
import type { OpenRelease } from '../release/open-release';

/**
 * Whether this person may answer for the customer, and whether the answer is the customer's own. By the policy that
 * holds: who drafts the next one names nobody as the customer's contact yet.
 */
export function answering(
  caller: Caller,
  opened: OpenRelease,
  customer: string,
  held: FollowedPolicy | null,
): { readonly right: Right; readonly asCustomer: boolean } {
  const { accountId } = caller;
  const { projectRoles, groups, roles } = opened;
  const ours = permission(caller, opened, 'edit-release-plan');
  const about = { customer, policy: held?.content ?? null, roles, ours };
  const asCustomer = isOwnWord({ accountId, projectRoles, groups }, about);
  return {
    asCustomer,
    right: asCustomer ? { allowed: true } : permission(caller, opened, 'record-agreement', customer),
  };
}

export const evidenceMissing = refused(
  'evidence-missing',
  "Say where the customer's own words are, for example a message or minutes: an agreement that cannot be shown is none.",
);
