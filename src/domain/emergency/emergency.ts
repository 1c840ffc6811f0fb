import type { AccountId, Instant } from '../kernel';
import type { AgreementChannel } from '../release/agreement';
import type { Obligations } from './obligations';

/** Why a release can not wait for the normal path (process 4.5). */
export const emergencyCategories = ['MAJOR_INCIDENT', 'SECURITY', 'LEGAL', 'IMMINENT_FAILURE'] as const;
export type EmergencyCategory = (typeof emergencyCategories)[number];

/** The short form of what a plan says otherwise; scope and back-out plan stay where they are, in the plan. */
export type Declaration = {
  readonly category: EmergencyCategory;
  /** How it meets what the customers agreed to call an emergency. */
  readonly justification: string;
  /** The incident, problem or vulnerability behind it: a work item that is linked to the release. */
  readonly trigger: LinkedItem;
  /** The emergency change: one of the release's changes. */
  readonly change: LinkedItem;
  /** `text`: where the baseline is, or why none can be taken. */
  readonly baseline: { readonly taken: boolean; readonly text: string };
  /** What is tried before the start, or why nothing is. */
  readonly test: string;
  /** How and when the customers were told; empty: not yet. */
  readonly told: string;
};

export type LinkedItem = { readonly id: string; readonly key: string };

/** In the document of the gate. */
export type Emergency = Declaration & {
  readonly declared: { readonly by: AccountId; readonly at: Instant };
  /** By member of the emergency authority, or `dutyManager`. */
  readonly approvals: { readonly [member: string]: EmergencyApproval };
  /** When the gate first let it through, and by which decision; what is to be done afterwards dates from then. */
  readonly passed: { readonly at: Instant; readonly decision: string } | null;
  readonly obligations: Obligations;
};

/** A member said yes: by the own account, or by word of mouth, which somebody else recorded. */
export type EmergencyApproval = {
  /** When it was said. */
  readonly at: Instant;
  readonly channel: AgreementChannel;
  /** How, in words, e.g. `Call at 02:10, number of the on-call list`. */
  readonly note: string;
  readonly recorded: { readonly by: AccountId; readonly at: Instant };
  /** The account that the member had then. */
  readonly account: AccountId | null;
  /** `planToApprove` of the plan that was approved. */
  readonly of: string;
};

/** In place of a member: the duty manager, who may let an emergency start before the authority is reached. */
export const dutyManager = 'dutyManager';
