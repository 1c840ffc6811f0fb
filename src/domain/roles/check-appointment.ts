import type { Day } from '../kernel';
import { dayInWords } from '../policy/in-words';
import { sameHolder, samePlace, stateOf } from './appointment';
import type { Appointment, AppointmentsDoc } from './appointment';
import { roleTitles } from './process-roles';

type Names = { readonly [id: string]: unknown };

/** What an appointment may name. */
export type KnownPlaces = { readonly projects: Names; readonly services: Names; readonly customers: Names };

/** What is wrong with an appointment that is made or changed, as a sentence; null when nothing is. */
export function appointmentProblem(
  id: string,
  appointment: Appointment,
  { entries }: AppointmentsDoc,
  known: KnownPlaces,
): string | null {
  const { role, scope, from, to } = appointment;
  if (role === 'cust' && scope.kind !== 'CUSTOMER')
    return 'A customer representative speaks for one customer. Choose the customer.';
  const place = unknownPlace(appointment, known);
  if (place !== null) return place;
  if (to !== null && to < from)
    return `The last day, ${dayInWords(to)}, is before the first, ${dayInWords(from)}. Set a last day on or after it.`;
  const other = Object.entries(entries).find(([otherId, one]) => otherId !== id && overlaps(one, appointment))?.[1];
  if (other === undefined) return null;
  const until = other.to === null ? 'on' : `to ${dayInWords(other.to)}`;
  return `The same holder is ${roleTitles[role].toLowerCase()} for the same already, from ${dayInWords(other.from)} ${until}. Change that appointment, or choose days beside it.`;
}

function unknownPlace({ scope }: Appointment, { projects, services, customers }: KnownPlaces): string | null {
  switch (scope.kind) {
    case 'PROJECT':
      return Object.hasOwn(projects, scope.id) ? null : 'Slipway does not work in that project. Choose another one.';
    case 'SERVICE':
      return Object.hasOwn(services, scope.id) ? null : `There is no service "${scope.id}" in the register.`;
    case 'CUSTOMER':
      return Object.hasOwn(customers, scope.id) ? null : `There is no customer "${scope.id}" in the register.`;
    case 'ORGANIZATION':
    case 'RELEASE':
      return null;
  }
}

const overlaps = (one: Appointment, other: Appointment): boolean =>
  one.ended === null &&
  one.role === other.role &&
  sameHolder(one.holder, other.holder) &&
  samePlace(one.scope, other.scope) &&
  (one.to === null || other.from <= one.to) &&
  (other.to === null || one.from <= other.to);

/** Why this appointment can not be changed so; null when it can. Who, what and where stay as they were made. */
export function changeProblem(before: Appointment, after: Appointment, today: Day): string | null {
  if (before.ended !== null) return 'This appointment was ended. Make a new one.';
  if (stateOf(before, today) === 'EXPIRED') return 'This appointment ran out. Make a new one.';
  if (after.role !== before.role || !sameHolder(after.holder, before.holder) || !samePlace(after.scope, before.scope))
    return 'An appointment keeps its role, its holder and its scope. End it and make a new one.';
  return after.from !== before.from && before.from <= today
    ? `It began on ${dayInWords(before.from)}: its first day stays.`
    : null;
}
