import type { AccountId, Instant } from '../kernel';
import type { ChangeAuthorization, ChangeDoc } from '../release/change';
import { countsAsAuthorized } from '../settings/settings';
import type { SettingsDoc } from '../settings/settings';

/** An approval step of Jira Service Management, as the field of the type `sd-approvals` shows it. */
export type JiraApproval = {
  readonly name: string;
  /** `unreadable`: Jira shows something there, and Slipway can not tell what. */
  readonly decision: 'approved' | 'declined' | 'pending' | 'unreadable';
  /** When the approvers were asked; absent: Jira does not say. */
  readonly askedAt?: Instant;
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

/** Where an approval is on record: the Change panel, Jira's own approval, or nowhere but in the status. */
export type ApprovalSource = 'panel' | 'jira' | 'status';

/** `unclear`: Jira may hold a refusal, and nothing tells whether an approval is newer; `reason` names it. */
export type Standing = ChangeAuthorization | { readonly state: 'unclear'; readonly reason: string };

export type Approval = {
  readonly source: ApprovalSource;
  readonly authorization: Standing;
  /** Who approved in Jira. */
  readonly approvers: readonly AccountId[];
};

/**
 * What holds of a change: the panel's decision or Jira's, whichever is newer, and of two of one instant the refusal. What
 * Jira may hold against it outweighs every approval. Where neither is on record, a status that
 * counts stands for an approval if the settings say so, from the moment at which somebody moved the change there.
 */
export function approvalOf(
  doc: ChangeDoc,
  seen: { readonly statusId: string; readonly approvals: readonly JiraApproval[] },
  edits: readonly FieldEdit[],
  settings: SettingsDoc,
): Approval {
  const own = doc.authorization;
  const unclear = seen.approvals.find(
    (one) => isUnclear(one) && !seen.approvals.some((other) => isAnswerAfter(other, one)),
  );
  if (unclear !== undefined)
    return { source: 'jira', authorization: { state: 'unclear', reason: whyUnclear(unclear) }, approvers: [] };
  const jira = inJira(seen.approvals);
  if (jira !== null && (own.state === 'undecided' || isLater(jira.authorization, own))) return jira;
  const byPanel = { source: 'panel', authorization: own, approvers: [] } as const;
  // Approvers who were asked in Jira are to answer there: a move to a status does not answer for them.
  if (own.state !== 'undecided' || seen.approvals.length > 0) return byPanel;
  return byStatus(seen.statusId, edits, settings) ?? byPanel;
}

/** The newest answer speaks for all. One that is still open holds an approval back, not a refusal. */
function inJira(approvals: readonly JiraApproval[]) {
  const decided = approvals.flatMap(({ at, ...approval }) => (at === null ? [] : [{ ...approval, at }]));
  const newest = [...decided].sort(byTimeAndRefusal).at(-1);
  const [first = ''] = newest?.by ?? [];
  if (newest === undefined || first === '') return null;
  const state = newest.decision === 'approved' ? ('approved' as const) : ('rejected' as const);
  if (state === 'approved' && approvals.some(({ decision }) => decision === 'pending')) return null;
  const authorization = { state, by: first, at: newest.at, reason: `${newest.name || 'Approval'} (Jira).` };
  return { source: 'jira' as const, authorization, approvers: newest.by };
}

/** A refusal without its time or its author, or what may be one. An approval that lacks them is just none. */
const isUnclear = ({ decision, at, by }: JiraApproval): boolean =>
  decision === 'unreadable' || (decision === 'declined' && (at === null || by.length === 0));

/** Asked for again and answered: of a work item Jira asks for one approval after the other. */
const isAnswerAfter = (other: JiraApproval, { askedAt }: JiraApproval): boolean =>
  askedAt !== undefined &&
  other.askedAt !== undefined &&
  other.askedAt > askedAt &&
  other.decision !== 'pending' &&
  !isUnclear(other) &&
  other.at !== null &&
  other.by.length > 0;

const whyUnclear = ({ name, decision, at }: JiraApproval): string =>
  decision === 'unreadable'
    ? 'Slipway can not read the approvals that Jira shows'
    : `Jira shows ${name === '' ? 'an approval' : `the approval '${name}'`} as declined and does not say ${at === null ? 'when' : 'by whom'}`;

/** Of two decisions of one instant the refusal is the later one. */
const isLater = (jira: { readonly state: string; readonly at: Instant }, own: typeof jira): boolean =>
  jira.at > own.at || (jira.at === own.at && own.state === 'approved' && jira.state !== 'approved');

type Decided = { readonly decision: JiraApproval['decision']; readonly at: Instant };

/** Of two answers of the same instant the refusal is the later one. */
const byTimeAndRefusal = (one: Decided, other: Decided): number => {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return Number(one.decision !== 'approved') - Number(other.decision !== 'approved');
};

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
