import type { JournalRow } from '../domain/records/journal-row';
import { currentDocument, genesis, replay } from '../domain/records/replay';
import type { StreamState } from './ports/ports';
import { headOf } from './streams';
import type { Stream } from './streams';

/** The stream after these rows, from its first on; null when one of them was redacted. */
export function stateAfter<Doc>(stream: Stream<Doc>, rows: readonly JournalRow[]): StreamState<Doc> | null {
  if (rows.some((row) => row.body === null)) return null;
  const then = replay(genesis, rows);
  const state = { ...then, streamId: stream.id, doc: currentDocument(stream.id, then) };
  return headOf(new Map([[stream.id, state]]), stream);
}
