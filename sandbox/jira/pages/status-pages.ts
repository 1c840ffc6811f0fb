import { z } from 'zod';
import { created, ok, Refusal, type Answer } from '../answer';
import type { StatusOnPage } from '../page-contract';
import { readBody } from '../request-body';
import { administrators } from '../rest/administrators';
import { param, type Call } from '../route';

export async function getStatusPages(call: Call): Promise<Answer> {
  return ok(await call.sql.rows<StatusOnPage>(`select id, name, category from status order by position`));
}

const statusBody = z.strictObject({
  name: z.string().min(1).max(255),
  category: z.enum(['new', 'indeterminate', 'done']),
});

export async function postStatus(call: Call): Promise<Answer> {
  administrators(call, 403);
  const { name, category } = readBody(statusBody, call.body);
  const id = await call.sql.transaction(async () => {
    const [next] = await call.sql.rows<{ id: number; position: number }>(
      `select greatest(max(cast(id as unsigned)), 10000) + 1 as id, max(position) + 1 as position from status for update`,
    );
    await call.sql.run(`insert into status (id, position, name, category) values (?, ?, ?, ?)`, [
      String(next?.id),
      next?.position,
      name,
      category,
    ]);
    return String(next?.id);
  });
  return created({ id, name, category });
}

export async function putStatus(call: Call): Promise<Answer> {
  administrators(call, 403);
  const { name, category } = readBody(statusBody, call.body);
  const id = param(call, 'statusId');
  const [known] = await call.sql.rows(`select 1 from status where id = ?`, [id]);
  if (known === undefined) throw new Refusal(404, `There is no status ${id}.`);
  await call.sql.run(`update status set name = ?, category = ? where id = ?`, [name, category, id]);
  return ok({ id, name, category });
}
