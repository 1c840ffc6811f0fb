import { allowed, inOrder, noEntries, refused } from '../kernel';
import type { AccountId, Day, Instant, Ordered, Result } from '../kernel';

/** One file of finished releases in the reports of one Jira project; its rows are staged beside the journal. */
export type ImportEntry = {
  readonly projectId: string;
  readonly file: ImportedFile;
  readonly rows: number;
  /** Over all rows in the order of the file: what the staged rows are verified against. */
  readonly rowsHash: string;
  readonly from: Day;
  readonly to: Day;
  readonly by: AccountId;
  readonly at: Instant;
  readonly undone: { readonly by: AccountId; readonly at: Instant; readonly reason: string } | null;
};

/** As the browser named and hashed it, for people to find it again; nothing is decided by it but a friendlier refusal. */
export type ImportedFile = { readonly name: string; readonly sha256: string };

/**
 * Stream `imports`: all imports by batch, and the numbers that are being given to releases of people. One stream, so
 * that neither two imports nor an import and a release can take one number side by side.
 */
export type ImportsDoc = {
  readonly imports: Ordered<ImportEntry>;
  readonly reserved: { readonly [number: string]: { readonly release: string; readonly at: Instant } };
};

export const emptyImports: ImportsDoc = { imports: noEntries, reserved: {} };

export const importsStreamId = 'imports';

/** Batches whose releases are in the reports, in the order of their import. */
export const liveBatches = ({ imports }: ImportsDoc): readonly string[] =>
  inOrder(imports)
    .filter((entry) => entry.undone === null)
    .map(({ id }) => id);

/** A claim is never given twice: the same rows may be imported again once for each time they were undone. */
export const claimOf = ({ imports }: ImportsDoc, rowsHash: string): string =>
  `import:${rowsHash}:${inOrder(imports).filter((entry) => entry.rowsHash === rowsHash && entry.undone !== null).length}`;

/** The live import of the same rows, or of the same file. */
export const sameImport = (
  { imports }: ImportsDoc,
  { rowsHash, sha256 }: { readonly rowsHash: string; readonly sha256: string },
): (ImportEntry & { readonly id: string }) | undefined =>
  inOrder(imports).find(
    (entry) => entry.undone === null && (entry.rowsHash === rowsHash || entry.file.sha256 === sha256),
  );

/** Far longer than a function lives: by then the release has its number, and the claim of its act says so, or never will. */
const reservedForMs = 15 * 60 * 1000;

/** Numbers that are being given to releases. */
export const reservedNumbers = (doc: ImportsDoc, now: Instant): readonly string[] => Object.keys(held(doc, now));

/** This number is about to be given to this release. */
export function withReserved(doc: ImportsDoc, number: string, release: string, now: Instant): ImportsDoc {
  const others = held(doc, now);
  if (others[number]?.release === release) return doc;
  return { ...doc, reserved: { ...others, [number]: { release, at: now } } };
}

const held = ({ reserved }: ImportsDoc, now: Instant): ImportsDoc['reserved'] =>
  Object.fromEntries(Object.entries(reserved).filter(([, { at }]) => Date.parse(now) - Date.parse(at) < reservedForMs));

/** A batch that is left alone for this long is taken for broken off, and its rows are cleaned away. */
export const stagedForMs = 24 * 60 * 60 * 1000;
/** Not to be cleaned while it is committed: the commit refuses it this much earlier. */
const marginMs = 60 * 60 * 1000;

export const isTooOld = (stagedAt: Instant, now: Instant): boolean =>
  Date.parse(now) - Date.parse(stagedAt) > stagedForMs - marginMs;

export function undoImport(
  doc: ImportsDoc,
  batch: string,
  undone: NonNullable<ImportEntry['undone']>,
): Result<ImportsDoc> {
  const entry = doc.imports.byId[batch];
  if (entry === undefined) return refused('no-such-import', 'There is no such import. Load the page again.');
  if (entry.undone !== null) return refused('undone-before', 'This import was undone before. Nothing was changed.');
  return allowed({ ...doc, imports: { ...doc.imports, byId: { ...doc.imports.byId, [batch]: { ...entry, undone } } } });
}
