import { allowed, refused } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import { effectivePolicy } from '../../domain/policy/effective-policy';
import type { FollowedPolicy } from '../../domain/policy/effective-policy';
import type { Right } from '../../domain/roles/may';
import { isOwnWord } from '../../domain/roles/own-word';
import type { Deps } from '../deps';
import type { Caller } from '../ports/ports';
import { needsRole } from '../roles/needs-role';
import { policyStream, readStreams } from '../streams';
import { permission } from './get-release';
import { openRelease } from './open-release';
import type { OpenRelease } from './open-release';

export type OpenForAnswer = {
  readonly opened: OpenRelease;
  /** The policy that holds for the customer now. */
  readonly held: FollowedPolicy | null;
  /** Whether what this person says is the customer's own word. */
  readonly asCustomer: boolean;
};

/** The release, for whoever may answer for this customer; else who may. `toDo` is the end of "To … you need to be". */
export async function openForAnswer(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { customer, toDo }: { readonly customer: string; readonly toDo: string },
): Promise<Result<OpenForAnswer>> {
  const release = await openRelease(deps, caller, issueId);
  if (!release.ok) return release;
  const opened = release.value;
  const { policy } = await readStreams(deps.journal, { policy: policyStream(customer) });
  const held = effectivePolicy(policy.doc, deps.clock.now());
  const { right, asCustomer } = answering(caller, opened, customer, held);
  return right.allowed ? allowed({ opened, held, asCustomer }) : needsRole(right, toDo);
}

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
