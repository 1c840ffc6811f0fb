import { createHash } from 'node:crypto';
import { KVS_LIMITS } from '../limits';
import type { Condition, Scalar } from './conditions';
import { type Entity, type EntityIndex } from './entities';
import { refuseKvs } from './kvs-error';

/** One place of an item in an index: which part of which index, and where in its order. */
export type IndexEntry = { readonly bucket: Buffer; readonly sortKey: Buffer };

/** The entries of an item; an index that asks for an attribute which the item lacks does not list it. */
export function entriesOf(entity: Entity, key: string, value: Readonly<Record<string, unknown>>): IndexEntry[] {
  return [...entity.indexes.values()].flatMap((index) => {
    const partition = index.partition.map((name) => value[name] as Scalar | undefined);
    const range = index.range === undefined ? key : (value[index.range] as Scalar | undefined);
    if (range === undefined || partition.includes(undefined)) return [];
    const sortKey = sortable(range);
    // Keys are bounded by themselves.
    if (index.range !== undefined && sortKey.length > KVS_LIMITS.rangeBytes)
      refuseKvs(400, 'MAX_SIZE', `The range of the index "${index.name}" may have ${KVS_LIMITS.rangeBytes} bytes`);
    return [{ bucket: bucketOf(entity.name, index, partition as Scalar[]), sortKey }];
  });
}

/** The part of an index that one partition's items share. */
export function bucketOf(entityName: string, { name }: EntityIndex, partition: readonly Scalar[]): Buffer {
  const text = JSON.stringify(partition);
  if (Buffer.byteLength(text) > KVS_LIMITS.partitionBytes)
    refuseKvs(400, 'MAX_SIZE', `The partition of the index "${name}" may have ${KVS_LIMITS.partitionBytes} bytes`);
  return createHash('sha256').update(`${entityName}\0${name}\0${text}`).digest().subarray(0, 16);
}

/** From, inclusive, and to, exclusive; undefined: open. */
export type Span = { readonly from: Buffer | undefined; readonly to: Buffer | undefined };

/** What a `where` leaves of an index, as a span of its order. */
export function spanOf({ condition, values: [first = '', second = ''] }: Condition): Span {
  const at = sortable(first);
  switch (condition) {
    case 'EQUAL_TO':
      return { from: at, to: after(at) };
    case 'BETWEEN':
      return { from: at, to: after(sortable(second)) };
    case 'BEGINS_WITH':
      return { from: at, to: beyond(at) };
    case 'GREATER_THAN':
      return { from: after(at), to: undefined };
    case 'GREATER_THAN_EQUAL_TO':
      return { from: at, to: undefined };
    case 'LESS_THAN':
      return { from: undefined, to: at };
    case 'LESS_THAN_EQUAL_TO':
      return { from: undefined, to: after(at) };
    default:
      return refuseKvs(400, 'INVALID_FILTER_CONDITION', `A "where" takes no ${condition}`);
  }
}

/** Bytes in the order of the values: text as UTF-8, numbers as IEEE 754 with the sign turned so that it sorts. */
function sortable(value: Scalar): Buffer {
  if (typeof value === 'string') return Buffer.from(value);
  if (typeof value === 'boolean') return Buffer.from([value ? 1 : 0]);
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value === 0 ? 0 : value);
  if ((bytes[0] ?? 0) >= 0x80) return bytes.map((byte) => ~byte & 0xff) as Buffer;
  bytes[0] = (bytes[0] ?? 0) ^ 0x80;
  return bytes;
}

/** The first bytes that come after these. */
function after(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.from([0])]);
}

/** The first bytes that do not begin with these; UTF-8 has no byte 255, so the last one can be raised. */
function beyond(bytes: Buffer): Buffer | undefined {
  const raised = Buffer.from(bytes);
  const last = raised.length - 1;
  if (last < 0) return undefined;
  raised[last] = (raised[last] ?? 0) + 1;
  return raised;
}
