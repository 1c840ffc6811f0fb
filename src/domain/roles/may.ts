import type { AccountId } from '../kernel';
import type { ReleaseDoc } from '../release/release';
import type { SettingsDoc } from '../settings/settings';
import { authorityNeeded, isOfAuthority } from './change-authority';
import { permissionTable } from './permission-table';
import type { Act, Holders } from './permission-table';
import { roleTitles } from './process-roles';
import type { ProcessRole } from './process-roles';

export type Actor = {
  readonly accountId: AccountId;
  /** Jira project roles that the person holds in the project of the work item. */
  readonly projectRoles: readonly string[];
  /** Ids of the Jira groups that the person is in; asked for where an authority is a group. */
  readonly groups?: readonly string[];
  readonly administersJira?: boolean;
};

export type Right =
  | { readonly allowed: true }
  /** What one needs to be, as part of a sentence: "the release and deployment manager of this release". */
  | { readonly allowed: false; readonly needs: string };

type About = {
  readonly release?: ReleaseDoc;
  /** The change that is decided on. */
  readonly change?: { readonly typeId: string };
  readonly settings: SettingsDoc;
};

/**
 * Whether this person may do this. A process role is held by name on the release, or for every release by the
 * members of the Jira project role that the settings map to it.
 */
export function may(actor: Actor, act: Act, about: About): Right {
  const holders: Holders = permissionTable[act];
  switch (holders.by) {
    case 'process-roles':
      return (holders.orAdministrator === true && actor.administersJira === true) ||
        holders.roles.some((role) => holds(actor, role, about))
        ? granted
        : {
            allowed: false,
            needs: oneOf(holders.roles, about) + (holders.orAdministrator === true ? ' or a Jira administrator' : ''),
          };
    case 'change-authority': {
      const authority = about.settings.authorities[about.change?.typeId ?? ''];
      return isOfAuthority(actor, authority) ? granted : { allowed: false, needs: authorityNeeded(authority) };
    }
    case 'jira-administrator':
      return actor.administersJira === true ? granted : { allowed: false, needs: 'a Jira administrator' };
  }
}

const granted: Right = { allowed: true };

const holds = (actor: Actor, role: ProcessRole, { release, settings }: About): boolean =>
  release?.roles[role] === actor.accountId || holdsProjectRole(actor, settings.projectRoles[role] ?? '');

const holdsProjectRole = ({ projectRoles }: Actor, name: string): boolean => name !== '' && projectRoles.includes(name);

function oneOf(roles: readonly ProcessRole[], { release, settings }: About): string {
  if (release === undefined) return oneOfMapped(roles, settings);
  const titles = roles.map(
    (role) => `${roleTitles[role].toLowerCase()}${release.roles[role] === undefined ? ' (nobody is named yet)' : ''}`,
  );
  const mapped = [...new Set(roles.map((role) => settings.projectRoles[role] ?? '').filter((name) => name !== ''))];
  const members =
    mapped.length === 0 ? [] : [`a member of the project role ${listed(mapped.map((name) => `'${name}'`))}`];
  return listed([`the ${listed(titles)} of this release`, ...members]);
}

/** For what belongs to no release, the mapped project roles alone count. */
function oneOfMapped(roles: readonly ProcessRole[], { projectRoles }: SettingsDoc): string {
  const each = roles.map((role) => {
    const name = projectRoles[role] ?? '';
    const title = roleTitles[role].toLowerCase();
    return name === '' ? `${title} (no project role is mapped to it yet)` : `${title} (project role '${name}')`;
  });
  return `a ${listed(each)}`;
}

/** `a`, `a or b`, `a, b or c` */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
