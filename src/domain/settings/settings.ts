import type { IdSet } from '../kernel';
import type { ProcessRole } from '../roles/process-roles';

/** Stream `settings`: how this Jira site maps to the process. Ids, never names, except Jira's project role names. */
export type SettingsDoc = {
  /** Issue type ids that are releases / changes. */
  readonly releaseTypes: IdSet;
  readonly changeTypes: IdSet;
  /** The link from a release to the changes it deploys: link type id and the side on which the change stands as seen from the release. */
  readonly changeLink: { readonly typeId: string; readonly side: 'inward' | 'outward' } | null;
  /** Status ids in which a change counts as authorized, when its approval stands as well. */
  readonly authorizedStatuses: IdSet;
  /** Jira project role whose members in the change's project are the change authority. */
  readonly changeAuthorityRole: string;
  /** Jira project role in the release's project whose members hold a process role for every release. */
  readonly projectRoles: { readonly [role in ProcessRole]?: string };
  /** `required` is not offered yet: the gate judges without permits. */
  readonly permit: 'advised';
  /** IANA zone of the organisation; reports use its days and months. */
  readonly timeZone: string;
};

export const emptySettings: SettingsDoc = {
  releaseTypes: {},
  changeTypes: {},
  changeLink: null,
  authorizedStatuses: {},
  changeAuthorityRole: '',
  projectRoles: {},
  permit: 'advised',
  timeZone: 'UTC',
};

/** Streams `register:customers` and `register:services`. */
export type RegisterDoc = { readonly entries: { readonly [id: string]: { readonly name: string } } };

export const emptyRegister: RegisterDoc = { entries: {} };
