import type { Journal, RowPlace, StreamState } from '../../src/app/ports/ports';
import type { Instant } from '../../src/domain/kernel';
import type { JournalRow, StreamId } from '../../src/domain/records/journal-row';
import { currentDocument, genesis, replay } from '../../src/domain/records/replay';
import { feedsFacts } from '../../src/domain/records/schema';

export type MemoryJournal = Journal & {
  /** The table itself, for tests that tamper. */
  readonly table: JournalRow[];
  /** Streams whose facts are due and since when. */
  readonly due: Map<StreamId, Instant>;
  readonly headSeq: (streamId: StreamId) => number;
};

/** The journal in memory; what it keeps are rows, as in the table. `stored`: what was appended to it before. */
export function memoryJournal(stored: readonly JournalRow[] = []): MemoryJournal {
  const table: JournalRow[] = [];
  const due = new Map<StreamId, Instant>();
  const lastKnown = new Map<StreamId, string>();
  const rowsOf = (streamId: StreamId) => table.filter((row) => row.streamId === streamId).sort(byPosition);
  const read = new Map<StreamId, Replayed>();

  /** Replays what is not the same rows as before. */
  function stateOf(streamId: StreamId): StreamState {
    const rows = rowsOf(streamId);
    const before = read.get(streamId);
    if (before !== undefined && isSame(before.rows, rows)) return before.state;
    const head = replay(genesis, rows);
    const state = { streamId, seq: head.seq, at: head.at, hash: head.hash, doc: currentDocument(streamId, head) };
    read.set(streamId, { rows, state });
    return state;
  }

  function add(row: JournalRow): void {
    table.push(row);
    lastKnown.set(row.streamId, row.hash);
    if (feedsFacts(row.streamId) && !due.has(row.streamId)) due.set(row.streamId, row.at);
  }
  for (const row of stored) add(row);

  return {
    table,
    due,
    headSeq: (streamId) => rowsOf(streamId).length,
    async read(streamIds) {
      return new Map(streamIds.map((streamId) => [streamId, stateOf(streamId)]));
    },
    async append({ row }) {
      const done = table.find((other) => other.cmd === row.cmd);
      if (done !== undefined) return done.hash === row.hash ? { kind: 'stored' } : { kind: 'done-before', row: done };
      const holder = table.find((other) => row.claim !== null && other.claim === row.claim);
      if (holder !== undefined) return { kind: 'claimed', row: holder };
      if (table.some((other) => other.streamId === row.streamId && other.seq === row.seq)) return { kind: 'moved' };
      add(row);
      return { kind: 'stored' };
    },
    async rows(streamIds, limit, before) {
      const newestFirst = (one: RowPlace, other: RowPlace) => compare(other.at, one.at) || byPosition(other, one);
      return table
        .filter((row) => streamIds.includes(row.streamId))
        .filter((row) => before === undefined || newestFirst(row, before) > 0)
        .sort(newestFirst)
        .slice(0, limit);
    },
    async since(streamId, after) {
      return rowsOf(streamId).filter((row) => row.seq > after);
    },
    async entry(cmd) {
      return table.find((row) => row.cmd === cmd);
    },
    async page(after, limit) {
      const behind = [...table].sort(byPosition).filter((row) => after === null || byPosition(row, after) > 0);
      return behind.slice(0, limit);
    },
    async cutOff(limit) {
      const cut = [...lastKnown].filter(([, hash]) => !table.some((row) => row.hash === hash));
      return cut
        .map(([streamId]) => streamId)
        .sort()
        .slice(0, limit);
    },
    // What is kept of a read is no snapshot: other rows are replayed from the first.
    healSnapshots: async () => [],
    schemaVersion: async () => 3,
  };
}

type Replayed = { readonly rows: readonly JournalRow[]; readonly state: StreamState };

const isSame = (one: readonly JournalRow[], other: readonly JournalRow[]) =>
  one.length === other.length && one.every((row, at) => row === other[at]);

type Position = { readonly streamId: StreamId; readonly seq: number };

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const byPosition = (one: Position, other: Position) => compare(one.streamId, other.streamId) || one.seq - other.seq;
