import type { OthersFound, OthersQuery } from '../../app/ports/releases';
import { environments } from '../../domain/release/plan';
import { limited, marks } from './database';
import type { Columns, Param } from './database';
import { oneOf, text, textOrNull } from './rows';

/** Waves in the way and releases that count, in one statement; a row for each service that both releases have. */
export function othersStatement(query: OthersQuery): {
  readonly statement: string;
  readonly params: readonly Param[];
} {
  const parts = [wavesPart(query), ...(query.periods.length === 0 ? [] : [countedPart(query), importedPart(query)])];
  return {
    // Each part is sorted and limited by itself.
    statement: parts.map(({ statement }, at) => `SELECT * FROM (${statement}) p${at}`).join(' UNION ALL '),
    params: parts.flatMap(({ params }) => params),
  };
}

type Part = { readonly statement: string; readonly params: readonly Param[] };

function wavesPart({ releaseId, projects, services, items, from, to, limit }: OthersQuery): Part {
  const shared = `SELECT MIN(i.item) FROM release_item i WHERE i.release_id = w.release_id AND i.item IN (${marks(items)})`;
  return {
    statement: `
      SELECT 'wave' AS part, w.release_id, w.wave_id, f.number, COALESCE(s.issue_key, '') AS issue_key,
        COALESCE(s.status_id, '') AS status_id, w.customer, w.environment, w.planned_start, w.planned_end, 0 AS agreed,
        v.service, (${shared}) AS item
      FROM wave_fact w
      JOIN release_fact f ON f.release_id = w.release_id
      LEFT JOIN release_seen s ON s.release_id = w.release_id
      LEFT JOIN release_service v ON v.release_id = w.release_id AND v.service IN (${marks(services)})
      WHERE w.planned_end > ? AND w.planned_start < ? AND w.release_id <> ? AND w.project_id IN (${marks(projects)})
        AND (v.service IS NOT NULL OR (${shared}) IS NOT NULL)
      ORDER BY w.planned_start, w.release_id, w.wave_id, v.service ${limited(limit)}`,
    params: [...items, ...services, from, to, releaseId, ...projects, ...items],
  };
}

/** Live and pilot waves alone are releases to a customer. */
function countedPart({ releaseId, projects, services, type, periods, limit }: OthersQuery): Part {
  const within = periods.map(() => '(w.customer = ? AND w.planned_start >= ? AND w.planned_start < ?)').join(' OR ');
  return {
    statement: `
      SELECT 'release' AS part, w.release_id, '' AS wave_id, '' AS number, '' AS issue_key,
        COALESCE(s.status_id, '') AS status_id, w.customer, '' AS environment, MIN(w.planned_start) AS planned_start,
        MAX(w.planned_end) AS planned_end, MAX(w.kept_policy IS NOT NULL) AS agreed, v.service, NULL AS item
      FROM wave_fact w
      JOIN release_fact f ON f.release_id = w.release_id
      LEFT JOIN release_seen s ON s.release_id = w.release_id
      LEFT JOIN release_service v ON v.release_id = w.release_id AND v.service IN (${marks(services)})
      WHERE f.type = ? AND w.environment IN ('LIVE', 'PILOT') AND (${within})
        AND w.release_id <> ? AND w.project_id IN (${marks(projects)})
      GROUP BY w.release_id, s.status_id, w.customer, v.service
      ORDER BY w.release_id, w.customer, v.service ${limited(limit + 1)}`,
    params: [...services, type, ...periodParams(periods), releaseId, ...projects],
  };
}

/** Imported history says the day of the end alone. */
function importedPart({ projects, services, type, periods, limit }: OthersQuery): Part {
  const started = "CONCAT(c.ended_on, 'T00:00:00.000Z')";
  const within = periods.map(() => `(c.customer = ? AND ${started} >= ? AND ${started} < ?)`).join(' OR ');
  return {
    statement: `
      SELECT 'release' AS part, c.release_id, '' AS wave_id, '' AS number, '' AS issue_key, '' AS status_id, c.customer, '' AS environment,
        ${started} AS planned_start, ${started} AS planned_end, 1 AS agreed, v.service, NULL AS item
      FROM release_customer c
      JOIN release_fact f ON f.release_id = c.release_id
      LEFT JOIN release_service v ON v.release_id = c.release_id AND v.service IN (${marks(services)})
      WHERE f.kind = 'summary' AND c.type = ? AND (${within}) AND c.project_id IN (${marks(projects)})
      ORDER BY c.release_id, c.customer, v.service ${limited(limit + 1)}`,
    params: [...services, type, ...periodParams(periods), ...projects],
  };
}

const periodParams = (periods: OthersQuery['periods']): readonly Param[] =>
  periods.flatMap(({ customer, from, to }) => [customer, from, to]);

export function othersFrom(rows: readonly Columns[]): OthersFound {
  return {
    waves: grouped(
      rows.filter(({ part }) => part === 'wave'),
      ({ release_id, wave_id }) => `${text(release_id)}/${text(wave_id)}`,
    ).map(({ row, services }) => ({
      releaseId: text(row.release_id),
      number: text(row.number),
      issueKey: text(row.issue_key),
      statusId: text(row.status_id),
      environment: oneOf(environments, row.environment) ?? 'LIVE',
      plannedStart: text(row.planned_start),
      plannedEnd: text(row.planned_end),
      services,
      item: textOrNull(row.item),
    })),
    counted: grouped(
      rows.filter(({ part }) => part === 'release'),
      ({ release_id, customer }) => `${text(release_id)}/${text(customer)}`,
    ).map(({ row, services }) => ({
      releaseId: text(row.release_id),
      statusId: text(row.status_id),
      customer: text(row.customer),
      services,
      start: text(row.planned_start),
      agreed: Number(row.agreed) === 1,
    })),
  };
}

/** The rows of one thing, in the order of its first, with the services that they name. */
function grouped(
  rows: readonly Columns[],
  keyOf: (row: Columns) => string,
): readonly { readonly row: Columns; readonly services: readonly string[] }[] {
  const byKey = new Map<string, { readonly row: Columns; readonly services: readonly string[] }>();
  for (const row of rows) {
    const service = textOrNull(row.service);
    const known = byKey.get(keyOf(row)) ?? { row, services: [] };
    byKey.set(keyOf(row), { row: known.row, services: [...known.services, ...(service === null ? [] : [service])] });
  }
  return [...byKey.values()];
}
