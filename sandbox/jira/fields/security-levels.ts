import type { HolderOnPage } from '../page-contract';
import type { Sql } from '../sql';

/** A level closes a work item to all but its holders, beside Browse projects. */
export type SecurityLevel = {
  readonly id: number;
  readonly projectId: string;
  readonly name: string;
  readonly holders: readonly HolderOnPage[];
};

export async function securityLevels(sql: Sql, projectId: string): Promise<SecurityLevel[]> {
  const levels = await sql.rows<Omit<SecurityLevel, 'holders'>>(
    `select id, project_id as projectId, name from security_level where project_id = ? order by id`,
    [projectId],
  );
  const holders = await sql.rows<{ levelId: number; kind: HolderOnPage['kind']; holder: string }>(
    `select h.level_id as levelId, h.kind, h.holder from security_level_holder h
       join security_level v on v.id = h.level_id where v.project_id = ? order by h.kind, h.holder`,
    [projectId],
  );
  return levels.map((level) => ({
    ...level,
    holders: holders.filter((one) => one.levelId === level.id).map(({ kind, holder }) => holderOf(kind, holder)),
  }));
}

/** A holder as rows keep it: kind and, where the kind needs one, an id. */
export function holderOf(kind: HolderOnPage['kind'], id: string): HolderOnPage {
  return kind === 'role' || kind === 'group' || kind === 'person' ? { kind, id } : { kind };
}
