import type { Upkeep } from '../../app/ports/upkeep';
import type { Database } from './database';
import { text } from './rows';

export function sqlUpkeep(database: Database): Upkeep {
  return {
    async noteRun({ job, at, reference }) {
      await database.run(
        'INSERT INTO job_run (job, at, reference) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE at = VALUES(at), reference = VALUES(reference)',
        [job, at, reference],
      );
    },
    async runs() {
      const rows = await database.rows('SELECT job, at, reference FROM job_run ORDER BY job');
      return rows.map(({ job, at, reference }) => ({
        job: text(job),
        at: text(at),
        reference: reference === null ? null : text(reference),
      }));
    },
    async doneUntil(job) {
      const [row] = await database.rows('SELECT until FROM job_progress WHERE job = ?', [job]);
      return row === undefined ? null : text(row.until);
    },
    async noteDoneUntil(job, until) {
      await database.run(
        'INSERT INTO job_progress (job, until) VALUES (?, ?) ON DUPLICATE KEY UPDATE until = GREATEST(until, VALUES(until))',
        [job, until],
      );
    },
    async storage() {
      // First what needs our tables, so that they are there to be measured.
      const [first] = await database.rows('SELECT MIN(at) AS since FROM journal');
      // Forge SQL's query policy lets an app read information_schema; TiDB and MariaDB both estimate these figures.
      const [size] = await database.rows(
        'SELECT COALESCE(SUM(data_length + index_length), 0) AS bytes FROM information_schema.tables WHERE table_schema = DATABASE()',
      );
      const since = first?.since ?? null;
      return { bytes: Number(size?.bytes ?? 0), since: since === null ? null : text(since) };
    },
  };
}
