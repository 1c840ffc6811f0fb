import { z } from 'zod';
import { noContent, ok, Refusal, type Answer } from '../answer';
import { self } from '../beans';
import { visibleProjectForAdministrators } from '../projects/project-rows';
import { readBody } from '../http/request-body';
import { param, type Call } from '../http/route';
import { roleLinks } from './projects';

/** GET /project/{projectIdOrKey}/role */
export async function getProjectRoles(call: Call): Promise<Answer> {
  return ok(await roleLinks(call, (await visibleProjectForAdministrators(call, param(call, 'projectIdOrKey'))).id));
}

/** GET /project/{projectIdOrKey}/role/{id}: 404, not 403, for who administers neither the project nor Jira. */
export async function getProjectRole(call: Call): Promise<Answer> {
  const project = await visibleProjectForAdministrators(call, param(call, 'projectIdOrKey'));
  const role = await administeredRole(call, project.id);
  return ok(await roleWithActors(call, project.id, role));
}

const actorsBody = z.strictObject({ user: z.array(z.string()).optional(), groupId: z.array(z.string()).optional() });

/** POST /project/{projectIdOrKey}/role/{id}: adds people and groups. */
export async function postRoleActors(call: Call): Promise<Answer> {
  const project = await visibleProjectForAdministrators(call, param(call, 'projectIdOrKey'));
  const role = await administeredRole(call, project.id);
  const { user = [], groupId = [] } = readBody(actorsBody, call.body);
  if (user.length + groupId.length === 0) throw new Refusal(400, 'No actors were given.');
  for (const [kind, table, column, ids] of [
    ['user', 'person', 'account_id', user],
    ['group', 'person_group', 'group_id', groupId],
  ] as const) {
    for (const holder of ids) {
      const [known] = await call.sql.rows(`select 1 from ${table} where ${column} = ?`, [holder]);
      if (known === undefined) throw new Refusal(404, `We can't find '${holder}' in any accessible user directory.`);
      await call.sql.run(
        `insert ignore into project_role_actor (project_id, role_id, kind, holder) values (?, ?, ?, ?)`,
        [project.id, role.id, kind, holder],
      );
    }
  }
  return ok(await roleWithActors(call, project.id, role));
}

/** DELETE /project/{projectIdOrKey}/role/{id}: succeeds also where the actor was not there. */
export async function deleteRoleActor(call: Call): Promise<Answer> {
  const project = await visibleProjectForAdministrators(call, param(call, 'projectIdOrKey'));
  const role = await administeredRole(call, project.id);
  const user = call.query.get('user');
  const holder = user ?? call.query.get('groupId');
  if (holder === null) throw new Refusal(400, 'Either the user or the groupId must be given.');
  await call.sql.run(
    `delete from project_role_actor where project_id = ? and role_id = ? and kind = ? and holder = ?`,
    [project.id, role.id, user === null ? 'group' : 'user', holder],
  );
  return noContent;
}

async function administeredRole(call: Call, projectId: string): Promise<RoleRow> {
  const administers = call.who.administrator || (await call.who.may('ADMINISTER_PROJECTS', projectId));
  const id = param(call, 'id');
  const [role] = await call.sql.rows<RoleRow>(`select id, name from project_role where id = ?`, [id]);
  if (!administers || role === undefined)
    throw new Refusal(404, `Can not retrieve a role with id ${id} for this project.`);
  return role;
}

async function roleWithActors(call: Call, projectId: string, role: RoleRow) {
  const actors = await call.sql.rows<ActorRow>(
    `select a.position as id, a.kind, a.holder, coalesce(p.display_name, g.name) as displayName
       from project_role_actor a left join person p on a.kind = 'user' and p.account_id = a.holder
       left join person_group g on a.kind = 'group' and g.group_id = a.holder
      where a.project_id = ? and a.role_id = ? order by a.position`,
    [projectId, role.id],
  );
  return { ...roleBean(call, projectId, role), description: '', actors: actors.map(actorBean) };
}

/** GET /project/{projectIdOrKey}/roledetails: with currentMember=true only the roles that the person holds, directly or by group. */
export async function getRoleDetails(call: Call): Promise<Answer> {
  const project = await visibleProjectForAdministrators(call, param(call, 'projectIdOrKey'));
  const own = call.query.get('currentMember') === 'true';
  const account = call.who.accountId ?? null;
  const roles = await call.sql.rows<RoleRow>(
    `select r.id, r.name from project_role r
      where ? = false or exists (
        select 1 from project_role_actor a
         where a.project_id = ? and a.role_id = r.id
           and ((a.kind = 'user' and a.holder = ?)
             or (a.kind = 'group' and a.holder in (select group_id from group_member where account_id = ?))))
      order by r.name`,
    [own, project.id, account, account],
  );
  return ok(
    roles.map((role) => ({
      ...roleBean(call, project.id, role),
      admin: false,
      default: false,
      roleConfigurable: true,
      translatedName: role.name,
    })),
  );
}

type RoleRow = { id: string; name: string };
type ActorRow = { id: number; kind: 'user' | 'group'; holder: string; displayName: string };

const roleBean = (call: Call, projectId: string, role: RoleRow) => ({
  self: self(call, `project/${projectId}/role/${role.id}`),
  id: Number(role.id),
  name: role.name,
});

function actorBean(actor: ActorRow) {
  const { id, displayName } = actor;
  if (actor.kind === 'user')
    return { id, displayName, type: 'atlassian-user-role-actor', actorUser: { accountId: actor.holder } };
  return {
    id,
    displayName,
    type: 'atlassian-group-role-actor',
    actorGroup: { groupId: actor.holder, name: displayName, displayName },
  };
}
