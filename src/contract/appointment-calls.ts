import type { AccountId, Day } from '../domain/kernel';
import type { Appointment, AppointmentState } from '../domain/roles/appointment';
import type { RoleCoverage } from '../domain/roles/coverage';
import type { BothRoles } from '../domain/roles/duties-apart';
import type { Act, Holders } from '../domain/roles/permission-table';
import type { AppointedRole, ProcessRole } from '../domain/roles/process-roles';
import type { EntryVersion } from './register-calls';
import type { Permission } from './release-calls';
import type { Answer, Wire } from './wire';

/** Calls of the section Roles of the project page. Appointments are the organization's; the project is the frame's. */
export type AppointmentCalls = Wire<{
  getAppointments: () => Answer<AppointmentsView>;
  /** Makes an appointment, or changes its days and its note. For a release the scope may name its key. */
  saveAppointment: (input: SaveAppointment) => Answer<SavedAppointment>;
  /** At once: it gives no right any more. A planned end is its last day. */
  endAppointment: (input: {
    readonly cmd: string;
    readonly id: string;
    readonly reason: string;
  }) => Answer<SavedAppointment>;
  getAppointmentHistory: (input: { readonly id: string }) => Answer<readonly EntryVersion[]>;
  /** Who is in the Jira project role that is mapped to this role, and not appointed to it yet. */
  proposeAppointments: (input: { readonly role: ProcessRole }) => Answer<AppointmentProposal>;
}>;

/** What an appointment says; who made and who ended it is the journal's to add. */
export type AppointmentTerms = Omit<Appointment, 'by' | 'ended'>;

export type SaveAppointment = {
  readonly cmd: string;
  readonly seq: number;
  /** Made by the caller for a new one. */
  readonly id: string;
  readonly isNew: boolean;
  /** Only what was touched; everything for a new one. */
  readonly changes: Partial<AppointmentTerms>;
};

export type SavedAppointment = { readonly seq: number; readonly doc: Appointment };

export type AppointmentsView = {
  readonly seq: number;
  /** In the zone of the organization. */
  readonly today: Day;
  readonly entries: { readonly [id: string]: Appointment & { readonly state: AppointmentState } };
  readonly may: Permission;
  readonly appointer: { readonly title: string; readonly people: readonly AccountId[] };
  readonly appointing: 'advised' | 'required';
  readonly coverage: readonly RoleCoverage[];
  /** Customers for whom nobody speaks. */
  readonly unspoken: readonly string[];
  readonly both: readonly BothRoles[];
  /** Jira project roles whose members hold a role besides, while appointments are only advised. */
  readonly projectRoles: { readonly [role in ProcessRole]?: string };
  /** The permission table (process B.4). */
  readonly matrix: readonly { readonly act: Act; readonly holders: Holders }[];
  /** What the process document says that a role does. */
  readonly duties: { readonly [role in AppointedRole]?: readonly string[] };
  /** Keys of the releases that appointments name, of those that the viewer may see. */
  readonly releases: { readonly [id: string]: string };
  readonly projects: { readonly [id: string]: string };
};

export type AppointmentProposal = {
  readonly projectRole: string;
  readonly people: readonly AccountId[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
};
