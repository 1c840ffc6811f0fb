import { applyPatch } from 'rfc6902/dist/rfc6902.min.js';
import type { Operation } from 'rfc6902';
import type { Instant, Json } from '../kernel';
import type { EntryBody, JournalRow, StreamId } from './journal-row';
import { noHash } from './hash';
import { schemaOf, upcast } from './schema';

/** What a stream's rows up to `seq` amount to; the document in the shape of schema `v`. */
export type Snapshot = {
  readonly seq: number;
  readonly at: Instant | null;
  readonly hash: string;
  readonly v: number;
  readonly doc: Json;
};

/** Before the first row: the first patch writes the whole document, so that a journal explains itself. */
export const genesis: Snapshot = { seq: 0, at: null, hash: noHash, v: 1, doc: {} };

/** The snapshot after these rows of its stream. Each patch is applied to the shape it was made for. Nothing given is changed. */
export function replay(from: Snapshot, rows: readonly JournalRow[]): Snapshot {
  let doc = structuredClone(from.doc);
  let head = from;
  for (const row of rows) {
    if (row.seq !== head.seq + 1) throw new Error(`${row.streamId} goes from entry ${head.seq} to entry ${row.seq}.`);
    doc = patched(upcast(row.streamId, doc, head.seq === 0 ? row.v : head.v, row.v), bodyOf(row).patch, row);
    head = { seq: row.seq, at: row.at, hash: row.hash, v: row.v, doc };
  }
  return { ...head, doc };
}

/** The document as today's code reads it; frozen, for a changed base would make its next patch a lie. */
export function currentDocument(streamId: StreamId, { seq, v, doc }: Snapshot): Json {
  return frozen(seq === 0 ? doc : upcast(streamId, doc, v, schemaOf(streamId)));
}

export function bodyOf(row: JournalRow): EntryBody {
  if (row.body === null)
    throw new Error(`Entry ${row.seq} of ${row.streamId} was redacted: what it held can not be replayed.`);
  return JSON.parse(row.body) as EntryBody;
}

/** Applies the patch in place. */
function patched(
  doc: Json,
  patch: readonly Operation[],
  { streamId, seq }: { readonly streamId: StreamId; readonly seq: number },
): Json {
  const failed = applyPatch(doc, [...patch]).find((problem) => problem !== null);
  if (failed !== undefined && failed !== null)
    throw new Error(`The patch of entry ${seq} of ${streamId} does not fit: ${failed.message}`);
  return doc;
}

function frozen(value: Json): Json {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
