import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { created, ok, Refusal, type Answer } from '../answer';
import type { GroupOnPage, HolderOnPage, PermissionSchemeOnPage } from '../page-contract';
import { permissionCatalogue } from '../projects/permission-catalogue';
import { readBody } from '../http/request-body';
import { administrators } from '../administrators';
import { param, type Call } from '../http/route';
import { holderOf } from '../fields/security-levels';

export async function getSchemes(call: Call): Promise<Answer> {
  administrators(call, 403);
  return ok(await schemesOnPage(call));
}

const schemeBody = z.strictObject({ name: z.string().trim().min(1).max(255), copyOf: z.string() });

/** A new scheme begins as a copy: one that grants nothing would hide its projects from everybody. */
export async function postScheme(call: Call): Promise<Answer> {
  administrators(call, 403);
  const { name, copyOf } = readBody(schemeBody, call.body);
  const known = await schemesOnPage(call);
  if (!known.some((scheme) => scheme.id === copyOf)) throw new Refusal(404, `There is no permission scheme ${copyOf}.`);
  if (known.some((scheme) => scheme.name.toLowerCase() === name.toLowerCase()))
    throw new Refusal(400, `A permission scheme with the name '${name}' already exists.`);
  const id = await call.sql.transaction(async () => {
    const { insertId } = await call.sql.run(`insert into permission_scheme (name) values (?)`, [name]);
    await call.sql.run(
      `insert into permission_grant (scheme_id, permission, holder_kind, holder)
       select ?, permission, holder_kind, holder from permission_grant where scheme_id = ?`,
      [insertId, copyOf],
    );
    return String(insertId);
  });
  return created((await schemesOnPage(call)).find((scheme) => scheme.id === id));
}

/** A person by name is no holder here: as Jira advises, people come by role or group. */
const grantBody = z.strictObject({
  holders: z.array(
    z.union([
      z.strictObject({ kind: z.enum(['role', 'group']), id: z.string().min(1) }),
      z.strictObject({ kind: z.enum(['logged-in', 'app']) }),
    ]),
  ),
});

export async function putGrants(call: Call): Promise<Answer> {
  administrators(call, 403);
  const { holders } = readBody(grantBody, call.body);
  const id = param(call, 'schemeId');
  const permission = param(call, 'permission');
  if (permissionCatalogue.get(permission)?.type !== 'PROJECT')
    throw new Refusal(400, `Unrecognized permission: ${permission}`);
  await call.sql.transaction(async () => {
    const [scheme] = await call.sql.rows(`select 1 from permission_scheme where id = ? for update`, [id]);
    if (scheme === undefined) throw new Refusal(404, `There is no permission scheme ${id}.`);
    await call.sql.run(`delete from permission_grant where scheme_id = ? and permission = ?`, [id, permission]);
    for (const holder of holders)
      await call.sql.run(
        `insert ignore into permission_grant (scheme_id, permission, holder_kind, holder) values (?, ?, ?, ?)`,
        [id, permission, holder.kind, 'id' in holder ? holder.id : ''],
      );
  });
  return ok((await schemesOnPage(call)).find((scheme) => scheme.id === id));
}

export async function getGroups(call: Call): Promise<Answer> {
  administrators(call, 403);
  return ok(await groupsOnPage(call));
}

const groupBody = z.strictObject({ name: z.string().min(1).max(255), members: z.array(z.string()) });

export async function postGroup(call: Call): Promise<Answer> {
  return created(await writeGroup(call, randomUUID(), 'new'));
}

export async function putGroup(call: Call): Promise<Answer> {
  return ok(await writeGroup(call, param(call, 'groupId'), 'known'));
}

async function writeGroup(call: Call, groupId: string, what: 'new' | 'known'): Promise<GroupOnPage | undefined> {
  administrators(call, 403);
  const { name, members } = readBody(groupBody, call.body);
  const known = await groupsOnPage(call);
  if (what === 'known' && !known.some((group) => group.groupId === groupId))
    throw new Refusal(404, `There is no group ${groupId}.`);
  if (known.some((group) => group.name === name && group.groupId !== groupId))
    throw new Refusal(400, `A group with the name '${name}' already exists.`);
  await call.sql.transaction(async () => {
    await call.sql.run(
      `insert into person_group (group_id, name) values (?, ?) on duplicate key update name = values(name)`,
      [groupId, name],
    );
    await call.sql.run(`delete from group_member where group_id = ?`, [groupId]);
    await call.sql.run(
      `insert into group_member (account_id, group_id) select account_id, ? from person where account_id in (?)`,
      [groupId, members.length > 0 ? members : [null]],
    );
  });
  return (await groupsOnPage(call)).find((group) => group.groupId === groupId);
}

async function groupsOnPage(call: Call): Promise<readonly GroupOnPage[]> {
  const groups = await call.sql.rows<{ groupId: string; name: string }>(
    `select group_id as groupId, name from person_group order by name`,
  );
  const members = await call.sql.rows<{ groupId: string; accountId: string }>(
    `select group_id as groupId, account_id as accountId from group_member order by account_id`,
  );
  return groups.map((group) => ({
    ...group,
    members: members.filter((one) => one.groupId === group.groupId).map((one) => one.accountId),
  }));
}

async function schemesOnPage(call: Call): Promise<readonly PermissionSchemeOnPage[]> {
  const schemes = await call.sql.rows<{ id: number; name: string }>(
    `select id, name from permission_scheme order by name`,
  );
  const grants = await call.sql.rows<{
    schemeId: number;
    permission: string;
    kind: HolderOnPage['kind'];
    holder: string;
  }>(
    `select scheme_id as schemeId, permission, holder_kind as kind, holder from permission_grant order by permission, holder_kind, holder`,
  );
  const uses = await call.sql.rows<{ schemeId: number; key: string }>(
    `select scheme_id as schemeId, project_key as \`key\` from project order by project_key`,
  );
  const permissions = [...permissionCatalogue.values()].filter((permission) => permission.type === 'PROJECT');
  return schemes.map(({ id, name }) => ({
    id: String(id),
    name,
    usedBy: uses.filter((use) => use.schemeId === id).map((use) => use.key),
    grants: permissions.map(({ key }) => ({
      permission: key,
      holders: grants
        .filter((grant) => grant.schemeId === id && grant.permission === key)
        .map((grant) => holderOf(grant.kind, grant.holder)),
    })),
  }));
}
