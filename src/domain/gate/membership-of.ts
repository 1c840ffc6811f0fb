import type { IdSet } from '../kernel';
import type { SettingsDoc } from '../settings/settings';
import type { Approval } from './approval-of';

/** Who is in a project role, by `projectId role`; a role that nobody could read is absent. */
export type Members = ReadonlyMap<string, RoleMembers>;
export type RoleMembers = {
  readonly people: IdSet;
  /** Groups are in it as well, whose members are not known. */ readonly groups: boolean;
};

export const roleKey = (projectId: string, role: string): string => `${projectId} ${role}`;

/**
 * Whether somebody of the mapped authority is among those who approved in Jira. The status alone names nobody, so it is
 * not asked; who is in a Jira group is not known here.
 */
export function membershipOf(
  { source, approvers }: Approval,
  { projectId, typeId }: { readonly projectId: string; readonly typeId: string },
  { settings, members }: { readonly settings: SettingsDoc; readonly members: Members },
): 'yes' | 'no' | 'unknown' {
  const authority = settings.authorities[typeId];
  if (source === 'status') return 'yes';
  if (authority === undefined) return 'no';
  if ('people' in authority) return approvers.some((id) => Object.hasOwn(authority.people, id)) ? 'yes' : 'no';
  if ('group' in authority) return 'unknown';
  const role = members.get(roleKey(projectId, authority.projectRole));
  if (role === undefined) return 'unknown';
  if (approvers.some((id) => Object.hasOwn(role.people, id))) return 'yes';
  return role.groups ? 'unknown' : 'no';
}
