import canonicalize from 'canonicalize';
import { applyPatch, createPatch } from 'rfc6902/dist/rfc6902.min.js';
import type { Operation } from 'rfc6902';
import { allowed, refused } from '../kernel';
import type { AccountId, Instant, Json, Result } from '../kernel';
import type { EntryBody, JournalRow, StreamId } from './journal-row';
import { sha256Hex, utf8Length } from './hash';
import { schemaOf } from './schema';

/** A document and an entry may each have this many bytes of UTF-8. */
export const sizeLimit = 512 * 1024;

/** Each travels as a JSON string in a request of at most 1 MiB: quotation marks take twice their room. */
const sentLimit = 1024 * 1024 - 8 * 1024;

export type Base = {
  readonly streamId: StreamId;
  readonly seq: number;
  readonly at: Instant | null;
  readonly hash: string;
  readonly doc: unknown;
};

export type Deed = {
  readonly cmd: string;
  readonly actor: AccountId;
  readonly act: string;
  readonly claim: string | null;
  readonly args: Json;
  readonly reason: string | null;
  /** Random hex, 16 bytes. */
  readonly salt: string;
  /** From `timeOfAct`. */
  readonly at: Instant;
};

export type Sealed = { readonly row: JournalRow; readonly doc: Json };

/** Time never runs backwards within a stream, whatever the clocks of two processes say. */
export const timeOfAct = (now: Instant, previous: Instant | null): Instant =>
  previous !== null && previous > now ? previous : now;

/** Whether the act changes anything. */
export const differs = (before: unknown, after: unknown): boolean => createPatch(before, after).length > 0;

/** The row that carries the stream from its base to `doc`, ready to be stored as it is; or why it can not be kept. */
export function seal(base: Base, doc: unknown, deed: Deed): Result<Sealed> {
  const text = JSON.stringify(doc);
  if (isTooLarge(text)) return tooLarge('document', utf8Length(text));
  const after = JSON.parse(text) as Json;
  const before: unknown = base.seq === 0 ? {} : base.doc;
  const patch = createPatch(before, after);
  if (!leadsTo(after, before, patch)) return unstorableName;
  const body = canonicalBody({ salt: deed.salt, args: deed.args, reason: deed.reason, patch });
  if (body === undefined) return unstorableText;
  if (isTooLarge(body)) return tooLarge('change', utf8Length(body));
  const content: Omit<JournalRow, 'hash'> = {
    streamId: base.streamId,
    seq: base.seq + 1,
    at: deed.at,
    actor: deed.actor,
    act: deed.act,
    v: schemaOf(base.streamId),
    cmd: deed.cmd,
    claim: deed.claim,
    body,
    bodyHash: sha256Hex(body),
    prevHash: base.hash,
  };
  return allowed({ row: { ...content, hash: rowHash(content) }, doc: after });
}

/**
 * SHA-256 over every column but `body` and `hash`, in this order. Each is written as `<length in bytes>:<UTF-8>`, null as
 * `~`: no two rows give the same text. Existing journals rest on this: it can never be changed.
 */
export function rowHash(row: Omit<JournalRow, 'hash' | 'body'>): string {
  const columns = [
    row.streamId,
    String(row.seq),
    row.at,
    row.actor,
    row.act,
    String(row.v),
    row.cmd,
    row.claim,
    row.bodyHash,
    row.prevHash,
  ];
  return sha256Hex(columns.map((column) => (column === null ? '~' : `${utf8Length(column)}:${column}`)).join(''));
}

/** RFC 8785. Undefined when a text holds half a surrogate pair: it has no UTF-8 form, so it could not be read back. */
function canonicalBody(body: EntryBody): string | undefined {
  const json: unknown = JSON.parse(JSON.stringify(body));
  try {
    return canonicalize(json);
  } catch {
    // What came out of JSON.parse has no cycles, NaN or functions: only a lone surrogate is left to object to.
    return undefined;
  }
}

/** rfc6902 skips keys such as `constructor` in paths; a patch that does not lead to the document must never be stored. */
function leadsTo(after: Json, before: unknown, patch: readonly Operation[]): boolean {
  const replayed = structuredClone(before);
  // Applied as it will be read: operations share values with the document otherwise.
  return (
    applyPatch(replayed, JSON.parse(JSON.stringify(patch)) as Operation[]).every((problem) => problem === null) &&
    !differs(replayed, after)
  );
}

const isTooLarge = (text: string) => utf8Length(text) > sizeLimit || utf8Length(JSON.stringify(text)) > sentLimit;

const tooLarge = (what: 'document' | 'change', bytes: number) =>
  refused(
    'too-large',
    `This ${what} would take ${Math.ceil(bytes / 1024)} kB; at most ${sizeLimit / 1024} kB can be kept. Shorten the texts, or attach long ones to the work item.`,
  );

const unstorableText = refused(
  'unstorable-text',
  'A text holds a broken character (half of a surrogate pair) that can not be stored. Type that text again.',
);
const unstorableName = refused(
  'unstorable-name',
  'An id such as "constructor" or "prototype" can not be used. Choose another one.',
);
