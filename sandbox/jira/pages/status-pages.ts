import { z } from 'zod';
import { created, noContent, ok, Refusal, type Answer } from '../answer';
import { insertNumbered } from '../insert-numbered';
import type { StatusOnPage } from '../page-contract';
import { projectsWithAny } from '../projects/project-rows';
import { readBody } from '../http/request-body';
import { administrators } from '../administrators';
import { param, type Call } from '../http/route';

export async function getStatusPages(call: Call): Promise<Answer> {
  return ok(await call.sql.rows<StatusOnPage>(`select id, name, category from status order by position`));
}

const statusBody = z.strictObject({
  name: z.string().trim().min(1).max(255),
  category: z.enum(['new', 'indeterminate', 'done']),
});

/** Who administers a team-managed project makes statuses for it; they are everybody's here. */
export async function postStatus(call: Call): Promise<Answer> {
  const own = await projectsWithAny(call, ['ADMINISTER_PROJECTS']);
  if (!own.some((project) => project.style === 'next-gen')) administrators(call, 403);
  const body = readBody(statusBody, call.body);
  await requireFreeName(call, body.name, '');
  const id = await call.sql.transaction(() => insertNumbered(call, 'status', body));
  return created({ id, ...body });
}

export async function putStatus(call: Call): Promise<Answer> {
  administrators(call, 403);
  const body = readBody(statusBody, call.body);
  const id = await knownStatus(call);
  await requireFreeName(call, body.name, id);
  await call.sql.run(`update status set name = ?, category = ? where id = ?`, [body.name, body.category, id]);
  return ok({ id, ...body });
}

/** Refused while a workflow has it. */
export async function deleteStatus(call: Call): Promise<Answer> {
  administrators(call, 403);
  const id = await knownStatus(call);
  const [use] = await call.sql.rows<{ name: string }>(
    `select w.name from workflow_status s join workflow w on w.id = s.workflow_id where s.status_id = ? limit 1`,
    [id],
  );
  if (use !== undefined) throw new Refusal(400, `The workflow '${use.name}' has the status.`);
  await call.sql.run(`delete from status where id = ?`, [id]);
  return noContent;
}

async function knownStatus(call: Call): Promise<string> {
  const id = param(call, 'statusId');
  const [known] = await call.sql.rows(`select 1 from status where id = ?`, [id]);
  if (known === undefined) throw new Refusal(404, `There is no status ${id}.`);
  return id;
}

/** Statuses of the whole site have names of their own; the site file may still bring two of one name. */
async function requireFreeName(call: Call, name: string, exceptId: string): Promise<void> {
  const [taken] = await call.sql.rows(`select 1 from status where lower(name) = lower(?) and id <> ?`, [
    name,
    exceptId,
  ]);
  if (taken !== undefined) throw new Refusal(400, `A status with the name '${name}' already exists.`);
}
