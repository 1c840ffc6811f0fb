import type { ChangeDoc } from '../release/change';
import { undecidedChange } from '../release/change';
import { authorityName } from '../roles/change-authority';
import { countsAsAuthorized } from '../settings/settings';
import type { SettingsDoc } from '../settings/settings';
import type { ChangeFacts } from './gate';

type SeenChange = {
  readonly summary: string;
  readonly typeId: string;
  readonly statusId: string;
  readonly statusName: string;
  readonly projectId: string;
  readonly projectKey: string;
};

/** What the gate knows of one linked change: Jira's side (undefined: not shown) and what its authority decided. */
export function changeFacts(
  link: { readonly id: string; readonly key: string },
  seen: SeenChange | undefined,
  decided: ChangeDoc | undefined,
  settings: SettingsDoc,
): ChangeFacts {
  const { id, key } = link;
  if (seen === undefined) return { visible: false, id, key };
  return {
    visible: true,
    id,
    key,
    summary: seen.summary,
    statusId: seen.statusId,
    statusName: seen.statusName,
    statusAuthorized: countsAsAuthorized(seen.statusId, settings),
    statusWithdrawn: seen.statusId in settings.withdrawnStatuses,
    authorization: (decided ?? undecidedChange).authorization,
    decidedHere: isDecidedHere(decided ?? undecidedChange, seen, settings),
    authority: authorityName(settings.authorities[seen.typeId], seen.projectKey),
  };
}

/** An authority speaks for one project and one type: who moves or converts an approved change needs a new approval. */
const isDecidedHere = ({ decidedAs }: ChangeDoc, seen: SeenChange, settings: SettingsDoc): boolean =>
  decidedAs !== null &&
  decidedAs.projectId === seen.projectId &&
  decidedAs.typeId === seen.typeId &&
  Object.hasOwn(settings.changeTypes, seen.typeId) &&
  Object.hasOwn(settings.projects, seen.projectId);

/** Authorized: the authority's approval stands, here, and Jira's status counts (process B.3, as far as its data exist). */
export const isAuthorized = (change: ChangeFacts): boolean =>
  change.visible && change.authorization.state === 'approved' && change.decidedHere && change.statusAuthorized;

/** Said of an approval that was given elsewhere. */
export const notDecidedHere = (key: string): string =>
  `${key} was approved in another project or as another work type, or its project is not one of those mapped for changes. Have it approved where it is now, in a mapped project.`;

/** Why an approved change does not count yet; null when it counts or was not approved. */
export function whatIsLacking(change: ChangeFacts, authorizedStatusNames: readonly string[]): string | null {
  if (!change.visible || change.authorization.state !== 'approved' || isAuthorized(change)) return null;
  if (!change.decidedHere) return notDecidedHere(change.key);
  if (change.statusWithdrawn)
    return `Approved, but its status '${change.statusName}' means withdrawn. Reopen ${change.key}, or withdraw the approval.`;
  const wanted =
    authorizedStatusNames.map((name) => `'${name}'`).join(' or ') || 'a status that Slipway settings map as authorized';
  return `Approved, but its status '${change.statusName}' does not count as authorized. Move ${change.key} to ${wanted}.`;
}
