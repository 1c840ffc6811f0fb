import { self } from '../beans';
import type { IssueRow } from '../issue-row';
import type { Call } from '../http/route';
import { anyOf } from '../sql';

export const levelBean = (call: Call, level: { readonly id: number; readonly name: string }) => ({
  self: self(call, `securitylevel/${String(level.id)}`),
  id: String(level.id),
  description: '',
  name: level.name,
});

/** The security levels of these work items, by level. */
export async function levelBeans(call: Call, issues: readonly IssueRow[]): Promise<Map<number, unknown>> {
  const ids = issues.flatMap((issue) => issue.securityLevel ?? []);
  if (ids.length === 0) return new Map();
  const levels = await call.sql.rows<{ id: number; name: string }>(
    `select id, name from security_level where id in (?)`,
    [anyOf(ids)],
  );
  return new Map(levels.map((level) => [level.id, levelBean(call, level)]));
}
