import type { Json } from '../../domain/kernel';
import { differs } from '../../domain/records/chain';
import type { JournalRow, StreamId } from '../../domain/records/journal-row';
import { currentDocument, genesis, replay } from '../../domain/records/replay';
import type { Snapshot } from '../../domain/records/replay';
import { newVerification } from '../../domain/records/verification';
import type { Problem, Verified } from '../../domain/records/verification';
import type { Journal, StreamState } from '../ports/ports';

const rowsAPage = 500;
/** Documents of one read must fit an answer of 4 MiB; each is at most 512 KiB. */
const charactersARead = 1_000_000;

/**
 * Verifies every entry, and that the documents that Slipway works with are what their entries amount to: somebody who
 * can write to the database might leave the journal alone and change a document.
 */
export async function verifyJournal(journal: Journal): Promise<Verified> {
  const verification = newVerification();
  const streams = newReplays();
  const problems: Problem[] = [];
  let after: Parameters<Journal['page']>[0] = null;
  for (;;) {
    const rows: readonly JournalRow[] = await journal.page(after, rowsAPage);
    verification.add(rows);
    const last = rows.at(-1);
    const ended = streams.add(rows, last === undefined);
    for (const together of readTogether(ended)) problems.push(...(await wrongDocuments(journal, together)));
    if (last === undefined) break;
    after = { streamId: last.streamId, seq: last.seq };
  }
  for (const streamId of await journal.cutOff(100)) {
    problems.push({ streamId, seq: 0, code: 'gap', message: `The newest entries of ${streamId} are missing.` });
  }
  const report = verification.report();
  return { ...report, problems: [...report.problems, ...problems] };
}

type Replayed = { readonly streamId: StreamId; readonly head: Snapshot | 'redacted' | 'broken' };

/** By the size that their documents should have: few statements leave the others of a second to the people at work. */
function readTogether(streams: readonly Replayed[]): readonly (readonly Replayed[])[] {
  const groups: Replayed[][] = [];
  let characters = Infinity;
  for (const stream of streams) {
    const size = typeof stream.head === 'string' ? charactersARead : JSON.stringify(stream.head.doc).length;
    characters += size;
    if (characters > charactersARead) {
      groups.push([stream]);
      characters = size;
    } else groups.at(-1)?.push(stream);
  }
  return groups;
}

/** Collects the rows of one stream after the other and answers those that are complete. */
function newReplays(): { add(rows: readonly JournalRow[], isEnd: boolean): readonly Replayed[] } {
  let current: Replayed | undefined;
  return {
    add(rows, isEnd) {
      const ended: Replayed[] = [];
      for (const row of rows) {
        if (current !== undefined && current.streamId !== row.streamId) ended.push(current);
        const head = current?.streamId === row.streamId ? current.head : genesis;
        current = { streamId: row.streamId, head: next(head, row) };
      }
      if (isEnd && current !== undefined) ended.push(current);
      return ended;
    },
  };
}

function next(head: Replayed['head'], row: JournalRow): Replayed['head'] {
  if (typeof head === 'string') return head;
  if (row.body === null) return 'redacted';
  try {
    return replay(head, [row]);
  } catch {
    // Reported with the stream; where the chain is hurt as well, the verification names the entry.
    return 'broken';
  }
}

async function wrongDocuments(journal: Journal, streams: readonly Replayed[]): Promise<readonly Problem[]> {
  const states = await readable(
    journal,
    streams.map(({ streamId }) => streamId),
  );
  const problems: Problem[] = [];
  for (const { streamId, head } of streams) {
    if (head === 'redacted') continue;
    const found =
      head === 'broken'
        ? 'has entries that do not fit together'
        : await mismatch(journal, streamId, head, states.get(streamId));
    if (found !== undefined)
      problems.push({
        streamId,
        seq: typeof head === 'string' ? 0 : head.seq,
        code: 'document',
        message: `${streamId} ${found}.`,
      });
  }
  return problems;
}

/** What is wrong with the document in use; undefined when it is what the entries amount to. */
async function mismatch(
  journal: Journal,
  streamId: StreamId,
  head: Snapshot,
  state: StreamState | undefined,
): Promise<string | undefined> {
  if (state === undefined) return 'has a document that can not be read';
  // Written while we verified: what came since belongs to it.
  const since =
    state.seq > head.seq ? (await journal.since(streamId, head.seq)).filter((row) => row.seq <= state.seq) : [];
  const now = since.reduce<Replayed['head']>(next, head);
  if (typeof now === 'string') return undefined;
  if (state.seq !== now.seq) return `has a document of entry ${state.seq}, but its last entry is ${now.seq}`;
  const expected: Json = currentDocument(streamId, now);
  return state.hash !== now.hash || differs(expected, state.doc)
    ? 'has a document that is not what its entries amount to'
    : undefined;
}

/** One broken document must not hide the others. */
async function readable(journal: Journal, streamIds: readonly StreamId[]): Promise<ReadonlyMap<StreamId, StreamState>> {
  try {
    return await journal.read(streamIds);
  } catch (error) {
    if (streamIds.length === 1) return new Map();
    if (streamIds.length === 0) throw error;
    const each = await Promise.all(streamIds.map((streamId) => readable(journal, [streamId])));
    return new Map(each.flatMap((states) => [...states]));
  }
}
