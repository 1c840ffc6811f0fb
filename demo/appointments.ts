import { act } from './act';
import type { Act } from './act';

const appointer = 'marta-quist';

type Appointed = {
  readonly role: 'rdm' | 'rpb' | 'dp' | 'svt' | 'pdc' | 'chm';
  readonly person: string;
  readonly to?: string;
  readonly customer?: string;
};

/** Who holds the roles of the process: one appointment ran out, another soon will. */
const appointed: readonly Appointed[] = [
  { role: 'rdm', person: 'ines-okafor' },
  { role: 'rpb', person: 'tomas-lind' },
  { role: 'dp', person: 'priya-nair' },
  { role: 'dp', person: 'joel-marchetti', to: '2026-12-15', customer: 'O' },
  { role: 'svt', person: 'hanna-weiss' },
  { role: 'pdc', person: 'omar-haddad', to: '2026-10-31' },
  { role: 'chm', person: 'lucia-ferrant', to: '2026-12-18' },
];

/** The IT service director appoints; names on releases and Jira project roles still count besides. */
export const appointments: readonly Act[] = [
  act('2026-11-02T08:26:00+01:00', 'noor-aziz', 'settings', null, 'saveProcess', {
    changes: {
      appointer: { title: 'IT service director', people: { [appointer]: true } },
      cover: {
        organization: 'Harbourline Managed Services',
        code: 'SMS-07',
        owner: 'IT service director',
        approver: 'Chief technology officer',
        confidentiality: 'Internal',
      },
    },
  }),
  ...appointed.map(({ role, person, to = null, customer }, index) =>
    act('2026-11-02T08:28:00+01:00', appointer, 'project', null, 'saveAppointment', {
      id: `appointed-${String(index + 1)}`,
      isNew: true,
      changes: {
        role,
        holder: { person },
        scope: customer === undefined ? { kind: 'ORGANIZATION' } : { kind: 'CUSTOMER', id: customer },
        from: '2026-01-01',
        to,
        note: index === 0 ? 'Letter of appointment of 15 December 2025, in the staff file.' : '',
      },
    }),
  ),
];
