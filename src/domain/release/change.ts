import type { AccountId, Instant } from '../kernel';

/** Where a change stands with its authority. Each state says who decided, when and why. */
export type ChangeAuthorization =
  | { readonly state: 'undecided' }
  | {
      readonly state: 'approved' | 'rejected' | 'withdrawn';
      readonly by: AccountId;
      readonly at: Instant;
      readonly reason: string;
    };

/** Where the change stood when its authority decided: an approval counts only there. */
export type DecidedAs = { readonly projectId: string; readonly typeId: string; readonly authority: string };

/** Stream `change:<issue id>`. */
export type ChangeDoc = { readonly authorization: ChangeAuthorization; readonly decidedAs: DecidedAs | null };

export const undecidedChange: ChangeDoc = { authorization: { state: 'undecided' }, decidedAs: null };

export const changeDecisions = ['approve', 'renew', 'reject', 'withdraw'] as const;
export type ChangeDecision = (typeof changeDecisions)[number];
