import type { AccountId, IdSet } from '../kernel';
import type { Register } from '../registers/register';

/** How large a part of a service a release unit is (process B.1). */
export const unitLevels = ['INFRA', 'SYSTEM', 'APP', 'SUITE', 'COMPONENT', 'DOC'] as const;
export type UnitLevel = (typeof unitLevels)[number];

export const entryStates = ['ACTIVE', 'RETIRED'] as const;
export type EntryState = (typeof entryStates)[number];

/** Unit code → the versions that are meant, as a range of Semantic Versioning, e.g. `>=2.4 <3`. */
export type Ranges = { readonly [unit: string]: string };

/** Characters of a reference: the index by which releases of one item are found takes no longer one. */
export const referenceAtMost = 190;

/** A part of a service or of the infrastructure that is released as one (process 3.1). */
export type Unit = {
  readonly name: string;
  readonly level: UnitLevel;
  readonly service: string | null;
  readonly owner: AccountId | null;
  /** References of the configuration items that it is made of. */
  readonly items: IdSet;
  /** What has to be there for it to work. */
  readonly requires: Ranges;
  /** What it does not work beside. */
  readonly conflicts: Ranges;
  /** A retired one stays for the releases that held it and can go into no new package. */
  readonly state: EntryState;
};

/** Stream `register:units`. */
export type UnitsDoc = Register<Unit>;

export const emptyUnit: Unit = {
  name: '',
  level: 'APP',
  service: null,
  owner: null,
  items: {},
  requires: {},
  conflicts: {},
  state: 'ACTIVE',
};
