import type { Day, IdSet } from '../kernel';
import type { Appointment, AppointmentsDoc, Scene } from './appointment';
import { covers, isInForce } from './appointment';
import type { AppointedRole } from './process-roles';

/** What decides who holds a role, here and today. */
export type RoleFacts = {
  readonly appointments: AppointmentsDoc;
  readonly today: Day;
  /**
   * `required`: appointments alone give rights. `advised`: people named on a release and members of a mapped Jira
   * project role hold their role as well, which is how it was before there were appointments.
   */
  readonly appointing: 'advised' | 'required';
  /** Who appoints: the job title that documents print, and the accounts that may. */
  readonly appointer: { readonly title: string; readonly people: IdSet };
  readonly scene: Scene;
};

/** Appointments to this role that are in force here and today. */
export const appointedTo = (role: AppointedRole, { appointments, today, scene }: RoleFacts): readonly Appointment[] =>
  Object.values(appointments.entries).filter(
    (appointment) => appointment.role === role && isInForce(appointment, today) && covers(appointment.scope, scene),
  );

/** Whether anything here hangs on who is in a Jira group: else Jira need not be asked. */
export const namesGroups = ({ appointments, today }: Pick<RoleFacts, 'appointments' | 'today'>): boolean =>
  Object.values(appointments.entries).some((one) => 'group' in one.holder && isInForce(one, today));
