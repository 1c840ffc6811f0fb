import type { Appointment } from '../../src/domain/roles/appointment';
import type { RoleFacts } from '../../src/domain/roles/role-facts';

export const today = '2026-11-23';

/** Ines is release and deployment manager of the whole organization this year. */
export const anAppointment = (more: Partial<Appointment> = {}): Appointment => ({
  role: 'rdm',
  holder: { person: 'ines' },
  scope: { kind: 'ORGANIZATION' },
  from: '2026-01-01',
  to: null,
  note: '',
  by: 'marta',
  ended: null,
  ...more,
});

/** These appointments, on a release of project 1 for service LAB and customer M; nobody appoints and nothing is required. */
export const roleFacts = (appointments: readonly Appointment[] = [], more: Partial<RoleFacts> = {}): RoleFacts => ({
  appointments: { entries: Object.fromEntries(appointments.map((one, index) => [`a${String(index + 1)}`, one])) },
  today,
  appointing: 'advised',
  appointer: { title: '', people: {} },
  scene: { project: '1', release: '100', services: { LAB: true }, customers: { M: true } },
  ...more,
});
