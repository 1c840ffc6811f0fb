import type { Day } from '../kernel';
import { stateOf } from './appointment';
import type { Appointment, AppointmentsDoc } from './appointment';
import { processRoles } from './process-roles';
import type { ProcessRole } from './process-roles';

/**
 * How a role is filled in the organization. `PARTLY`: for some projects, services, customers or releases only.
 * `ENDING`: whoever holds it everywhere holds it for a few more days.
 */
export type RoleCoverage = {
  readonly role: ProcessRole;
  readonly state: 'FILLED' | 'PARTLY' | 'ENDING' | 'COMING' | 'EXPIRED' | 'MISSING';
  /** Last day for `ENDING` and `EXPIRED`, first for `COMING`. */
  readonly day: Day | null;
};

/** Every role of the process (clause 5), filled or not. */
export const coverage = ({ entries }: AppointmentsDoc, today: Day): readonly RoleCoverage[] =>
  processRoles.map((role) => ({
    role,
    ...coverageOf(
      Object.values(entries).filter((one) => one.role === role),
      today,
    ),
  }));

function coverageOf(appointments: readonly Appointment[], today: Day): Omit<RoleCoverage, 'role'> {
  const of = (...states: readonly string[]) => appointments.filter((one) => states.includes(stateOf(one, today)));
  const inForce = of('CURRENT', 'ENDING');
  if (inForce.length > 0) {
    const everywhere = inForce.filter(({ scope }) => scope.kind === 'ORGANIZATION');
    if (everywhere.length === 0) return { state: 'PARTLY', day: null };
    if (everywhere.some((one) => stateOf(one, today) === 'CURRENT')) return { state: 'FILLED', day: null };
    return { state: 'ENDING', day: last(everywhere.map(({ to }) => to ?? today)) };
  }
  const [coming] = of('COMING')
    .map(({ from }) => from)
    .toSorted();
  if (coming !== undefined) return { state: 'COMING', day: coming };
  const over = of('EXPIRED', 'ENDED').map(({ ended, to, from }) => ended?.at.slice(0, 10) ?? to ?? from);
  return over.length > 0 ? { state: 'EXPIRED', day: last(over) } : { state: 'MISSING', day: null };
}

const last = (days: readonly Day[]): Day | null => days.toSorted().at(-1) ?? null;

/** Customers for whom nobody speaks. */
export const customersUnspoken = (
  { entries }: AppointmentsDoc,
  customers: { readonly [id: string]: unknown },
  today: Day,
): readonly string[] =>
  Object.keys(customers).filter(
    (customer) =>
      !Object.values(entries).some(
        (one) =>
          one.role === 'cust' &&
          one.scope.kind === 'CUSTOMER' &&
          one.scope.id === customer &&
          ['CURRENT', 'ENDING'].includes(stateOf(one, today)),
      ),
  );
