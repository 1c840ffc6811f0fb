import type { AccountId, Instant } from '../kernel';
import type { ChangeAuthorization, ChangeDoc } from '../release/change';
import { countsAsAuthorized } from '../settings/settings';
import type { SettingsDoc } from '../settings/settings';
import type { ApprovalSource } from './gate';

/** An approval step of Jira Service Management, as the field of the type `sd-approvals` shows it. */
export type JiraApproval = {
  readonly name: string;
  readonly decision: 'approved' | 'declined' | 'pending';
  /** When it was decided; null while it is pending. */
  readonly at: Instant | null;
  /** Who answered as it was decided. */
  readonly by: readonly AccountId[];
};

/** A field of a work item that was changed, by Jira's changelog. */
export type FieldEdit = {
  readonly fieldId: string;
  readonly field: string;
  readonly at: Instant;
  readonly by: AccountId | null;
  /** As people read it, and the id behind it where there is one. */
  readonly from: Said;
  readonly to: Said;
};
export type Said = { readonly text: string; readonly id: string | null };

export type Approval = {
  readonly source: ApprovalSource;
  readonly authorization: ChangeAuthorization;
  /** Who approved in Jira. */
  readonly approvers: readonly AccountId[];
};

/**
 * What holds of a change: the panel's decision or Jira's, whichever is newer. Where neither is on record, a status that
 * counts stands for an approval if the settings say so, from the moment at which somebody moved the change there.
 */
export function approvalOf(
  doc: ChangeDoc,
  seen: { readonly statusId: string; readonly approvals: readonly JiraApproval[] },
  edits: readonly FieldEdit[],
  settings: SettingsDoc,
): Approval {
  const own = doc.authorization;
  const jira = inJira(seen.approvals);
  if (jira !== null && (own.state === 'undecided' || jira.authorization.at > own.at)) return jira;
  if (own.state !== 'undecided') return { source: 'panel', authorization: own, approvers: [] };
  return byStatus(seen.statusId, edits, settings) ?? { source: 'panel', authorization: own, approvers: [] };
}

/** Every step that was asked has to be approved; one that was declined or is open speaks for all. */
function inJira(approvals: readonly JiraApproval[]) {
  const decided = approvals.flatMap(({ at, ...approval }) => (at === null ? [] : [{ ...approval, at }]));
  const newest = [...decided].sort((one, other) => (one.at < other.at ? -1 : 1)).at(-1);
  const [first = ''] = newest?.by ?? [];
  if (newest === undefined || first === '' || approvals.some(({ decision }) => decision === 'pending')) return null;
  const state = newest.decision === 'approved' ? ('approved' as const) : ('rejected' as const);
  const authorization = { state, by: first, at: newest.at, reason: `${newest.name || 'Approval'} (Jira).` };
  return { source: 'jira' as const, authorization, approvers: newest.by };
}

function byStatus(statusId: string, edits: readonly FieldEdit[], settings: SettingsDoc): Approval | null {
  if (!settings.statusIsProof || !countsAsAuthorized(statusId, settings)) return null;
  const moved = edits.filter(({ fieldId, to }) => fieldId === 'status' && to.id === statusId).at(-1);
  // A work item that was created there was moved there by nobody: nothing proves anything.
  if (moved?.by === undefined || moved.by === null) return null;
  const authorization = {
    state: 'approved',
    by: moved.by,
    at: moved.at,
    reason: `Moved to '${moved.to.text}'.`,
  } as const;
  return { source: 'status', authorization, approvers: [] };
}
