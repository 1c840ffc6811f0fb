import type { Batch, Imports } from '../../app/ports/imports';
import type { ImportedRelease, StagedRow } from '../../domain/history/release';
import { textOf } from '../../domain/history/release';
import { limited, marks } from './database';
import type { Columns, Database } from './database';
import { text } from './rows';

/** Of a statement, so that with its quotation marks it stays below the platform's 1 MiB a request. */
const charactersAStatement = 300_000;
const rowsAStatement = 1_000;

export function sqlImports(database: Database): Imports {
  return {
    async stage(batch, rows, at) {
      await database.run(
        'INSERT IGNORE INTO import_batch (batch, staged_at, made_to, shown, closed) VALUES (?, ?, 0, 0, 0)',
        [batch, at],
      );
      for (const slice of slices(rows)) {
        await database.run(
          `INSERT INTO import_row (batch, line, number, ended_on, content) VALUES ${slice.map(() => '(?, ?, ?, ?, ?)').join(', ')}
           ON DUPLICATE KEY UPDATE number = VALUES(number), ended_on = VALUES(ended_on), content = VALUES(content)`,
          slice.flatMap(({ line, release, text: content }) => [batch, line, release.number, release.endedOn, content]),
        );
      }
    },
    async batches(ids) {
      const found = await database.rows(
        `SELECT batch, staged_at, made_to, shown, closed FROM import_batch WHERE batch IN (${marks(ids)})`,
        ids,
      );
      return new Map(found.map((row) => [text(row.batch), batchOf(row)]));
    },
    async rows(batch, afterLine, limit) {
      const found = await database.rows(
        `SELECT line, content FROM import_row WHERE batch = ? AND line > ? ORDER BY line ${limited(limit)}`,
        [batch, afterLine],
      );
      return found.map((row) => ({
        line: Number(row.line),
        text: text(row.content),
        // Written by `stage` alone; verification hashes the text as it is.
        release: JSON.parse(text(row.content)) as ImportedRelease,
      }));
    },
    async doubled(batch, limit) {
      const found = await database.rows(
        `SELECT number, MIN(line) AS first, MAX(line) AS last FROM import_row WHERE batch = ?
         GROUP BY number HAVING COUNT(*) > 1 ORDER BY first ${limited(limit)}`,
        [batch],
      );
      return found.map((row) => ({ number: text(row.number), lines: [Number(row.first), Number(row.last)] }));
    },
    async shared(batch, others, limit) {
      const found = await database.rows(
        `SELECT mine.number AS number, mine.line AS line, other.batch AS batch FROM import_row mine
         JOIN import_row other ON other.number = mine.number
         WHERE mine.batch = ? AND other.batch IN (${marks(others)}) ORDER BY mine.line ${limited(limit)}`,
        [batch, ...others],
      );
      return found.map((row) => ({ number: text(row.number), line: Number(row.line), batch: text(row.batch) }));
    },
    async holders(numbers, batches) {
      const found = await database.rows(
        `SELECT number, batch FROM import_row WHERE number IN (${marks(numbers)}) AND batch IN (${marks(batches)})`,
        [...numbers, ...batches],
      );
      return found.map((row) => ({ number: text(row.number), batch: text(row.batch) }));
    },
    async liveNumbers(numbers) {
      const claims = numbers.map((number) => `number:${number}`);
      const found = await database.rows(`SELECT claim FROM journal WHERE claim IN (${marks(claims)})`, claims);
      return found.map((row) => text(row.claim).slice('number:'.length));
    },
    async sharedLive(batch, limit) {
      const found = await database.rows(
        `SELECT r.number AS number, r.line AS line FROM import_row r
         JOIN journal j ON j.claim = CONCAT('number:', r.number) WHERE r.batch = ? ORDER BY r.line ${limited(limit)}`,
        [batch],
      );
      return found.map((row) => ({ number: text(row.number), line: Number(row.line) }));
    },
    async madeTo(batch, line) {
      await database.run('UPDATE import_batch SET made_to = GREATEST(made_to, ?) WHERE batch = ?', [line, batch]);
    },
    async show(batch) {
      // One statement, so that a report counts all of them or none. Rows whose facts are made once more afterwards have
      // `source_seq` 0 and replace nothing.
      await database.run(
        `UPDATE import_batch b JOIN import_row r ON r.batch = b.batch
         JOIN release_fact f ON f.release_id = CONCAT('import:', r.batch, ':', r.number)
         LEFT JOIN release_customer c ON c.release_id = f.release_id
         LEFT JOIN release_service s ON s.release_id = f.release_id
         SET f.ended_on = r.ended_on, f.source_seq = 1, c.ended_on = r.ended_on, c.source_seq = 1, s.source_seq = 1, b.shown = 1
         WHERE b.batch = ? AND b.closed = 0`,
        [batch],
      );
    },
    async close(batch) {
      await database.run('UPDATE import_batch SET closed = 1, shown = 0 WHERE batch = ?', [batch]);
      await database.run(
        `DELETE f, c, s FROM release_fact f
         LEFT JOIN release_customer c ON c.release_id = f.release_id
         LEFT JOIN release_service s ON s.release_id = f.release_id
         WHERE f.release_id > ? AND f.release_id < ?`,
        [`import:${batch}:`, `import:${batch};`],
      );
    },
    async stagedBefore(before, kept, limit) {
      const found = await database.rows(
        `SELECT batch FROM import_batch WHERE staged_at < ?${kept.length === 0 ? '' : ` AND batch NOT IN (${marks(kept)})`}
         ORDER BY staged_at ${limited(limit)}`,
        [before, ...kept],
      );
      return found.map((row) => text(row.batch));
    },
    async drop(batch) {
      for (;;) {
        const [last] = await database.rows(
          `SELECT MAX(line) AS line FROM (SELECT line FROM import_row WHERE batch = ? ORDER BY line ${limited(10_000)}) part`,
          [batch],
        );
        if (last?.line === null || last?.line === undefined) break;
        await database.run('DELETE FROM import_row WHERE batch = ? AND line <= ?', [batch, Number(last.line)]);
      }
      await database.run('DELETE FROM import_batch WHERE batch = ?', [batch]);
    },
  };
}

const batchOf = (row: Columns): Batch => ({
  stagedAt: text(row.staged_at),
  madeTo: Number(row.made_to),
  shown: Number(row.shown) === 1,
  closed: Number(row.closed) === 1,
});

type Written = StagedRow & { readonly text: string };

function slices(rows: readonly StagedRow[]): readonly (readonly Written[])[] {
  const all: Written[][] = [];
  let characters = Infinity;
  for (const row of rows) {
    const written = { ...row, text: textOf(row.release) };
    const last = all.at(-1);
    if (
      last === undefined ||
      last.length === rowsAStatement ||
      characters + written.text.length > charactersAStatement
    ) {
      all.push([written]);
      characters = written.text.length;
    } else {
      last.push(written);
      characters += written.text.length;
    }
  }
  return all;
}
