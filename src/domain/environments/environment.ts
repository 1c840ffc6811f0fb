import type { AccountId, Day, IdSet, Instant } from '../kernel';
import type { Register } from '../registers/register';
import type { Environment } from '../release/plan';
import type { EntryState } from '../units/unit';

export const dataClasses = ['NONE', 'SYNTHETIC', 'ANONYMISED', 'PRODUCTION'] as const;
export type DataClass = (typeof dataClasses)[number];

export const likenesses = ['FULL', 'PARTIAL'] as const;

/** One environment into which releases are deployed or in which they are tried (process 4.2.2). */
export type EnvironmentEntry = {
  readonly name: string;
  readonly kind: Environment;
  readonly owner: AccountId | null;
  /** Whose it is; none: shared. */
  readonly customers: IdSet;
  /** What runs there. */
  readonly services: IdSet;
  /** Unit code → the version that is installed. */
  readonly baseline: { readonly [unit: string]: string };
  /** Where its whole configuration is recorded. */
  readonly baselineRef: string;
  /** How far it is like live, and what is missing. */
  readonly likeness: (typeof likenesses)[number];
  readonly gaps: string;
  /** Nothing that is done in it can touch live. */
  readonly separate: boolean;
  readonly dataClass: DataClass;
  /** Day on which somebody last made sure that all this is so, who, and how; no field of the editor. */
  readonly verifiedOn: Day | null;
  readonly verifiedBy: AccountId | null;
  readonly evidence: string;
  readonly state: EntryState;
};

/** Stream `register:environments`. */
export type EnvironmentsDoc = Register<EnvironmentEntry>;

export const emptyEnvironment: EnvironmentEntry = {
  name: '',
  kind: 'TEST',
  owner: null,
  customers: {},
  services: {},
  baseline: {},
  baselineRef: '',
  likeness: 'FULL',
  gaps: '',
  separate: true,
  dataClass: 'SYNTHETIC',
  verifiedOn: null,
  verifiedBy: null,
  evidence: '',
  state: 'ACTIVE',
};

/** Time in one environment for one release. */
export type Booking = {
  /** Issue id of the release. */
  readonly release: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly purpose: string;
  readonly by: AccountId;
};

/** Stream `bookings:<environment>`. */
export type BookingsDoc = { readonly byId: { readonly [id: string]: Booking } };

export const emptyBookings: BookingsDoc = { byId: {} };
