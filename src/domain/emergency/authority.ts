import type { AccountId, Instant } from '../kernel';
import type { PolicyTerms } from '../policy/terms';
import { affectedCustomers, materialFor, materialHash } from '../release/material';
import type { PlanDoc } from '../release/plan';
import type { ReleaseDoc } from '../release/release';
import { sha256Hex } from '../records/hash';
import { dutyManager } from './emergency';
import type { Emergency } from './emergency';

/** Who authorizes emergencies (process 4.5, EMG-04): an administrator names them in the settings. */
export type EmergencyAuthority = {
  /** By id, so that a person outside Jira can be named without a name: `account` is null then. */
  readonly members: { readonly [id: string]: { readonly duty: string; readonly account: AccountId | null } };
  /** Lets an emergency start before the authority was reached, where that is allowed. */
  readonly dutyManager: AccountId | null;
  readonly allowRetrospective: boolean;
};

export const noAuthority: EmergencyAuthority = { members: {}, dutyManager: null, allowRetrospective: false };

const dayMs = 24 * 3_600_000;

/** What is asked of an approval: that it was of this plan, and not of a night long ago. */
type Asked = { readonly plan: string; readonly now: Instant };

/**
 * Approvals that count: of people who are members now, of the plan as it is, given in the last 24 hours where nothing has
 * started yet. Whoever declared the emergency does not approve it.
 */
export const approvedBy = (emergency: Emergency, { members }: EmergencyAuthority, asked: Asked): readonly string[] =>
  Object.entries(members)
    .filter(([id, { account }]) => counts(emergency, id, account, asked))
    .map(([id]) => id);

/** The duty manager lets it start now, and the authority approves afterwards. */
export const startsOnDuty = (
  emergency: Emergency,
  { allowRetrospective, dutyManager: manager }: EmergencyAuthority,
  asked: Asked,
): boolean => allowRetrospective && manager !== null && counts(emergency, dutyManager, manager, asked);

function counts(
  { declared, approvals, passed }: Emergency,
  member: string,
  account: AccountId | null,
  { plan, now }: Asked,
): boolean {
  const approval = Object.hasOwn(approvals, member) ? approvals[member] : undefined;
  if (approval === undefined || approval.account !== account || account === declared.by) return false;
  const isOfThatNight = passed !== null || Date.parse(now) - Date.parse(approval.at) <= dayMs;
  return approval.of === plan && isOfThatNight;
}

/** What members approve, SHA-256: the plan as every customer concerned would agree to it. */
export const planToApprove = (release: ReleaseDoc, plan: PlanDoc): string =>
  sha256Hex(
    affectedCustomers(release, plan)
      .map((id) => materialHash(materialFor(id, release, plan)))
      .join('\n'),
  );

/** As many as the strictest customer asks for, one at least. Takes the policies of the customers concerned. */
export const quorumOf = (policies: readonly (Pick<PolicyTerms, 'emergency'> | null)[]): number =>
  Math.max(1, ...policies.map((policy) => policy?.emergency.quorum ?? 1));

/** The members that this account is, and `dutyManager` where it is that one and may let an emergency start. */
export const ownMembers = (
  { members, dutyManager: manager, allowRetrospective }: EmergencyAuthority,
  accountId: AccountId,
): readonly string[] => [
  ...Object.entries(members)
    .filter(([, { account }]) => account === accountId)
    .map(([id]) => id),
  ...(allowRetrospective && manager === accountId ? [dutyManager] : []),
];

/** What is wrong with how an administrator fills it in; null when nothing is. */
export function authorityProblem({ members, dutyManager: manager, allowRetrospective }: EmergencyAuthority) {
  if (Object.values(members).some(({ duty }) => duty.trim() === ''))
    return 'Say the duty of every member of the emergency authority, for example Head of IT operations.';
  const accounts = Object.values(members).flatMap(({ account }) => account ?? []);
  if (new Set(accounts).size < accounts.length)
    return 'Somebody is named twice in the emergency authority: each member counts once.';
  if (allowRetrospective && manager === null)
    return 'Name the duty manager who may let an emergency start before the emergency authority was reached.';
  return null;
}
