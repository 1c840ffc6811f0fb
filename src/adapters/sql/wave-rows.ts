import type { WavesQuery } from '../../app/ports/releases';
import type { CalendarWave } from '../../domain/calendar/calendar-wave';
import { environments } from '../../domain/release/plan';
import { releaseTypes } from '../../domain/release/release';
import { marks } from './database';
import type { Columns, Param } from './database';
import { oneOf, text, textOrNull } from './rows';

/** Without its limit. Waves without both times are in nobody's way. */
export function wavesStatement({ projects, from, to, about }: WavesQuery): {
  readonly statement: string;
  readonly params: readonly Param[];
} {
  const those =
    about === null
      ? ''
      : `AND (w.release_id IN (${marks(about.releases)}) OR EXISTS (SELECT 1 FROM release_service v
          WHERE v.release_id = w.release_id AND v.service IN (${marks(about.services)})))`;
  return {
    statement: `
      SELECT w.release_id, w.wave_id, w.project_id, w.number AS wave, w.customer, w.environment, w.site, w.planned_start,
        w.planned_end, w.kept_policy, f.number, IF(f.name = '', COALESCE(s.summary, ''), f.name) AS name, f.type,
        COALESCE(s.issue_key, '') AS issue_key, COALESCE(s.status_id, '') AS status_id
      FROM wave_fact w
      JOIN release_fact f ON f.release_id = w.release_id
      LEFT JOIN release_seen s ON s.release_id = w.release_id
      WHERE w.planned_end > ? AND w.planned_start < ? AND w.project_id IN (${marks(projects)}) ${those}
      ORDER BY w.planned_start, w.release_id, w.wave_id`,
    params: [from, to, ...projects, ...(about?.releases ?? []), ...(about?.services ?? [])],
  };
}

export function servicesOf(rows: readonly Columns[]): ReadonlyMap<string, readonly string[]> {
  const byRelease = new Map<string, string[]>();
  for (const { release_id: release, service } of rows) {
    const known = byRelease.get(text(release)) ?? [];
    byRelease.set(text(release), [...known, text(service)]);
  }
  return byRelease;
}

export function waveRow(row: Columns, services: ReadonlyMap<string, readonly string[]>): CalendarWave {
  const releaseId = text(row.release_id);
  return {
    waveId: text(row.wave_id),
    number: Number(row.wave),
    customer: text(row.customer),
    environment: oneOf(environments, row.environment) ?? 'LIVE',
    site: text(row.site),
    plannedStart: text(row.planned_start),
    plannedEnd: text(row.planned_end),
    keptPolicy: textOrNull(row.kept_policy),
    release: {
      releaseId,
      projectId: text(row.project_id),
      number: text(row.number),
      name: text(row.name),
      type: oneOf(releaseTypes, row.type),
      services: services.get(releaseId) ?? [],
      issueKey: text(row.issue_key),
      statusId: text(row.status_id),
    },
  };
}
