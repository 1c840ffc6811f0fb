import type { Call } from './http/route';

/** Tables whose ids are numbers in text, and which of them keep an order of their own. */
const ordered = { status: true, issue_type: true, project_role: false, link_type: false } as const;

/** A row under the next free number, at least 10001, and last in the order; call it in a transaction. Answers the id. */
export async function insertNumbered(
  call: Call,
  table: keyof typeof ordered,
  values: Readonly<Record<string, unknown>>,
): Promise<string> {
  const position = ordered[table] ? ', coalesce(max(position) + 1, 0) as position' : '';
  const [next] = await call.sql.rows<{ id: number; position?: number }>(
    `select greatest(coalesce(max(cast(id as unsigned)), 0), 10000) + 1 as id${position} from ${table} for update`,
  );
  const id = String(next?.id);
  const row: Record<string, unknown> = { id, ...values, ...(ordered[table] ? { position: next?.position } : {}) };
  const columns = Object.keys(row);
  await call.sql.run(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    Object.values(row),
  );
  return id;
}
