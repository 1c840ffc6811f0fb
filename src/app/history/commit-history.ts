import type { ImportCalls } from '../../contract/import-calls';
import { allowed, refused } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import { claimOf, isTooOld, liveBatches, reservedNumbers, sameImport } from '../../domain/history/imports';
import type { ImportEntry, ImportsDoc } from '../../domain/history/imports';
import { utcMinute } from '../../domain/utc-minute';
import { actOnImports } from './act-on-imports';
import type { Deps } from '../deps';
import type { Caller } from '../ports/ports';
import { fromWhere } from './preview-history';
import { sumOf } from './read-imports';
import type { BatchSum } from './read-imports';
import { tooOld } from './stage-history';

type Commit = Parameters<ImportCalls['commitHistory']>[0];

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
  const { batch, file } = commit;
  const stored = await actOnImports(deps, {
    cmd: commit.cmd,
    actor: caller.accountId,
    look: async (doc) => (batch in doc.imports.byId ? allowed(nothing) : checkedSum(deps, commit, doc)),
    decide: (doc, sum, at) => {
      const { order, byId } = doc.imports;
      const before = byId[batch] ?? sameImport(doc, { ...sum, sha256: file.sha256 });
      if (before !== undefined) return importedBefore(before);
      const entry: ImportEntry = { projectId: project.id, file, ...sum, by: caller.accountId, at, undone: null };
      return allowed({
        act: 'history-imported',
        doc: { ...doc, imports: { order: [...order, batch], byId: { ...byId, [batch]: entry } } },
        args: { batch, projectId: project.id, file, rows: entry.rows, rowsHash: entry.rowsHash },
        claim: claimOf(doc, entry.rowsHash),
      });
    },
  });
  return stored.ok ? allowed({ releases: stored.value.imports.byId[batch]?.rows ?? 0 }) : stored;
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
  const reserved = reservedNumbers(doc, deps.clock.now());
  const [doubled, shared, live, given] = await Promise.all([
    deps.imports.doubled(batch, shownAtMost),
    deps.imports.shared(batch, liveBatches(doc), shownAtMost),
    deps.imports.sharedLive(batch, shownAtMost),
    reserved.length === 0 ? [] : deps.imports.holders(reserved, [batch]),
  ]);
  const taken = [
    ...doubled.map(({ number, lines: [first, last] }) => `Line ${last}: ${number} is on line ${first} already.`),
    ...shared.map((each) => `Line ${each.line}: ${each.number} was imported before, ${fromWhere(doc, each.batch)}.`),
    ...live.map(({ number, line }) => `Line ${line}: ${number} is the number of a release that is kept here.`),
    ...given
      .filter(({ number }) => live.every((each) => each.number !== number))
      .map(({ number }) => `${number} is being given to a release at this moment; try again in a quarter of an hour.`),
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
    `These releases were imported before, with ${file.name} on ${utcMinute(at)}. Nothing was changed. Undo that import first if it has to be done again.`,
    { who: by },
  );

/** For a repeated call: its entry is there and is answered, nothing is decided any more. */
const nothing: BatchSum = { rows: 0, rowsHash: '', from: '', to: '' };
