import type { JournalRow, StreamId } from './journal-row';
import { noHash, sha256Hex } from './hash';
import { bodyOf } from './replay';
import { rowHash } from './chain';

export type RowName = { readonly streamId: StreamId; readonly seq: number };

export type Problem = RowName & {
  readonly code:
    'gap' | 'order' | 'first-link' | 'link' | 'hash' | 'body' | 'time' | 'unexplained-redaction' | 'document';
  /** One sentence that stands alone. */
  readonly message: string;
};

/** A row whose body is gone, and the act that says so. */
export type Redaction = { readonly row: RowName; readonly by: RowName };

export type Verified = {
  readonly entries: number;
  readonly streams: number;
  readonly problems: readonly Problem[];
  readonly redacted: readonly Redaction[];
};

/** The act that explains redacted rows; its arguments are `{ rows: [{ streamId, seq }] }`. */
const redactionAct = 'redacted';

export type Verification = {
  /** Rows in the order of (stream, seq), page by page. */
  add(rows: readonly JournalRow[]): void;
  report(): Verified;
};

/** Checks stored rows as they are: bodies are hashed as bytes and never written anew. Needs memory for one row and the redactions. */
export function newVerification(): Verification {
  const problems: Problem[] = [];
  const nulled: JournalRow[] = [];
  const explained = new Map<string, JournalRow>();
  let entries = 0;
  let streams = 0;
  let previous: JournalRow | undefined;

  return {
    add(rows) {
      for (const row of rows) {
        entries += 1;
        if (previous?.streamId !== row.streamId) streams += 1;
        problems.push(...problemsOf(row, previous));
        if (row.body === null) nulled.push(row);
        else if (row.act === redactionAct) for (const name of redactedBy(row)) explained.set(keyOf(name), row);
        previous = row;
      }
    },
    report() {
      const redacted = nulled.flatMap((row) => {
        const by = explained.get(keyOf(row));
        return by !== undefined && isLater(by, row) ? [{ row: nameOf(row), by: nameOf(by) }] : [];
      });
      const known = new Set(redacted.map(({ row }) => keyOf(row)));
      const unexplained = nulled
        .filter((row) => !known.has(keyOf(row)))
        .map((row) => problem(row, 'unexplained-redaction', 'has lost its body and no later act says why'));
      return { entries, streams, problems: [...problems, ...unexplained], redacted };
    },
  };
}

function problemsOf(row: JournalRow, previous: JournalRow | undefined): readonly Problem[] {
  const found: Problem[] = [];
  const before = previous?.streamId === row.streamId ? previous : undefined;
  if (previous !== undefined && before === undefined && row.streamId < previous.streamId)
    found.push(problem(row, 'order', `comes after ${previous.streamId}: streams are not in order`));
  const expected = (before?.seq ?? 0) + 1;
  if (row.seq !== expected)
    found.push(problem(row, 'gap', `stands where entry ${expected} is due: entries are missing, doubled or swapped`));
  if (row.prevHash !== (before?.hash ?? noHash))
    found.push(problem(row, before === undefined ? 'first-link' : 'link', 'does not continue the entry before it'));
  if (before !== undefined && row.at < before.at)
    found.push(problem(row, 'time', `is dated ${row.at}, before the entry that it follows`));
  if (row.body !== null && sha256Hex(row.body) !== row.bodyHash)
    found.push(problem(row, 'body', 'has a body that is not the one that was sealed'));
  if (rowHash(row) !== row.hash) found.push(problem(row, 'hash', 'has a column that is not what was sealed'));
  return found;
}

const problem = (row: RowName, code: Problem['code'], what: string): Problem => ({
  ...nameOf(row),
  code,
  message: `Entry ${row.seq} of ${row.streamId} ${what}.`,
});

const nameOf = ({ streamId, seq }: RowName): RowName => ({ streamId, seq });
const keyOf = ({ streamId, seq }: RowName) => `${streamId} ${seq}`;

function isLater(act: JournalRow, row: JournalRow): boolean {
  return act.streamId === row.streamId ? act.seq > row.seq : act.at >= row.at;
}

function redactedBy(row: JournalRow): readonly RowName[] {
  if (row.body === null || sha256Hex(row.body) !== row.bodyHash) return [];
  const args = argsOf(row);
  const rows = typeof args === 'object' && args !== null && 'rows' in args ? args.rows : [];
  return Array.isArray(rows) ? rows.filter(isRowName) : [];
}

function argsOf(row: JournalRow): unknown {
  try {
    return bodyOf(row).args;
  } catch {
    // Sealed, but no JSON: not written by Slipway. It explains nothing, so what it should explain is reported.
    return null;
  }
}

const isRowName = (value: unknown): value is RowName =>
  typeof value === 'object' &&
  value !== null &&
  'streamId' in value &&
  typeof value.streamId === 'string' &&
  'seq' in value &&
  typeof value.seq === 'number';
