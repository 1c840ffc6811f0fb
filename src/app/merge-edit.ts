import { createPatch, Pointer } from 'rfc6902/dist/rfc6902.min.js';
import type { Conflict } from '../contract/wire';
import type { Json } from '../domain/kernel';
import { differs } from '../domain/records/chain';
import type { JournalRow } from '../domain/records/journal-row';
import { bodyOf, genesis, replay } from '../domain/records/replay';

type Edit = {
  readonly empty: unknown;
  /** What others wrote since the person loaded the document. */
  readonly since: readonly JournalRow[];
  /** JSON Pointers of what the person touched. */
  readonly touched: readonly string[];
  /** The newest document with the person's edit on it, and without. */
  readonly mine: unknown;
  readonly theirs: unknown;
};

/** Fields that both touched and now want different: everything else merges. */
export function conflictingFields({ empty, since, touched, mine, theirs }: Edit): Conflict['fields'] {
  const written = since.map((row) => ({ row, paths: pathsOf(row, empty) }));
  return touched.flatMap((path) => {
    const last = written.findLast(({ paths }) => paths.some((other) => overlap(path, other)))?.row;
    const [my, their] = [valueAt(mine, path), valueAt(theirs, path)];
    return last === undefined || !differs(their, my)
      ? []
      : [{ path, mine: my, theirs: their, by: last.actor, at: last.at }];
  });
}

/** The first row writes the whole document: what it touched is what is not as in the empty one. A redacted row may have touched all. */
function pathsOf(row: JournalRow, empty: unknown): readonly string[] {
  if (row.body === null) return [''];
  const patch = row.seq === 1 ? createPatch(empty, replay(genesis, [row]).doc) : bodyOf(row).patch;
  return patch.map((operation) => operation.path);
}

const overlap = (one: string, other: string) =>
  one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);

function valueAt(doc: unknown, path: string): Json {
  const value: unknown = Pointer.fromJSON(path).get(doc);
  return isJson(value) ? value : null;
}

/** Documents are JSON; only a missing value is not. */
const isJson = (value: unknown): value is Json => value !== undefined;
