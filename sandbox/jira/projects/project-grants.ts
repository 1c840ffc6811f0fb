import type { Actor } from '../../parts';
import { personColumns, type PersonRow } from '../person-row';
import type { Sql } from '../sql';

type Identity = { readonly kind: Actor['kind']; readonly accountId: string | undefined };

/**
 * The projects in which an account holds each project permission: by role, by group, as any logged-in person, or as an
 * app. All at once: a page asks for a dozen permissions, and a site has few projects.
 */
export async function projectsGranted(sql: Sql, identity: Identity): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const account = identity.accountId ?? null;
  const rows = await sql.rows<{ permission: string; id: string }>(
    `select distinct g.permission, p.id
       from permission_grant g join project p on p.scheme_id = g.scheme_id
      where (g.holder_kind = ?
          or (g.holder_kind = 'group' and g.holder in (select group_id from group_member where account_id = ?))
          or (g.holder_kind = 'role' and exists (
                select 1 from project_role_actor a
                 where a.project_id = p.id and a.role_id = g.holder
                   and ((a.kind = 'user' and a.holder = ?)
                     or (a.kind = 'group' and a.holder in (select group_id from group_member where account_id = ?))))))`,
    [wholesaleHolder[identity.kind], account, account, account],
  );
  const granted = new Map<string, Set<string>>();
  for (const { permission, id } of rows) granted.set(permission, (granted.get(permission) ?? new Set()).add(id));
  return granted;
}

/** The people (never apps) who hold a project permission in one project, in the order of the site. */
export async function peopleGranted(sql: Sql, projectId: string, permission: string): Promise<PersonRow[]> {
  return sql.rows<PersonRow>(
    `select ${personColumns('u')}
       from person u
      where u.account_type = 'atlassian' and u.active and exists (
        select 1 from permission_grant g join project p on p.scheme_id = g.scheme_id
         where p.id = ? and g.permission = ?
           and (g.holder_kind = 'logged-in'
             or (g.holder_kind = 'group' and g.holder in (select group_id from group_member where account_id = u.account_id))
             or (g.holder_kind = 'role' and exists (
                   select 1 from project_role_actor a
                    where a.project_id = p.id and a.role_id = g.holder
                      and ((a.kind = 'user' and a.holder = u.account_id)
                        or (a.kind = 'group' and a.holder in (select group_id from group_member where account_id = u.account_id)))))))
      order by u.position, u.account_id`,
    [projectId, permission],
  );
}

/** The holder that takes in every account of a kind. App accounts are not "any logged-in person". */
export const wholesaleHolder = { user: 'logged-in', app: 'app', anonymous: 'none' } as const;
