import type { AccountId, Instant } from '../kernel';
import type { Coverage, RecordedCoverage } from './coverage';

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

/** That somebody follows the steps of a standard model, as they stood then. */
export type StepsFollowed = {
  readonly by: AccountId;
  readonly at: Instant;
  readonly model: string;
  readonly steps: string;
};

/** Stream `change:<issue id>`. */
export type ChangeDoc = {
  readonly authorization: ChangeAuthorization;
  readonly decidedAs: DecidedAs | null;
  /** What the change is to be authorized for, as it was recorded last; null: nobody recorded it. */
  readonly covers: RecordedCoverage | null;
  /** What the approval in the panel was given for. Recorded otherwise since, it is an approval of something else. */
  readonly approvedFor: Coverage | null;
  /** Of a standard change; null: nobody recorded it. It is no part of what was approved: steps are followed afterwards. */
  readonly followed: StepsFollowed | null;
};

export const undecidedChange: ChangeDoc = {
  authorization: { state: 'undecided' },
  decidedAs: null,
  covers: null,
  approvedFor: null,
  followed: null,
};

export const changeDecisions = ['approve', 'renew', 'reject', 'withdraw'] as const;
export type ChangeDecision = (typeof changeDecisions)[number];
