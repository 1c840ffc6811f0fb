import type { Clock } from '../../app/ports/ports';
import type { Releases } from '../../app/ports/releases';
import { broughtItem } from '../../domain/packages/release-items';
import { limited, marks } from './database';
import type { Database } from './database';
import { pageStatement, partsOf, registerRow } from './register-page';
import { othersFrom, othersStatement } from './other-rows';
import { text, textOrNull } from './rows';
import { servicesOf, waveRow, wavesStatement } from './wave-rows';

/** Register and calendar over the fact tables. */
export function sqlReleases(database: Database, clock: Clock): Releases {
  return {
    async page(query) {
      // Taken first: an act that is committed while the statements run is later than this.
      const now = clock.now();
      const { statement, params } = pageStatement(query);
      const found = await database.rows(statement, params);
      const rows = found.filter((row) => row.part === 'row');
      const [count] = found.filter((row) => row.part === 'count');
      const ids = rows.map((row) => text(row.release_id));
      const parts = ids.length === 0 ? [] : await database.rows(partsOf(ids), [...ids, ...ids]);
      return {
        rows: rows.map((row) => registerRow(row, parts)),
        total: Number(count?.total ?? 0),
        asOf: textOrNull(count?.since) ?? now,
      };
    },
    async waves(query) {
      const { statement, params } = wavesStatement(query);
      const found = await database.rows(`${statement} ${limited(query.limit + 1)}`, params);
      const rows = found.slice(0, query.limit);
      const ids = [...new Set(rows.map((row) => text(row.release_id)))];
      const services =
        ids.length === 0
          ? []
          : await database.rows(
              `SELECT release_id, service FROM release_service WHERE release_id IN (${marks(ids)}) ORDER BY release_id, service`,
              ids,
            );
      const byRelease = servicesOf(services);
      return { waves: rows.map((row) => waveRow(row, byRelease)), more: found.length > query.limit };
    },
    async others(query) {
      const { statement, params } = othersStatement(query);
      return othersFrom(await database.rows(statement, params));
    },
    async withItem(item, limit) {
      // Jira numbers its work items: the longer and then the greater id is the newer one.
      const found = await database.rows(
        `SELECT i.release_id, f.number, IF(f.name = '', COALESCE(s.summary, ''), f.name) AS name
        FROM release_item i
        JOIN release_fact f ON f.release_id = i.release_id
        LEFT JOIN release_seen s ON s.release_id = i.release_id
        WHERE i.item = ?
        ORDER BY LENGTH(i.release_id) DESC, i.release_id DESC ${limited(limit)}`,
        [item],
      );
      return found.map((row) => ({
        releaseId: text(row.release_id),
        number: text(row.number),
        name: text(row.name),
      }));
    },
    async withChange(changeId, limit) {
      const found = await database.rows(
        `SELECT * FROM (
          SELECT i.release_id, s.status_id, 1 AS brought FROM release_item i
          LEFT JOIN release_seen s ON s.release_id = i.release_id
          WHERE i.item = ?
          ORDER BY LENGTH(i.release_id) DESC, i.release_id DESC ${limited(limit)}
        ) b
        UNION ALL
        SELECT * FROM (
          SELECT SUBSTRING(stream_id, 6) AS release_id, NULL AS status_id, 0 AS brought FROM snapshot
          WHERE facts_due IS NOT NULL AND stream_id LIKE 'gate:%' ${limited(limit + 1)}
        ) u`,
        [broughtItem(changeId)],
      );
      const rows = (brought: number) => found.filter((row) => Number(row.brought) === brought);
      return {
        brought: rows(1).map((row) => ({ releaseId: text(row.release_id), statusId: textOrNull(row.status_id) })),
        unsettled: rows(0).map((row) => text(row.release_id)),
      };
    },
    async seen(issues, at) {
      if (issues.length === 0) return;
      const columns = ['issue_key', 'summary', 'status_id'];
      const newer = columns.map((column) => `${column} = IF(VALUES(seen_at) >= seen_at, VALUES(${column}), ${column})`);
      await database.run(
        `INSERT INTO release_seen (release_id, ${columns.join(', ')}, seen_at) VALUES ${issues.map(() => '(?, ?, ?, ?, ?)').join(', ')}
        ON DUPLICATE KEY UPDATE ${newer.join(', ')}, seen_at = GREATEST(seen_at, VALUES(seen_at))`,
        issues.flatMap(({ releaseId, issueKey, summary, statusId }) => [releaseId, issueKey, summary, statusId, at]),
      );
    },
  };
}
