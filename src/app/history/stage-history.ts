import type { ImportCalls } from '../../contract/import-calls';
import { allowed, refused } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import type { PartReading } from '../../domain/history/read-part';
import { isTooOld } from '../../domain/history/imports';
import type { Deps } from '../deps';
import { readHistory } from './preview-history';
import { importsStream, readStreams } from '../streams';

/** Stages the rows of one part, or refuses the whole part. They count only when their batch is committed. */
export async function stageHistory(
  deps: Pick<Deps, 'journal' | 'clock' | 'imports'>,
  { batch, part, form }: Parameters<ImportCalls['stageHistory']>[0],
): Promise<Result<{ readonly rows: number }>> {
  const heads = await readStreams(deps.journal, { imports: importsStream });
  if (batch in heads.imports.doc.imports.byId) return committedBefore;
  const now = deps.clock.now();
  const begun = (await deps.imports.batches([batch])).get(batch);
  if (begun !== undefined && isTooOld(begun.stagedAt, now)) return tooOld;
  const read = await readHistory(deps, part, form);
  if (!read.ok) return read;
  const wrong = whatIsWrong(read.value);
  if (wrong !== undefined) return refused('bad-rows', wrong);
  await deps.imports.stage(batch, read.value.rows, now);
  return allowed({ rows: read.value.rows.length });
}

export const tooOld = refused(
  'staged-too-long',
  'The rows were sent a day ago and are about to be cleaned away. Nothing was imported; choose the file again.',
);

/** A batch is evidence from its commit on and takes no more rows. */
const committedBefore = refused(
  'batch-closed',
  'These rows were imported before. Nothing was changed; load the page again.',
);

const shownAtMost = 5;

/** One bad line and nothing is imported: all of it in one text, for whoever sees no preview. */
function whatIsWrong(reading: PartReading): string | undefined {
  const { missing, problems, unknownCustomers, unknownServices, lines } = reading;
  if (missing.length > 0)
    return `Nothing was imported. The first line must name a column for each of ${missing.join(', ')}, or say which column holds it.`;
  const all = [
    ...problems.map(({ line, message }) => `Line ${line}: ${message}`),
    ...unknownCustomers.map(
      ({ word, line }) => `Line ${line}: there is no customer "${word}"; add it first, or say whom it means.`,
    ),
    ...unknownServices.map(
      ({ word, line }) => `Line ${line}: there is no service "${word}"; add it first, or say which one it means.`,
    ),
  ];
  if (all.length === 0) return undefined;
  const more = all.length - shownAtMost;
  const list = [...all.slice(0, shownAtMost), ...(more > 0 ? [`…and ${more} more.`] : [])].join(' ');
  const count = all.length === 1 ? 'One thing needs' : `${all.length} things need`;
  return `Nothing was imported. ${count} mending in ${lines} ${lines === 1 ? 'line' : 'lines'}. ${list}`;
}
