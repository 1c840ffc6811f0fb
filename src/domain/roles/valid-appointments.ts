import type { AccountId, Day } from '../kernel';
import type { ReleaseDoc } from '../release/release';
import { covers, stateOf } from './appointment';
import type { Appointment } from './appointment';
import type { ProcessRole } from './process-roles';
import { appointedTo } from './role-facts';
import type { RoleFacts } from './role-facts';

/**
 * How a role of a release is filled. `NAMED`: somebody is named on the release and was never appointed. `BY_GROUP`: a
 * Jira group is appointed; whether the named person is in it is asked when they act. `EXPIRED`, `COMING`: not any more,
 * not yet. `MISSING`: nobody is named and nobody appointed.
 */
export type RoleStanding = {
  readonly state: 'APPOINTED' | 'BY_GROUP' | 'NAMED' | 'EXPIRED' | 'COMING' | 'MISSING';
  /** Whether the role counts as filled: while appointments are only advised, a name is enough. */
  readonly valid: boolean;
  /** The person named on the release, or by default everybody who is appointed. */
  readonly people: readonly AccountId[];
  /** Names of the groups that are appointed. */
  readonly groups: readonly string[];
  /** Last day of what holds longest, or held last; for `COMING` the first day. */
  readonly day: Day | null;
  /** In force, but not for long. */
  readonly ending: boolean;
};

export type RoleStandings = { readonly [role in ProcessRole]: RoleStanding };

/** Who holds the roles of a release today: whom the release names, else whoever is appointed for what it concerns. */
export function validAppointments(release: ReleaseDoc, facts: RoleFacts): RoleStandings {
  const of = (role: ProcessRole) => standingOf(role, release.roles[role] ?? null, facts);
  return { rdm: of('rdm'), rpb: of('rpb'), dp: of('dp'), svt: of('svt'), pdc: of('pdc'), chm: of('chm') };
}

function standingOf(role: ProcessRole, named: AccountId | null, facts: RoleFacts): RoleStanding {
  const appointed = appointedTo(role, facts);
  const groups = appointed.flatMap(({ holder }) => ('group' in holder ? [holder.group.name] : []));
  const persons = appointed.filter(({ holder }) => 'person' in holder && (named === null || holder.person === named));
  const people = named === null ? [...new Set(persons.flatMap(personOf))] : [named];
  if (persons.length > 0) {
    const day = lastDay(persons);
    const ending = persons.every((one) => stateOf(one, facts.today) === 'ENDING');
    return { state: 'APPOINTED', valid: true, people, groups: [], day, ending };
  }
  if (groups.length > 0) return { state: 'BY_GROUP', valid: true, people, groups, day: null, ending: false };
  const [state, day, before] = otherwise(role, named, facts);
  const valid = named !== null && facts.appointing === 'advised';
  return { state, valid, people: named === null ? before : people, groups, day, ending: false };
}

/** Nobody holds it by appointment today: somebody will, did, or is only named. */
function otherwise(
  role: ProcessRole,
  named: AccountId | null,
  { appointments, today, scene }: RoleFacts,
): [RoleStanding['state'], Day | null, readonly AccountId[]] {
  const others = Object.values(appointments.entries).filter(
    ({ role: to, scope, holder }) =>
      to === role && covers(scope, scene) && (named === null || ('person' in holder && holder.person === named)),
  );
  const coming = others.filter((one) => stateOf(one, today) === 'COMING');
  const over = others.filter((one) => ['EXPIRED', 'ENDED'].includes(stateOf(one, today)));
  const newest = over.toSorted((a, b) => (endOf(a) < endOf(b) ? 1 : -1))[0];
  const first = coming.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  if (first !== undefined) return ['COMING', first.from, personOf(first)];
  if (newest !== undefined) return ['EXPIRED', endOf(newest), personOf(newest)];
  return named === null ? ['MISSING', null, []] : ['NAMED', null, []];
}

const personOf = ({ holder }: Appointment): readonly AccountId[] => ('person' in holder ? [holder.person] : []);

/** null: one of them has no end. */
const lastDay = (appointments: readonly Appointment[]): Day | null => {
  const ends = appointments.map(({ to }) => to);
  return ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
};

const endOf = ({ ended, to, from }: Appointment): Day => ended?.at.slice(0, 10) ?? to ?? from;
