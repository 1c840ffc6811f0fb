import type { ModelsDoc } from '../models/standard-model';
import { entryOf } from '../registers/register';
import type { ChangeAuthorization, ChangeDoc } from '../release/change';
import { undecidedChange } from '../release/change';
import type { Coverage } from '../release/coverage';
import { authorityName } from '../roles/change-authority';
import { countsAsAuthorized } from '../settings/settings';
import type { SettingsDoc } from '../settings/settings';
import { approvalOf } from './approval-of';
import type { Approval, FieldEdit, JiraApproval } from './approval-of';
import { editedSince } from './edited-since';
import type { ChangeFacts } from './gate';
import { membershipOf } from './membership-of';
import type { Members } from './membership-of';
import type { StandardFacts } from './standard-facts';

type SeenChange = {
  readonly summary: string;
  readonly typeId: string;
  readonly statusId: string;
  readonly statusName: string;
  readonly projectId: string;
  readonly projectKey: string;
  readonly approvals?: readonly JiraApproval[];
};

/** What else decides: the settings, the work item's edits, who is of an authority, standard models, what customers are called. */
export type ChangeBasis = {
  readonly settings: SettingsDoc;
  readonly edits: readonly FieldEdit[];
  readonly members: Members;
  readonly models: ModelsDoc['entries'];
  readonly nameOf: (customer: string) => string;
};

/** What the gate knows of one linked change: Jira's side (undefined: not shown) and what its authority decided. */
export function changeFacts(
  link: { readonly id: string; readonly key: string },
  seen: SeenChange | undefined,
  decided: ChangeDoc | undefined,
  basis: ChangeBasis,
): ChangeFacts {
  const { id, key } = link;
  if (seen === undefined) return { visible: false, id, key };
  const { settings, edits, nameOf } = basis;
  const doc = decided ?? undecidedChange;
  const approval = approvalOf(doc, { ...seen, approvals: seen.approvals ?? [] }, edits, settings);
  const covers = approval.source === 'panel' ? doc.approvedFor : doc.covers;
  return {
    visible: true,
    id,
    key,
    summary: seen.summary,
    statusId: seen.statusId,
    statusName: seen.statusName,
    statusAuthorized: countsAsAuthorized(seen.statusId, settings),
    statusWithdrawn: seen.statusId in settings.withdrawnStatuses,
    authorization: approval.authorization,
    source: approval.source,
    ofAuthority: approval.source === 'panel' ? 'yes' : membershipOf(approval, seen, basis),
    covers,
    edited: editedSince(approval, doc, edits, settings, nameOf),
    standard: seen.typeId in settings.standardTypes ? standardFacts(seen.typeId, covers, doc, basis) : null,
    decidedHere: isDecidedHere(approval, doc, seen, settings),
    authority: authorityName(settings.authorities[seen.typeId], seen.projectKey),
  };
}

function standardFacts(
  typeId: string,
  covers: Coverage | null,
  { followed }: ChangeDoc,
  { models, settings: { timeZone } }: ChangeBasis,
): StandardFacts {
  const code = covers?.model ?? '';
  return { typeId, code, model: entryOf({ entries: models }, code) ?? null, followed, timeZone };
}

/** An authority speaks for one project and one type: who moves or converts an approved change needs a new approval. */
const isDecidedHere = (
  { source }: Approval,
  { decidedAs }: ChangeDoc,
  seen: SeenChange,
  settings: SettingsDoc,
): boolean =>
  // What Jira has on record is of this work item; that it was moved since is an edit after the approval.
  (source !== 'panel' || (decidedAs?.projectId === seen.projectId && decidedAs.typeId === seen.typeId)) &&
  Object.hasOwn(settings.changeTypes, seen.typeId) &&
  Object.hasOwn(settings.projects, seen.projectId);

/**
 * An approval stands, here, and Jira's status counts. Whether it is the authority's, unchanged, in time and for this
 * deployment is asked of those alone that are this far (AUT-03 and AUT-05 to AUT-10), so that each lack is said once.
 */
export const isAuthorized = (change: ChangeFacts): change is AuthorizedChange =>
  change.visible && change.authorization.state === 'approved' && change.decidedHere && change.statusAuthorized;

export type AuthorizedChange = Extract<ChangeFacts, { visible: true }> & {
  readonly authorization: Extract<ChangeAuthorization, { by: string }>;
};

/** Said of an approval that was given elsewhere. */
export const notDecidedHere = (key: string): string =>
  `${key} was approved in another project or as another work type, or its project is not one of those mapped for changes. Have it approved where it is now, in a mapped project.`;

/** Why an approved change does not count yet; null when it counts or was not approved. */
export function whatIsLacking(change: ChangeFacts, authorizedStatusNames: readonly string[]): string | null {
  if (isAuthorized(change)) return whatItIsNot(change);
  if (!change.visible) return null;
  if (change.authorization.state === 'unclear')
    return `${change.authorization.reason}. Have it answered again in Jira: until then no approval of ${change.key} counts.`;
  if (change.authorization.state !== 'approved') return null;
  if (!change.decidedHere) return notDecidedHere(change.key);
  if (change.statusWithdrawn)
    return `Approved, but its status '${change.statusName}' means withdrawn. Reopen ${change.key}, or withdraw the approval.`;
  const wanted =
    authorizedStatusNames.map((name) => `'${name}'`).join(' or ') || 'a status that Slipway settings map as authorized';
  return `Approved, but its status '${change.statusName}' does not count as authorized. Move ${change.key} to ${wanted}.`;
}

/** An approval that stands and lets nothing pass all the same. */
function whatItIsNot({ key, authority, ofAuthority, edited }: AuthorizedChange): string | null {
  if (ofAuthority === 'no')
    return `Nobody of its change authority (${authority}) approved ${key} in Jira. Approve it here.`;
  if (ofAuthority === 'unknown')
    return `It was approved in Jira, and Slipway can not tell whether by its change authority (${authority}). Approve it here.`;
  return edited.length === 0
    ? null
    : `${key} was changed after its approval, so that it is an approval of something else.`;
}
