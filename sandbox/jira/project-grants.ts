import type { Actor } from '../parts';
import type { Sql } from './sql';

type Identity = { readonly kind: Actor['kind']; readonly accountId: string | undefined };

/** The projects in which an account holds a project permission: by role, by group, as any logged-in person, or as an app. */
export async function projectsGranted(sql: Sql, identity: Identity, permission: string): Promise<ReadonlySet<string>> {
  const account = identity.accountId ?? null;
  const rows = await sql.rows<{ id: string }>(
    `select distinct p.id
       from permission_grant g join project p on p.scheme_id = g.scheme_id
      where g.permission = ?
        and (g.holder_kind = ?
          or (g.holder_kind = 'group' and g.holder in (select group_id from group_member where account_id = ?))
          or (g.holder_kind = 'role' and exists (
                select 1 from project_role_actor a
                 where a.project_id = p.id and a.role_id = g.holder
                   and ((a.kind = 'user' and a.holder = ?)
                     or (a.kind = 'group' and a.holder in (select group_id from group_member where account_id = ?))))))`,
    [permission, wholesaleHolder[identity.kind], account, account, account],
  );
  return new Set(rows.map((row) => row.id));
}

/** The holder that takes in every account of a kind. App accounts are not "any logged-in person". */
const wholesaleHolder = { user: 'logged-in', app: 'app', anonymous: 'none' } as const;
