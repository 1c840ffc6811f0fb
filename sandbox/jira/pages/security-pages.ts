import { z } from 'zod';
import { created, noContent, ok, Refusal, type Answer } from '../answer';
import type { SecurityLevelOnPage } from '../page-contract';
import { visibleProjectForAdministrators } from '../projects/project-rows';
import { readBody } from '../http/request-body';
import { administrators } from '../administrators';
import { param, type Call } from '../http/route';
import { securityLevels, type SecurityLevel } from '../fields/security-levels';

/** Who can hold something: written as `{kind, id}` where the kind names one of many. */
const holders = z.array(
  z.union([
    z.strictObject({ kind: z.enum(['role', 'group', 'person']), id: z.string().min(1) }),
    z.strictObject({ kind: z.enum(['logged-in', 'app', 'reporter', 'assignee']) }),
  ]),
);

const levelBody = z.strictObject({ name: z.string().min(1).max(255), holders });

export async function postSecurityLevel(call: Call): Promise<Answer> {
  administrators(call, 403);
  const project = await visibleProjectForAdministrators(call, param(call, 'key'));
  const body = readBody(levelBody, call.body);
  const id = await call.sql.transaction(async () => {
    const { insertId, affectedRows } = await call.sql.run(
      `insert ignore into security_level (project_id, name) values (?, ?)`,
      [project.id, body.name],
    );
    if (affectedRows === 0) throw new Refusal(400, `The project has a security level '${body.name}' already.`);
    await writeHolders(call, insertId, body.holders);
    return insertId;
  });
  return created(levelOnPage(await levelOf(call, project.id, String(id))));
}

export async function putSecurityLevel(call: Call): Promise<Answer> {
  administrators(call, 403);
  const project = await visibleProjectForAdministrators(call, param(call, 'key'));
  const body = readBody(levelBody, call.body);
  const { id } = await levelOf(call, project.id, param(call, 'levelId'));
  await call.sql.transaction(async () => {
    await call.sql.run(`update security_level set name = ? where id = ?`, [body.name, id]);
    await writeHolders(call, id, body.holders);
  });
  return ok(levelOnPage(await levelOf(call, project.id, String(id))));
}

export async function deleteSecurityLevel(call: Call): Promise<Answer> {
  administrators(call, 403);
  const project = await visibleProjectForAdministrators(call, param(call, 'key'));
  const { id } = await levelOf(call, project.id, param(call, 'levelId'));
  await call.sql.transaction(async () => {
    await call.sql.run(`update issue set security_level = null where security_level = ?`, [id]);
    await call.sql.run(`delete from security_level_holder where level_id = ?`, [id]);
    await call.sql.run(`delete from security_level where id = ?`, [id]);
  });
  return noContent;
}

export const levelOnPage = ({ id, name, holders: held }: SecurityLevel): SecurityLevelOnPage => ({
  id: String(id),
  name,
  holders: held,
});

async function levelOf(call: Call, projectId: string, id: string): Promise<SecurityLevel> {
  const level = (await securityLevels(call.sql, projectId)).find((one) => String(one.id) === id);
  if (level === undefined) throw new Refusal(404, `The project has no security level ${id}.`);
  return level;
}

async function writeHolders(call: Call, levelId: number, held: z.output<typeof holders>): Promise<void> {
  await call.sql.run(`delete from security_level_holder where level_id = ?`, [levelId]);
  for (const holder of held)
    await call.sql.run(`insert ignore into security_level_holder (level_id, kind, holder) values (?, ?, ?)`, [
      levelId,
      holder.kind,
      'id' in holder ? holder.id : '',
    ]);
}
