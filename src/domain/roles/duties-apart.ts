import type { AccountId } from '../kernel';
import { isInForce, samePlace } from './appointment';
import type { Appointment, AppointmentsDoc, Scope } from './appointment';
import type { ProcessRole } from './process-roles';
import type { RoleFacts } from './role-facts';
import type { RoleStandings } from './valid-appointments';

/**
 * Roles that one person should not hold together (process R-5-3, SOD-1 to SOD-3): tests are independent of managing and
 * of building what is tested, and who approves a change does not deploy it.
 */
const apart: readonly (readonly [ProcessRole, ProcessRole])[] = [
  ['rdm', 'svt'],
  ['rpb', 'svt'],
  ['chm', 'dp'],
];

export type BothRoles = { readonly roles: readonly [ProcessRole, ProcessRole]; readonly people: readonly AccountId[] };

/** Who holds both of two such roles on a release. Members of groups are not compared: Jira is not asked for them. */
export const bothOnRelease = (standings: RoleStandings): readonly BothRoles[] =>
  apart.flatMap((roles) => {
    const [one, other] = roles;
    const people = standings[one].people.filter((person) => standings[other].people.includes(person));
    return people.length === 0 ? [] : [{ roles, people }];
  });

/** Who is appointed to both where the two appointments can meet on a release. */
export function bothAppointed(appointments: AppointmentsDoc, today: RoleFacts['today']): readonly BothRoles[] {
  const inForce = Object.values(appointments.entries).filter((one) => isInForce(one, today));
  return apart.flatMap((roles) => {
    const [one, other] = roles.map((role) => inForce.filter((appointment) => appointment.role === role));
    const people = (one ?? []).flatMap((mine) =>
      (other ?? []).flatMap((theirs) => (canMeet(mine.scope, theirs.scope) ? samePerson(mine, theirs) : [])),
    );
    return people.length === 0 ? [] : [{ roles, people: [...new Set(people)] }];
  });
}

/** Two services, or two customers, may stand on one release as well; only two projects or two releases never do. */
const canMeet = (one: Scope, other: Scope): boolean =>
  one.kind !== other.kind || !['PROJECT', 'RELEASE'].includes(one.kind) || samePlace(one, other);

const samePerson = ({ holder: one }: Appointment, { holder: other }: Appointment): readonly AccountId[] =>
  'person' in one && 'person' in other && one.person === other.person ? [one.person] : [];
