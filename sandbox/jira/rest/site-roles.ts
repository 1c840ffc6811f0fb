import { z } from 'zod';
import { ok, Refusal, type Answer } from '../answer';
import { self } from '../beans';
import { insertNumbered } from '../insert-numbered';
import { readBody } from '../http/request-body';
import { param, type Call } from '../http/route';
import { administrators } from '../administrators';

type RoleRow = { id: string; name: string; description: string };

/** GET /role: the roles of the site. No role has default members here. */
export async function getRoles(call: Call): Promise<Answer> {
  administrators(call, 403);
  return ok((await roles(call)).map((role) => roleBean(call, role)));
}

/** GET /role/{id} */
export async function getRole(call: Call): Promise<Answer> {
  administrators(call, 403);
  const id = param(call, 'id');
  const role = (await roles(call)).find((one) => one.id === id);
  if (role === undefined) throw new Refusal(404, `Can not find a role with id ${id}.`);
  return ok(roleBean(call, role));
}

const roleBody = z.strictObject({
  name: z.string().trim().min(1).max(255),
  description: z.string().max(255).optional(),
});

/** POST /role: 200, not 201; 409 where the name is taken. */
export async function postRole(call: Call): Promise<Answer> {
  administrators(call, 403);
  const { name, description = '' } = readBody(roleBody, call.body);
  const [taken] = await call.sql.rows(`select 1 from project_role where name = ?`, [name]);
  if (taken !== undefined) throw new Refusal(409, `A project role with the name '${name}' already exists.`);
  const id = await call.sql.transaction(() => insertNumbered(call, 'project_role', { name, description }));
  return ok(roleBean(call, { id, name, description }));
}

const roles = (call: Call) =>
  call.sql.rows<RoleRow>(`select id, name, description from project_role order by cast(id as unsigned)`);

const roleBean = (call: Call, { id, name, description }: RoleRow) => ({
  self: self(call, `role/${id}`),
  name,
  id: Number(id),
  description,
  actors: [],
});
