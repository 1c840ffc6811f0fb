import { z } from 'zod';
import { fieldRefusal } from '../answer';
import { securityLevels } from './security-levels';
import type { Call } from '../http/route';

const reference = z.union([z.object({ id: z.string() }), z.object({ name: z.string() })]);

/** Fields that point to something of the site by id or name. */
export async function readPriority(call: Call, value: unknown): Promise<{ id: string; name: string } | null> {
  if (value === null) return null;
  const read = reference.safeParse(value);
  const [priority] = read.success
    ? await call.sql.rows<{ id: string; name: string }>(`select id, name from priority where id = ? or name = ?`, [
        'id' in read.data ? read.data.id : null,
        'id' in read.data ? null : read.data.name,
      ])
    : [];
  if (priority === undefined) throw fieldRefusal('priority', 'Specify a valid priority ID or name.');
  return priority;
}

/** Only with Set issue security, and only to a level in which one stands oneself. */
export async function readSecurity(call: Call, value: unknown, projectId: string) {
  if (!(await call.who.may('SET_ISSUE_SECURITY', projectId)))
    throw fieldRefusal('security', "Field 'security' cannot be set. It is not on the appropriate screen, or unknown.");
  if (value === null) return null;
  const read = reference.safeParse(value);
  const level = read.success
    ? (await securityLevels(call.sql, projectId)).find((one) =>
        'id' in read.data ? String(one.id) === read.data.id : one.name === read.data.name,
      )
    : undefined;
  if (level === undefined) throw fieldRefusal('security', 'Security level is invalid.');
  return level;
}
