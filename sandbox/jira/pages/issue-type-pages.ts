import { z } from 'zod';
import { created, fieldRefusal, noContent, ok, Refusal, type Answer } from '../answer';
import { insertNumbered } from '../insert-numbered';
import type { WorkTypeOnPage } from '../page-contract';
import { readBody } from '../http/request-body';
import { administrators } from '../administrators';
import { param, type Call } from '../http/route';

/** All of the site; `GET /rest/api/3/issuetype` has those alone of projects that the person sees. */
export async function getTypePages(call: Call): Promise<Answer> {
  return ok(await typesOnPage(call));
}

const name = z.string().trim().min(1).max(60);

export async function postType(call: Call): Promise<Answer> {
  administrators(call, 403);
  const body = readBody(z.strictObject({ name, subtask: z.boolean() }), call.body);
  const id = await call.sql.transaction(async () => {
    await requireFreeName(call, body.name, '');
    return insertNumbered(call, 'issue_type', body);
  });
  return created(await typeOnPage(call, id));
}

export async function putType(call: Call): Promise<Answer> {
  administrators(call, 403);
  const body = readBody(z.strictObject({ name }), call.body);
  const { id } = await typeOnPage(call, param(call, 'issueTypeId'));
  await requireFreeName(call, body.name, id);
  await call.sql.run(`update issue_type set name = ? where id = ?`, [body.name, id]);
  return ok(await typeOnPage(call, id));
}

/** Refused while a project has it: Jira asks for another type to put the work items on. */
export async function deleteType(call: Call): Promise<Answer> {
  administrators(call, 403);
  const type = await typeOnPage(call, param(call, 'issueTypeId'));
  const [project] = type.usedBy;
  if (project !== undefined) throw new Refusal(400, `Project ${project} uses the work type.`);
  await call.sql.run(`delete from issue_type where id = ?`, [type.id]);
  return noContent;
}

async function requireFreeName(call: Call, wanted: string, exceptId: string): Promise<void> {
  const [taken] = await call.sql.rows(`select 1 from issue_type where lower(name) = lower(?) and id <> ?`, [
    wanted,
    exceptId,
  ]);
  if (taken !== undefined) throw fieldRefusal('name', `A work type with the name '${wanted}' already exists.`);
}

async function typeOnPage(call: Call, id: string): Promise<WorkTypeOnPage> {
  const type = (await typesOnPage(call)).find((one) => one.id === id);
  if (type === undefined) throw new Refusal(404, `There is no work type ${id}.`);
  return type;
}

async function typesOnPage(call: Call): Promise<readonly WorkTypeOnPage[]> {
  const types = await call.sql.rows<{ id: string; name: string; subtask: number }>(
    `select id, name, subtask from issue_type order by position`,
  );
  const uses = await call.sql.rows<{ typeId: string; key: string }>(
    `select m.issue_type_id as typeId, p.project_key as \`key\` from project_issue_type m
       join project p on p.id = m.project_id order by p.project_key`,
  );
  return types.map((type) => ({
    id: type.id,
    name: type.name,
    subtask: type.subtask === 1,
    usedBy: uses.filter((use) => use.typeId === type.id).map((use) => use.key),
  }));
}
