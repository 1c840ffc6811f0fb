import type { EnvironmentEntry, Booking } from '../domain/environments/environment';
import type { Instant, Json } from '../domain/kernel';
import type { ModelStanding, StandardModel } from '../domain/models/standard-model';
import type { FileFormat } from '../domain/registers/read-file';
import type { EntryEdit } from '../domain/registers/register';
import type { Stage } from '../domain/release/stages';
import type { Unit } from '../domain/units/unit';
import type { Permission } from './saved';
import type { Answer, Wire } from './wire';

/** Calls of the project page about the organisation's registers of release units, environments and standard models. */
export type RegisterCalls = Wire<{
  getUnits: () => Answer<UnitsView>;
  /** The newest releases that bring this unit. */
  getUnitUses: (input: { readonly unit: string }) => Answer<UnitUses>;
  saveUnit: (input: SaveEntry<Unit>) => Answer<SavedEntry<Unit>>;
  getEnvironments: () => Answer<EnvironmentsView>;
  /** Without what a verification says. */
  saveEnvironment: (input: SaveEntry<EnvironmentEntry>) => Answer<SavedEntry<EnvironmentEntry>>;
  getStandardModels: () => Answer<StandardModelsView>;
  saveStandardModel: (input: SaveEntry<StandardModel>) => Answer<SavedEntry<StandardModel>>;
  /** Somebody made sure today that the environment is as the register says. */
  verifyEnvironment: (input: {
    readonly cmd: string;
    readonly environment: string;
    readonly evidence: string;
  }) => Answer<{ readonly seq: number }>;
  /** Overlaps are said, not refused: two releases may agree to share an environment. */
  bookEnvironment: (input: BookEnvironment) => Answer<{ readonly seq: number }>;
  cancelBooking: (input: {
    readonly cmd: string;
    readonly environment: string;
    readonly booking: string;
  }) => Answer<{ readonly seq: number }>;
  /** What was saved of one entry, newest first: an older version is restored by saving it again. */
  getEntryVersions: (input: {
    readonly register: RegisterName;
    readonly id: string;
  }) => Answer<readonly EntryVersion[]>;
  exportRegister: (input: { readonly register: RegisterName; readonly format: FileFormat }) => Answer<{
    readonly text: string;
  }>;
  /** What an import of this file would change; stores nothing. */
  previewRegister: (input: RegisterFile) => Answer<RegisterPreview>;
  /** All of the file or nothing. `seq`: the register that the preview was made on. */
  importRegister: (
    input: RegisterFile & { readonly cmd: string; readonly seq: number },
  ) => Answer<{ readonly seq: number; readonly changed: number }>;
}>;

export type RegisterName = 'units' | 'environments' | 'models';

export type RegisterView<Entry> = {
  readonly seq: number;
  readonly entries: { readonly [id: string]: Entry };
  /** Whether the viewer may change it, and if not, the role that is needed. */
  readonly may: Permission;
};

export type UnitsView = RegisterView<Unit> & {
  /** Where each unit runs, by its code: environments in use, and the version that is installed there. */
  readonly installed: { readonly [unit: string]: readonly Installation[] };
};

export type Installation = { readonly environment: string; readonly name: string; readonly version: string };

export type UnitUses = {
  readonly uses: readonly UnitUse[];
  /** Of these, releases that the viewer may not see. */
  readonly hidden: number;
  /** There are older ones. */
  readonly more: boolean;
};

/** A release whose package holds the unit. */
export type UnitUse = {
  readonly issueKey: string;
  readonly number: string;
  readonly name: string;
  readonly status: string;
  readonly stage: Stage | null;
  /** Of the unit in it; may be empty while the package is composed. */
  readonly version: string;
  readonly packageVersion: number;
  readonly frozenAt: Instant | null;
};

export type SaveEntry<Entry> = {
  readonly cmd: string;
  readonly seq: number;
  readonly id: string;
  /** A code that is taken is refused for a new one. */
  readonly isNew: boolean;
  /** Only what was touched. */
  readonly changes: EntryEdit<Entry>;
};

export type SavedEntry<Entry> = { readonly seq: number; readonly doc: Entry };

export type EnvironmentsView = RegisterView<EnvironmentEntry> & {
  readonly mayBook: Permission;
  /** By environment and booking. */
  readonly bookings: { readonly [environment: string]: { readonly [id: string]: BookingView } };
  /** What an environment for tests should be, as the organization fills in its process. */
  readonly conditions: readonly string[];
  /** Codes and names of the units that a baseline can name. */
  readonly units: { readonly [code: string]: { readonly name: string } };
};

export type StandardModelsView = RegisterView<StandardModel> & {
  /** Where each stands today, by its code. */
  readonly standings: { readonly [code: string]: ModelStanding };
  /** Work types of standard changes, by id. */
  readonly types: { readonly [id: string]: { readonly name: string } };
};

/** `releaseKey`: null where the viewer may not see the release. */
export type BookingView = Omit<Booking, 'release'> & { readonly releaseKey: string | null };

export type BookEnvironment = {
  readonly cmd: string;
  readonly environment: string;
  /** Id of the booking, made by the caller; the same one again changes it. */
  readonly booking: string;
  readonly releaseKey: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly purpose: string;
};

export type EntryVersion = {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  readonly act: string;
  readonly hash: string;
  /** The entry as it was saved; null where the journal's body was redacted. */
  readonly entry: Json;
};

export type RegisterFile = {
  readonly register: RegisterName;
  readonly format: FileFormat;
  /** At most 400,000 characters. */
  readonly text: string;
};

export type RegisterPreview = {
  readonly seq: number;
  readonly entries: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: 'new' | 'changed' | 'same';
    /** Fields that would be different. */
    readonly fields: readonly string[];
  }[];
  readonly problems: readonly { readonly line: string; readonly what: string }[];
};
