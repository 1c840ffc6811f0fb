import type { AppendOutcome, Draft, Journal, StreamState } from '../../app/ports/ports';
import type { Instant } from '../../domain/kernel';
import type { JournalRow, StreamId } from '../../domain/records/journal-row';
import { feedsFacts } from '../../domain/records/schema';
import { currentDocument, replay } from '../../domain/records/replay';
import type { Snapshot } from '../../domain/records/replay';
import { limited, marks } from './database';
import type { Columns, Database } from './database';
import { answerOf } from './failure';
import { versionOf } from './migrate';
import { journalRow, paramsOf, rowColumns, snapshotOf, text } from './rows';

/** What is told of a snapshot that could not be written: the act itself is stored. */
export type Notice = (what: string, error: unknown) => void;

const allColumns = rowColumns.join(', ');
const insertTries = 3;

export function sqlJournal(database: Database, notice: Notice): Journal {
  /** Rows above a snapshot; nearly always none, for the snapshot is written with each act. */
  async function since(streamId: StreamId, after: number): Promise<readonly JournalRow[]> {
    return (
      await database.rows(`SELECT ${allColumns} FROM journal WHERE stream_id = ? AND seq > ? ORDER BY seq`, [
        streamId,
        after,
      ])
    ).map((row) => journalRow(row));
  }

  async function caughtUp(columns: Columns): Promise<StreamState> {
    const streamId = text(columns.next_stream_id ?? columns.stream_id);
    let snapshot = snapshotOf(columns);
    if (columns.next_seq !== null) {
      const next = replay(snapshot, [journalRow(columns, 'next_')]);
      const rows = await since(streamId, next.seq);
      snapshot = replay(next, rows);
      await tryToSave(streamId, snapshot, text(columns.next_at));
    }
    return stateOf(streamId, snapshot);
  }

  /** A snapshot that is not written is found again: the next read replays its tail. */
  async function tryToSave(streamId: StreamId, snapshot: Snapshot, firstAt: Instant): Promise<void> {
    try {
      await saveSnapshot(database, streamId, snapshot, firstAt);
    } catch (error) {
      notice(`the snapshot of ${streamId}`, error);
    }
  }

  async function insert(row: JournalRow): Promise<AppendOutcome> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await database.run(`INSERT INTO journal (${allColumns}) VALUES (${marks(rowColumns)})`, paramsOf(row));
        return { kind: 'stored' };
      } catch (error) {
        const outcome = await outcomeOf(row);
        if (outcome !== undefined) return outcome;
        const kind = answerOf(error);
        if (kind === 'fault' || attempt === insertTries) throw error;
      }
    }
  }

  /** What became of an INSERT that failed or was not answered: done, the claim taken, the seq taken, or nothing. */
  async function outcomeOf(row: JournalRow): Promise<AppendOutcome | undefined> {
    const found = await database.rows(
      `SELECT ${allColumns} FROM journal WHERE cmd = ? UNION ALL SELECT ${allColumns} FROM journal WHERE claim = ? UNION ALL SELECT ${allColumns} FROM journal WHERE stream_id = ? AND seq = ?`,
      [row.cmd, row.claim, row.streamId, row.seq],
    );
    const rows = found.map((columns) => journalRow(columns));
    const done = rows.find((other) => other.cmd === row.cmd);
    if (done !== undefined) return done.hash === row.hash ? { kind: 'stored' } : { kind: 'done-before', row: done };
    const holder = rows.find((other) => row.claim !== null && other.claim === row.claim);
    if (holder !== undefined) return { kind: 'claimed', row: holder };
    return rows.length > 0 ? { kind: 'moved' } : undefined;
  }

  return {
    async read(streamIds) {
      const wanted = [...new Set(streamIds)];
      const states = await Promise.all(
        (await database.rows(readStatement(wanted), [...wanted, ...wanted])).map(caughtUp),
      );
      const found = new Map(states.map((state) => [state.streamId, state]));
      return new Map(wanted.map((streamId) => [streamId, found.get(streamId) ?? stateOf(streamId, snapshotOf({}))]));
    },
    async append({ row, doc }: Draft) {
      const outcome = await insert(row);
      if (outcome.kind === 'stored')
        await tryToSave(row.streamId, { seq: row.seq, at: row.at, hash: row.hash, v: row.v, doc }, row.at);
      return outcome;
    },
    async rows(streamIds, limit, before) {
      const older =
        before === undefined ? '' : 'AND (at < ? OR (at = ? AND (stream_id < ? OR (stream_id = ? AND seq < ?))))';
      const place = before === undefined ? [] : [before.at, before.at, before.streamId, before.streamId, before.seq];
      const found = await database.rows(
        `SELECT ${allColumns} FROM journal WHERE stream_id IN (${marks(streamIds)}) ${older} ORDER BY at DESC, stream_id DESC, seq DESC ${limited(limit)}`,
        [...streamIds, ...place],
      );
      return found.map((row) => journalRow(row));
    },
    since,
    async entry(cmd) {
      const [row] = await database.rows(`SELECT ${allColumns} FROM journal WHERE cmd = ?`, [cmd]);
      return row === undefined ? undefined : journalRow(row);
    },
    async page(after, limit) {
      const { streamId, seq } = after ?? { streamId: '', seq: 0 };
      const from = `FROM journal WHERE stream_id > ? OR (stream_id = ? AND seq > ?) ORDER BY stream_id, seq`;
      const sizes = await database.rows(`SELECT OCTET_LENGTH(body) AS bytes ${from} ${limited(limit)}`, [
        streamId,
        streamId,
        seq,
      ]);
      const found = await database.rows(`SELECT ${allColumns} ${from} ${limited(fitting(sizes))}`, [
        streamId,
        streamId,
        seq,
      ]);
      return found.map((row) => journalRow(row));
    },
    async cutOff(limit) {
      const found = await database.rows(
        `SELECT s.stream_id FROM snapshot s LEFT JOIN journal j ON j.stream_id = s.stream_id AND j.seq = s.seq AND j.hash = s.hash WHERE j.stream_id IS NULL ORDER BY s.stream_id ${limited(limit)}`,
      );
      return found.map((row) => text(row.stream_id));
    },
    async healSnapshots(limit) {
      const found = await database.rows(
        `SELECT DISTINCT j.stream_id FROM journal j LEFT JOIN snapshot s ON s.stream_id = j.stream_id AND s.seq >= j.seq WHERE s.stream_id IS NULL ${limited(limit)}`,
      );
      const behind = found.map((row) => text(row.stream_id));
      if (behind.length > 0) await this.read(behind);
      return behind;
    },
    schemaVersion: () => versionOf(database),
  };
}

/**
 * Snapshot and, if it lags, the row after it; the first row of streams without a snapshot. Only keys are looked up, so
 * the cost does not grow with the length of the streams.
 */
function readStatement(streamIds: readonly StreamId[]): string {
  const next = rowColumns.map((column) => `j.${column} AS next_${column}`).join(', ');
  return `SELECT s.stream_id, s.seq, s.at, s.hash, s.v, s.doc, ${next}
    FROM snapshot s LEFT JOIN journal j ON j.stream_id = s.stream_id AND j.seq = s.seq + 1
    WHERE s.stream_id IN (${marks(streamIds)})
    UNION ALL
    SELECT NULL, NULL, NULL, NULL, NULL, NULL, ${next}
    FROM journal j LEFT JOIN snapshot s ON s.stream_id = j.stream_id
    WHERE j.stream_id IN (${marks(streamIds)}) AND j.seq = 1 AND s.stream_id IS NULL`;
}

/** How many rows fit an answer of the platform, 4 MiB; at least one, which always does. */
function fitting(sizes: readonly Columns[]): number {
  let bytes = 0;
  const tooMany = sizes.findIndex((row) => (bytes += Number(row.bytes) + 1_000) > 2_000_000);
  return tooMany === -1 ? sizes.length : Math.max(1, tooMany);
}

function stateOf(streamId: StreamId, snapshot: Snapshot): StreamState {
  return {
    streamId,
    seq: snapshot.seq,
    at: snapshot.at,
    hash: snapshot.hash,
    doc: currentDocument(streamId, snapshot),
  };
}

/**
 * An older snapshot never replaces a newer one: `seq` is assigned last, for the guards before it compare with the old one.
 * `firstAt`: time of the first act that it adds.
 */
async function saveSnapshot(
  database: Database,
  streamId: StreamId,
  { seq, at, hash, v, doc }: Snapshot,
  firstAt: Instant,
): Promise<void> {
  const newer = (column: string) => `${column} = IF(VALUES(seq) > seq, VALUES(${column}), ${column})`;
  await database.run(
    `INSERT INTO snapshot (stream_id, at, hash, v, doc, facts_due, seq) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON DUPLICATE KEY UPDATE ${['at', 'hash', 'v', 'doc'].map(newer).join(', ')},
       facts_due = IF(VALUES(seq) > seq, COALESCE(facts_due, VALUES(facts_due)), facts_due),
       seq = GREATEST(seq, VALUES(seq))`,
    [streamId, at, hash, v, JSON.stringify(doc), feedsFacts(streamId) ? firstAt : null, seq],
  );
}
