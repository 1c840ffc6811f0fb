import { environmentColumns } from '../../domain/environments/environment-columns';
import { environmentProblems } from '../../domain/environments/check-environment';
import { emptyEnvironment } from '../../domain/environments/environment';
import type { EnvironmentEntry } from '../../domain/environments/environment';
import type { RegisterName } from '../../contract/register-calls';
import type { Json } from '../../domain/kernel';
import { modelProblems } from '../../domain/models/check-model';
import { modelColumns } from '../../domain/models/model-columns';
import { emptyModel } from '../../domain/models/standard-model';
import type { StandardModel } from '../../domain/models/standard-model';
import type { ActName } from '../../domain/records/acts';
import type { Column } from '../../domain/registers/columns';
import type { EntryProblem, Register } from '../../domain/registers/register';
import type { Act } from '../../domain/roles/permission-table';
import { unitProblems } from '../../domain/units/check-unit';
import { emptyUnit } from '../../domain/units/unit';
import type { Unit } from '../../domain/units/unit';
import { unitColumns } from '../../domain/units/unit-columns';
import { environmentsStream, modelsStream, unitsStream } from '../streams';
import type { Stream } from '../streams';

type Ids = { readonly [id: string]: unknown };

/** What entries of a register may name. */
export type Known = {
  readonly customers: Ids;
  readonly services: Ids;
  readonly units: Ids;
  readonly standardTypes: Ids;
};

/** How one register differs from another; what is done to them is the same. */
export type RegisterKind<Entry> = {
  readonly stream: Stream<Register<Entry>>;
  readonly empty: Entry;
  readonly columns: readonly Column<Entry>[];
  readonly problems: (id: string, entries: { readonly [id: string]: Entry }, known: Known) => readonly EntryProblem[];
  readonly permission: Act;
  readonly toDo: string;
  /** e.g. `a unit` */
  readonly one: string;
  readonly saved: ActName;
  readonly imported: ActName;
};

export const unitRegister: RegisterKind<Unit> = {
  stream: unitsStream,
  empty: emptyUnit,
  columns: unitColumns,
  problems: unitProblems,
  permission: 'edit-units',
  toDo: 'edit the register of units',
  one: 'unit',
  saved: 'unit-saved',
  imported: 'units-imported',
};

export const environmentRegister: RegisterKind<EnvironmentEntry> = {
  stream: environmentsStream,
  empty: emptyEnvironment,
  columns: environmentColumns,
  problems: environmentProblems,
  permission: 'edit-environments',
  toDo: 'edit the register of environments',
  one: 'environment',
  saved: 'environment-saved',
  imported: 'environments-imported',
};

export const modelRegister: RegisterKind<StandardModel> = {
  stream: modelsStream,
  empty: emptyModel,
  columns: modelColumns,
  problems: modelProblems,
  permission: 'edit-standard-models',
  toDo: 'edit the register of standard changes',
  one: 'standard model',
  saved: 'model-saved',
  imported: 'models-imported',
};

/** What every entry has. */
export type AnyFields = { readonly name: string; readonly [field: string]: Json };

/** Does the same with whichever register is meant. */
export function inRegister<T>(name: RegisterName, act: <Entry extends AnyFields>(kind: RegisterKind<Entry>) => T): T {
  switch (name) {
    case 'units':
      return act(unitRegister);
    case 'environments':
      return act(environmentRegister);
    case 'models':
      return act(modelRegister);
  }
}

/** A document is kept whole: more than this does not fit into one. */
export const entriesAtMost = 1_000;
