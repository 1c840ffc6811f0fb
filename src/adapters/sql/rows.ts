import type { Json } from '../../domain/kernel';
import type { JournalRow } from '../../domain/records/journal-row';
import { genesis } from '../../domain/records/replay';
import type { Snapshot } from '../../domain/records/replay';
import type { Columns, Param } from './database';

export const rowColumns = [
  'stream_id',
  'seq',
  'at',
  'actor',
  'act',
  'v',
  'cmd',
  'claim',
  'body',
  'body_hash',
  'prev_hash',
  'hash',
] as const;

/** The row's values in the order of `rowColumns`. */
export const paramsOf = (row: JournalRow): readonly Param[] => [
  row.streamId,
  row.seq,
  row.at,
  row.actor,
  row.act,
  row.v,
  row.cmd,
  row.claim,
  row.body,
  row.bodyHash,
  row.prevHash,
  row.hash,
];

/** A row of the table; `prefix` where a statement also selects other columns of the same names. */
export function journalRow(columns: Columns, prefix = ''): JournalRow {
  const column = (name: (typeof rowColumns)[number]) => columns[prefix + name];
  return {
    streamId: text(column('stream_id')),
    seq: Number(column('seq')),
    at: text(column('at')),
    actor: text(column('actor')),
    act: text(column('act')),
    v: Number(column('v')),
    cmd: text(column('cmd')),
    claim: textOrNull(column('claim')),
    body: textOrNull(column('body')),
    bodyHash: text(column('body_hash')),
    prevHash: text(column('prev_hash')),
    hash: text(column('hash')),
  };
}

/** Genesis where the stream has no snapshot. */
export function snapshotOf({ seq, at, hash, v, doc }: Columns): Snapshot {
  if (seq === null || seq === undefined) return genesis;
  return { seq: Number(seq), at: text(at), hash: text(hash), v: Number(v), doc: JSON.parse(text(doc)) as Json };
}

export function text(value: unknown): string {
  if (typeof value !== 'string')
    throw new Error(`The database answered ${JSON.stringify(value)} where a text is kept.`);
  return value;
}

export const textOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : text(value);

/** One of the values that may stand in this column; null where none stands. */
export function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | null {
  if (value === null || value === undefined) return null;
  const known = values.find((one) => one === value);
  if (known === undefined)
    throw new Error(`The database holds ${JSON.stringify(value)}, which nothing here is called.`);
  return known;
}
