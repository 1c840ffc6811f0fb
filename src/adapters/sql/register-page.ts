import type { RegisterQuery, RegisterRow } from '../../app/ports/releases';
import { gates } from '../../domain/gate/gate';
import { releaseTypes } from '../../domain/release/release';
import { outcomes } from '../../domain/measurement/report';
import { limited, marks } from './database';
import type { Columns, Param } from './database';
import { oneOf, text, textOrNull } from './rows';

type Statement = { readonly statement: string; readonly params: readonly Param[] };
type Condition = { readonly sql: string; readonly params: readonly Param[] };

const nextStart =
  '(SELECT MIN(w.planned_start) FROM wave_fact w WHERE w.release_id = f.release_id AND w.planned_end > ?)';

/** A page and how many fit, in one statement. */
export function pageStatement(query: RegisterQuery): Statement {
  const conditions = [...alike(query), ...between(query)];
  const from = `FROM release_fact f LEFT JOIN release_seen s ON s.release_id = f.release_id
    WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
  const asked = conditions.flatMap(({ params }) => params);
  const nothing = Array.from({ length: 12 }, () => 'NULL').join(', ');
  return {
    statement: `
      SELECT * FROM (
        SELECT 'row' AS part, f.release_id, f.number, IF(f.name = '', COALESCE(s.summary, ''), f.name) AS name, f.kind, f.type,
          f.ended_on, f.outcome, f.gate, f.gate_result, f.gate_at, f.gate_reasons, ${nextStart} AS next_start,
          NULL AS total, NULL AS since
        ${from}
        ORDER BY ${order(query)} ${limited(query.limit)} OFFSET ${Math.max(0, Math.trunc(query.offset))}
      ) AS page
      UNION ALL
      SELECT 'count', ${nothing}, (SELECT COUNT(*) ${from}), (SELECT MIN(facts_due) FROM snapshot WHERE facts_due IS NOT NULL)`,
    params: [query.now, ...asked, ...asked],
  };
}

/** Customers and services of these releases. */
export const partsOf = (ids: readonly string[]): string => `
  SELECT 'customer' AS part, release_id, customer AS id FROM release_customer WHERE release_id IN (${marks(ids)})
  UNION ALL
  SELECT 'service', release_id, service FROM release_service WHERE release_id IN (${marks(ids)})`;

export function registerRow(row: Columns, parts: readonly Columns[]): RegisterRow {
  const releaseId = text(row.release_id);
  const of = (part: string) =>
    parts
      .filter((found) => found.part === part && found.release_id === releaseId)
      .map((found) => text(found.id))
      .sort();
  return {
    releaseId,
    number: text(row.number),
    name: text(row.name),
    kind: text(row.kind) === 'summary' ? 'summary' : 'live',
    type: oneOf(releaseTypes, row.type),
    endedOn: textOrNull(row.ended_on),
    outcome: oneOf(outcomes, row.outcome),
    gate: gateOf(row),
    customers: of('customer'),
    services: of('service'),
    nextStart: textOrNull(row.next_start),
  };
}

function gateOf({ gate, gate_result: result, gate_at: at, gate_reasons: reasons }: Columns): RegisterRow['gate'] {
  const known = oneOf(gates, gate);
  if (known === null) return null;
  return { gate: known, result: result === 'PASS' ? 'PASS' : 'BLOCKED', at: text(at), reasons: Number(reasons) };
}

function alike({ projectId, text: typed, state, statusIds, endedStatusIds, type, customer, service }: RegisterQuery) {
  const wanted = typed.trim().toLowerCase();
  const like = `%${wanted.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const conditions: Condition[] = [{ sql: 'f.project_id = ?', params: [projectId] }];
  if (wanted !== '')
    conditions.push({
      sql: "(LOWER(f.number) LIKE ? OR LOWER(f.name) LIKE ? OR LOWER(COALESCE(s.issue_key, '')) LIKE ? OR LOWER(COALESCE(s.summary, '')) LIKE ?)",
      params: [like, like, like, like],
    });
  if (state !== 'all') conditions.push(ended(state, endedStatusIds));
  if (statusIds !== null) conditions.push({ sql: `s.status_id IN (${marks(statusIds)})`, params: statusIds });
  if (type !== null) conditions.push({ sql: 'f.type = ?', params: [type] });
  if (customer !== null) conditions.push({ sql: part('customer'), params: [customer] });
  if (service !== null) conditions.push({ sql: part('service'), params: [service] });
  return conditions;
}

/** Imported releases have an outcome; of those that are managed here Jira's status says it. */
function ended(state: 'open' | 'finished', statusIds: readonly string[]): Condition {
  const byStatus = statusIds.length === 0 ? '' : ` OR COALESCE(s.status_id, '') IN (${marks(statusIds)})`;
  return { sql: `${state === 'open' ? 'NOT ' : ''}(f.outcome IS NOT NULL${byStatus})`, params: statusIds };
}

const part = (name: 'customer' | 'service') =>
  `EXISTS (SELECT 1 FROM release_${name} p WHERE p.release_id = f.release_id AND p.${name} = ?)`;

/** Instants begin with their day, so they compare with days as text. */
function between({ from, to }: RegisterQuery): readonly Condition[] {
  if (from === null && to === null) return [];
  const [first, last] = [from ?? '0000', to === null ? '9999' : `${to}T~`];
  return [
    {
      sql: `((f.ended_on >= ? AND f.ended_on <= ?) OR EXISTS (SELECT 1 FROM wave_fact d
        WHERE d.release_id = f.release_id AND d.planned_start >= ? AND d.planned_start <= ?))`,
      params: [first, last, first, last],
    },
  ];
}

const sortColumns = {
  number: 'f.number',
  name: 'name',
  type: 'f.type',
  next: 'next_start',
  ended: 'f.ended_on',
} satisfies { readonly [sort in RegisterQuery['sort']]: string };

/** What has no such value comes last, whichever way one sorts; numbers count by their digits' length first. */
function order({ sort, down }: RegisterQuery): string {
  const way = down ? 'DESC' : 'ASC';
  const column = sortColumns[sort];
  const byLength = sort === 'number' ? `LENGTH(f.number) ${way}, ` : '';
  return `${column} IS NULL, ${byLength}${column} ${way}, f.release_id ${way}`;
}
