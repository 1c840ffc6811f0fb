import type { AccountId, IdSet } from '../kernel';

/**
 * Who authorizes changes of one type: members of a Jira project role in the change's project, members of a Jira group,
 * or people by name. A group is known by its id; its name is what it was called when it was mapped.
 */
export type ChangeAuthority =
  | { readonly projectRole: string }
  | { readonly group: { readonly id: string; readonly name: string } }
  | { readonly people: IdSet };

type Person = {
  readonly accountId: AccountId;
  readonly projectRoles: readonly string[];
  readonly groups?: readonly string[];
};

/** Whether this person belongs to the authority. Nobody belongs to one that is not set up. */
export function isOfAuthority(
  { accountId, projectRoles, groups = [] }: Person,
  authority: ChangeAuthority | undefined,
): boolean {
  if (authority === undefined) return false;
  if ('projectRole' in authority) return authority.projectRole !== '' && projectRoles.includes(authority.projectRole);
  return 'group' in authority ? groups.includes(authority.group.id) : accountId in authority.people;
}

/** Who to ask, e.g. `Change authority of CHG`. */
export function authorityName(authority: ChangeAuthority | undefined, projectKey: string): string {
  if (authority === undefined) return 'Change authority (not set up yet)';
  if ('projectRole' in authority) return `${authority.projectRole} of ${projectKey}`;
  return 'group' in authority
    ? `Group ${authority.group.name}`
    : `Change authority (${namedInSettings(authority.people)})`;
}

/** What one needs to be, as part of a sentence. */
export function authorityNeeded(authority: ChangeAuthority | undefined): string {
  if (authority === undefined)
    return "a member of the change authority (nobody is mapped to it yet in Slipway's settings)";
  if ('projectRole' in authority)
    return `a member of the change authority, the project role '${authority.projectRole}' in the project of the change`;
  return 'group' in authority
    ? `a member of the change authority, the Jira group '${authority.group.name}'`
    : `of the change authority: ${namedInSettings(authority.people)}`;
}

function namedInSettings(people: IdSet): string {
  const count = Object.keys(people).length;
  return count === 1
    ? "the person named in Slipway's settings"
    : `one of the ${String(count)} people named in Slipway's settings`;
}
