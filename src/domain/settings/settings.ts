import type { IdSet, Instant } from '../kernel';
import type { NumberForms } from '../release/number-form';
import type { Stage } from '../release/stages';
import type { ChangeAuthority } from '../roles/change-authority';
import type { ProcessRole } from '../roles/process-roles';
import type { Companions } from './companions';

/** Since when releases of a project and work type need the gate: what was moved before was moved without Slipway. */
export type Guarded = { readonly [projectAndType: string]: Instant };

/** Stream `settings`: how this Jira site maps to the process. Ids, never names, except Jira's project role names. */
export type SettingsDoc = {
  /** Jira projects in which releases and changes live: set-up offers and checks their work types, statuses and roles. */
  readonly projects: IdSet;
  /** Issue type ids that are releases / changes. */
  readonly releaseTypes: IdSet;
  readonly changeTypes: IdSet;
  /** The stage that each status of a release stands for. */
  readonly stages: { readonly [statusId: string]: Stage };
  /** The link from a release to the changes it deploys: link type id and the side on which the change stands as seen from the release. */
  readonly changeLink: { readonly typeId: string; readonly side: 'inward' | 'outward' } | null;
  /** Status ids in which a change counts as authorized, when its approval stands as well. */
  readonly authorizedStatuses: IdSet;
  /** Status ids in which a change is withdrawn, rejected or on hold: it counts as authorized in none of them. */
  readonly withdrawnStatuses: IdSet;
  /** Status ids in which a change has been carried out. */
  readonly implementedStatuses: IdSet;
  /** Who authorizes changes of each change type. */
  readonly authorities: { readonly [changeTypeId: string]: ChangeAuthority };
  /** Jira project role in the release's project whose members hold a process role for every release. */
  readonly projectRoles: { readonly [role in ProcessRole]?: string };
  /** Change type ids that are standard: authorized in advance by a model. */
  readonly standardTypes: IdSet;
  /** The field of the type `sd-approvals`, in which Jira Service Management shows approvals; null: none is read. */
  readonly approvalsField: string | null;
  /** Ids of the fields of a change whose edit after the approval makes it an approval of something else; at most 7. */
  readonly materialFields: IdSet;
  /** Whether a status that counts is proof enough, where nobody of the authority is on record. Weak, and said so. */
  readonly statusIsProof: boolean;
  /** How release numbers look, by type; a type without a form takes any. */
  readonly numberForms?: NumberForms;
  /** When they were last changed: numbers that were given before stay as they are. */
  readonly numberFormsSince?: Instant;
  /** IANA zone of the organisation; reports use its days and months. */
  readonly timeZone: string;
  /** Where the records of other processes are kept; absent: nobody has said. */
  readonly companions?: Companions;
  /** Kept with every save, so that detection need not replay the history; absent: not saved since this is kept. */
  readonly guardedSince?: Guarded;
};

export const emptySettings: SettingsDoc = {
  projects: {},
  releaseTypes: {},
  changeTypes: {},
  stages: {},
  changeLink: null,
  authorizedStatuses: {},
  withdrawnStatuses: {},
  implementedStatuses: {},
  authorities: {},
  projectRoles: {},
  standardTypes: {},
  approvalsField: null,
  materialFields: { summary: true, description: true, components: true, duedate: true },
  statusIsProof: false,
  timeZone: 'UTC',
};

/** Whether Jira's status of a change lets its approval count. */
export const countsAsAuthorized = (statusId: string, settings: SettingsDoc): boolean =>
  statusId in settings.authorizedStatuses && !(statusId in settings.withdrawnStatuses);

/** Streams `register:customers` and `register:services`. */
export type RegisterDoc = {
  readonly entries: {
    readonly [id: string]: {
      readonly name: string;
      /** Since when nothing new may name it; absent: it is in use. */
      readonly retired?: Instant;
    };
  };
};

export const emptyRegister: RegisterDoc = { entries: {} };
