import type { ImportCalls } from '../contract/import-calls';
import { allowed, refused } from '../domain/kernel';
import type { Result } from '../domain/kernel';
import { claimOf, isTooOld, liveBatches, sameImport } from '../domain/history/imports';
import type { ImportEntry, ImportsDoc } from '../domain/history/imports';
import { commitAct } from './commit-act';
import type { Deps } from './deps';
import type { Caller } from './ports';
import { fromWhere } from './preview-history';
import { sumOf } from './read-imports';
import type { BatchSum } from './read-imports';
import { tooOld } from './stage-history';
import { importsStream, readStreams } from './streams';

type Commit = Parameters<ImportCalls['commitHistory']>[0];

const attempts = 5;

/**
 * Makes a staged batch history: one act, whose entry holds the number of rows and a hash over them. What another import
 * brought in the meantime is checked again, for the act is decided on exactly the imports that were looked at.
 */
export async function commitHistory(
  deps: Deps,
  caller: Caller,
  commit: Commit,
): Promise<Result<{ readonly releases: number }>> {
  const project = await caller.jira.project(commit.projectKey);
  if (project === undefined)
    return refused('not-visible', `There is no project ${commit.projectKey} that you may browse. Check the key.`);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { imports: state } = await readStreams(deps.journal, { imports: importsStream });
    const seen = liveBatches(state.doc);
    const isDone = commit.batch in state.doc.imports.byId;
    const sum = isDone ? allowed(nothing) : await checkedSum(deps, commit, state.doc);
    if (!sum.ok) return sum;
    const stored = await commitAct(deps, {
      stream: importsStream,
      state,
      cmd: commit.cmd,
      actor: caller.accountId,
      mode: { kind: 'commutative' },
      decide: (doc, at) => {
        const before = doc.imports.byId[commit.batch] ?? sameImport(doc, { ...sum.value, sha256: commit.file.sha256 });
        if (before !== undefined) return importedBefore(before);
        if (liveBatches(doc).join() !== seen.join()) return moved;
        const entry: ImportEntry = {
          projectId: project.id,
          file: commit.file,
          ...sum.value,
          by: caller.accountId,
          at,
          undone: null,
        };
        const { order, byId } = doc.imports;
        return allowed({
          act: 'history-imported',
          doc: { imports: { order: [...order, commit.batch], byId: { ...byId, [commit.batch]: entry } } },
          args: {
            batch: commit.batch,
            projectId: project.id,
            file: commit.file,
            rows: entry.rows,
            rowsHash: entry.rowsHash,
          },
          claim: claimOf(doc, entry.rowsHash),
        });
      },
    });
    if (stored.ok) return allowed({ releases: stored.value.doc.imports.byId[commit.batch]?.rows ?? 0 });
    if (stored.refusal.code !== moved.refusal.code) return stored;
  }
  return moved;
}

/** What the batch amounts to, unless it is not what the person saw or holds what others hold. */
async function checkedSum(deps: Deps, { batch, rows, file }: Commit, doc: ImportsDoc): Promise<Result<BatchSum>> {
  const staged = (await deps.imports.batches([batch])).get(batch);
  if (staged === undefined || staged.closed)
    return refused('nothing-staged', 'No rows were sent for this import. Nothing was imported; choose the file again.');
  if (isTooOld(staged.stagedAt, deps.clock.now())) return tooOld;
  const sum = await sumOf(deps.imports, batch);
  if (sum.rows !== rows)
    return refused(
      'rows-missing',
      `${sum.rows} of ${rows} releases arrived. Nothing was imported; try again and all of them are sent.`,
    );
  // Before the numbers: of the same file every number is taken, and this says why.
  const before = sameImport(doc, { ...sum, sha256: file.sha256 });
  if (before !== undefined) return importedBefore(before);
  const [doubled, shared, live] = await Promise.all([
    deps.imports.doubled(batch, shownAtMost),
    deps.imports.shared(batch, liveBatches(doc), shownAtMost),
    deps.imports.sharedLive(batch, shownAtMost),
  ]);
  const taken = [
    ...doubled.map(({ number, lines: [first, last] }) => `Line ${last}: ${number} is on line ${first} already.`),
    ...shared.map((each) => `Line ${each.line}: ${each.number} was imported before, ${fromWhere(doc, each.batch)}.`),
    ...live.map(({ number, line }) => `Line ${line}: ${number} is the number of a release that is kept here.`),
  ];
  if (taken.length === 0) return allowed(sum);
  return refused(
    'numbers-taken',
    `Nothing was imported: a release would count twice. ${taken.slice(0, shownAtMost).join(' ')}`,
  );
}

const shownAtMost = 5;

export const importedBefore = ({ file, by, at }: ImportEntry) =>
  refused(
    'imported-before',
    `These releases were imported before, with ${file.name} on ${at.slice(0, 16).replace('T', ' at ')} UTC. Nothing was changed. Undo that import first if it has to be done again.`,
    { who: by },
  );

const moved = refused(
  'imports-moved',
  'Others are importing at the same moment. Nothing was imported; try again in a few seconds.',
);

/** For a repeated call: its entry is there and is answered, nothing is decided any more. */
const nothing: BatchSum = { rows: 0, rowsHash: '', from: '', to: '' };
