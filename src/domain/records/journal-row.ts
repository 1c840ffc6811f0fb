import type { Operation } from 'rfc6902';
import type { AccountId, Instant, Json } from '../kernel';

/** `release:<id>`, `plan:<id>`, `package:<id>`, `gate:<id>`, `change:<id>`, `policy:<customer>`, `register:<name>`, `bookings:<environment>`, `pipeline:<id>`, `pipelines:<project>`, `imports`, `process`, `settings`. */
export type StreamId = string;

/** One act, as it stands in the table. Never changed; only `body` may become null by a journaled redaction. */
export type JournalRow = {
  readonly streamId: StreamId;
  /** 1 for the first act of a stream. */
  readonly seq: number;
  readonly at: Instant;
  readonly actor: AccountId;
  /** kebab-case, past tense: `overview-edited`, `change-approved`. */
  readonly act: string;
  /** Schema version of the document that the patch is for. */
  readonly v: number;
  /** Id of the user's act, made by the caller and kept over every retry. Unique in the installation. */
  readonly cmd: string;
  /** Null, or one name that is taken for ever in the installation, e.g. `number:REL-148`. */
  readonly claim: string | null;
  /** Canonical JSON (RFC 8785) of an EntryBody, the exact bytes that were hashed. */
  readonly body: string | null;
  /** SHA-256 of body, hex. */
  readonly bodyHash: string;
  /** `hash` of the row before; 64 zeros for the first. */
  readonly prevHash: string;
  /** SHA-256 over the length-prefixed other columns, hex. */
  readonly hash: string;
};

export type EntryBody = {
  /** Random, so that a redacted body can not be guessed from its hash. */
  readonly salt: string;
  readonly args: Json;
  readonly reason: string | null;
  /** RFC 6902. */
  readonly patch: readonly Operation[];
};
