import { isContact } from '../policy/agreement';
import type { PolicyVersion } from '../policy/policy';
import { speaksFor } from './may';
import type { Actor, Right } from './may';
import type { RoleFacts } from './role-facts';

type About = {
  readonly customer: string;
  /** The version that names its contacts; null: none does. */
  readonly policy: Pick<PolicyVersion, 'contacts'> | null;
  readonly roles: RoleFacts;
  /** What this person may do on our side to what is agreed to. */
  readonly ours: Right;
};

/**
 * Whether what this person says is the customer's own word, which needs no evidence besides: an account that speaks for
 * the customer by appointment, or that its policy names. Never who answers for the plan or the policy on our side, for
 * they could name themselves.
 */
export const isOwnWord = (actor: Actor, { customer, policy, roles, ours }: About): boolean =>
  !ours.allowed && ((policy !== null && isContact(policy, actor.accountId)) || speaksFor(actor, customer, roles));
