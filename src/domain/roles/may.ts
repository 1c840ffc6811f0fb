import type { AccountId } from '../kernel';
import type { ReleaseDoc } from '../release/release';
import type { SettingsDoc } from '../settings/settings';
import type { Appointment, Holder } from './appointment';
import { authorityNeeded, isOfAuthority } from './change-authority';
import { permissionTable } from './permission-table';
import type { Act, Holders } from './permission-table';
import { roleTitles } from './process-roles';
import type { AppointedRole } from './process-roles';
import { appointedTo } from './role-facts';
import type { RoleFacts } from './role-facts';

export type Actor = {
  readonly accountId: AccountId;
  /** Jira project roles that the person holds in the project of the work item. */
  readonly projectRoles: readonly string[];
  /** Ids of the Jira groups that the person is in; asked for where an authority or an appointment is a group. */
  readonly groups?: readonly string[];
  readonly administersJira?: boolean;
};

export type Right =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      /** What one needs to be, as part of a sentence: "the release and deployment manager of this release". */
      readonly needs: string;
      /** The accounts that may. Names are resolved on view. */
      readonly people: readonly AccountId[];
    };

type About = {
  readonly release?: ReleaseDoc;
  /** The change that is decided on. */
  readonly change?: { readonly typeId: string };
  /** The customer for whom somebody speaks; absent: any whom the scene concerns. */
  readonly customer?: string;
  readonly settings: SettingsDoc;
  readonly roles: RoleFacts;
  /** false: a name on the release gives no right to this. */
  readonly byName?: boolean;
};

/**
 * Whether this person may do this. A process role is held by appointment; while appointments are only advised, also by
 * name on the release, or for every release by the members of the Jira project role that the settings map to it.
 */
export function may(actor: Actor, act: Act, about: About): Right {
  const holders: Holders = permissionTable[act];
  switch (holders.by) {
    case 'process-roles':
      return byRoles(actor, holders, about);
    case 'change-authority': {
      const authority = about.settings.authorities[about.change?.typeId ?? ''];
      if (isOfAuthority(actor, authority)) return granted;
      const people = authority !== undefined && 'people' in authority ? Object.keys(authority.people) : [];
      return { allowed: false, needs: authorityNeeded(authority), people };
    }
    case 'appointer': {
      const { title, people } = about.roles.appointer;
      if (Object.hasOwn(people, actor.accountId)) return granted;
      const named = Object.keys(people);
      const who = title === '' ? 'whoever appoints people to roles' : `the ${title}, who appoints people to roles`;
      return { allowed: false, needs: named.length === 0 ? `${who} (nobody is named yet)` : who, people: named };
    }
    case 'jira-administrator':
      return actor.administersJira === true ? granted : { allowed: false, needs: 'a Jira administrator', people: [] };
  }
}

/** Whether this person is appointed to speak for this customer. */
export const speaksFor = (actor: Actor, customer: string, roles: RoleFacts): boolean =>
  speakersFor(customer, roles).some((holder) => isHolder(actor, { holder }));

/** Who is appointed to speak for this customer. */
export const speakersFor = (customer: string, roles: RoleFacts): readonly Holder[] =>
  appointed('cust', { roles, customer }).map(({ holder }) => holder);

function byRoles(actor: Actor, holders: Extract<Holders, { by: 'process-roles' }>, scene: About): Right {
  const { roles, orAdministrator = false, orAuthority = false, notByName = false } = holders;
  const about = notByName ? { ...scene, byName: false } : scene;
  const authority = about.settings.authorities[about.change?.typeId ?? ''];
  if (orAdministrator && actor.administersJira === true) return granted;
  if (orAuthority && isOfAuthority(actor, authority)) return granted;
  if (roles.some((role) => holds(actor, role, about))) return granted;
  const needs = [
    oneOf(roles, about),
    ...(orAuthority ? [authorityNeeded(authority)] : []),
    ...(orAdministrator ? ['a Jira administrator'] : []),
  ].join(' or ');
  return { allowed: false, needs, people: [...new Set(roles.flatMap((role) => peopleIn(role, about)))] };
}

const granted: Right = { allowed: true };

function holds(actor: Actor, role: AppointedRole, about: About): boolean {
  if (appointed(role, about).some((appointment) => isHolder(actor, appointment))) return true;
  return named(role, about) === actor.accountId || holdsProjectRole(actor, mapped(role, about));
}

/** Who speaks for a customer does so for that one alone. */
const appointed = (
  role: AppointedRole,
  { roles, customer }: Pick<About, 'roles' | 'customer'>,
): readonly Appointment[] =>
  appointedTo(role, roles).filter(
    ({ scope }) => role !== 'cust' || customer === undefined || (scope.kind === 'CUSTOMER' && scope.id === customer),
  );

const isHolder = ({ accountId, groups = [] }: Actor, { holder }: Pick<Appointment, 'holder'>): boolean =>
  'person' in holder ? holder.person === accountId : groups.includes(holder.group.id);

/** Whom the release names, where a name is enough. */
const named = (role: AppointedRole, { release, roles, byName = true }: About): AccountId | undefined =>
  role === 'cust' || !byName || roles.appointing === 'required' ? undefined : release?.roles[role];

/** The project role whose members hold this one, where that is enough; else empty. */
const mapped = (role: AppointedRole, { settings, roles }: About): string =>
  role === 'cust' || roles.appointing === 'required' ? '' : (settings.projectRoles[role] ?? '');

const holdsProjectRole = ({ projectRoles }: Actor, name: string): boolean => name !== '' && projectRoles.includes(name);

function peopleIn(role: AppointedRole, about: About): readonly AccountId[] {
  const persons = appointed(role, about).flatMap(({ holder }) => ('person' in holder ? [holder.person] : []));
  const byName = named(role, about);
  return byName === undefined ? persons : [byName, ...persons];
}

const groupsIn = (role: AppointedRole, about: About): readonly string[] =>
  appointed(role, about).flatMap(({ holder }) => ('group' in holder ? [holder.group.name] : []));

function oneOf(roles: readonly AppointedRole[], about: About): string {
  const ofRelease = about.release !== undefined;
  const titles = roles.map((role) => {
    const title = roleTitles[role].toLowerCase();
    if (peopleIn(role, about).length + groupsIn(role, about).length > 0) return title;
    const name = mapped(role, about);
    if (ofRelease) return `${title} (nobody is named yet)`;
    return name === '' ? `${title} (nobody is appointed yet)` : `${title} (project role '${name}')`;
  });
  const groups = [...new Set(roles.flatMap((role) => groupsIn(role, about)))];
  const memberships = [
    ...(ofRelease ? memberOf('project role', [...new Set(roles.map((role) => mapped(role, about)))]) : []),
    ...memberOf('Jira group', groups),
  ];
  return listed([ofRelease ? `the ${listed(titles)} of this release` : `a ${listed(titles)}`, ...memberships]);
}

function memberOf(what: string, names: readonly string[]): readonly string[] {
  const given = names.filter((name) => name !== '');
  return given.length === 0 ? [] : [`a member of the ${what} ${listed(given.map((name) => `'${name}'`))}`];
}

/** `a`, `a or b`, `a, b or c` */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
