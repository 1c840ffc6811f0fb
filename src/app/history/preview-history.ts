import type { ImportCalls, PartPreview } from '../../contract/import-calls';
import type { Answer } from '../../contract/wire';
import { inOrder } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import { liveBatches } from '../../domain/history/imports';
import type { ImportsDoc } from '../../domain/history/imports';
import { ignoredColumns, readPart, totalsOf } from '../../domain/history/read-part';
import type { HistoryForm, HistoryPart, LineProblem, PartReading } from '../../domain/history/read-part';
import type { StagedRow } from '../../domain/history/release';
import type { Deps } from '../deps';
import { againstWhat } from './read-imports';
import { importsStream, readStreams } from '../streams';

const problemsShown = 1_000;

/** Reads one part of a file and says what would become of it. Writes nothing. */
export async function previewHistory(
  deps: Deps,
  { part, form }: Parameters<ImportCalls['previewHistory']>[0],
): Promise<Answer<PartPreview>> {
  const read = await readHistory(deps, part, form);
  if (!read.ok) return read;
  const { rows, header, ...told } = read.value;
  const problems = [...told.problems].sort((one, other) => one.line - other.line);
  return {
    ok: true,
    value: {
      ...told,
      header,
      ignored: ignoredColumns(header, told.form.columns),
      ready: rows.map(({ line, release }) => ({ line, number: release.number })),
      problems: problems.slice(0, problemsShown),
      moreProblems: Math.max(0, problems.length - problemsShown),
      totals: totalsOf(rows),
    },
  };
}

/** One part against the registers, and against what is imported or kept here already. */
export async function readHistory(
  deps: Pick<Deps, 'journal' | 'clock' | 'imports'>,
  part: HistoryPart,
  form: HistoryForm | null,
): Promise<Result<PartReading>> {
  const { registers, today } = await againstWhat(deps);
  const reading = readPart(part, form, registers, today);
  if (!reading.ok || reading.value.rows.length === 0) return reading;
  const taken = await takenNumbers(deps, reading.value.rows);
  const free = reading.value.rows.filter(({ release }) => !taken.has(release.number));
  const problems: readonly LineProblem[] = reading.value.rows.flatMap(({ line, release }) => {
    const message = taken.get(release.number);
    return message === undefined ? [] : [{ line, message }];
  });
  return { ok: true, value: { ...reading.value, rows: free, problems: [...reading.value.problems, ...problems] } };
}

/** Number → why it can not be imported. */
async function takenNumbers(
  { journal, imports }: Pick<Deps, 'journal' | 'imports'>,
  rows: readonly StagedRow[],
): Promise<ReadonlyMap<string, string>> {
  const numbers = rows.map(({ release }) => release.number);
  const heads = await readStreams(journal, { imports: importsStream });
  const doc = heads.imports.doc;
  const [holders, live] = await Promise.all([imports.holders(numbers, liveBatches(doc)), imports.liveNumbers(numbers)]);
  return new Map([
    ...holders.map(
      ({ number, batch }) => [number, `${number} was imported before, ${fromWhere(doc, batch)}.`] as const,
    ),
    ...live.map((number) => [number, `${number} is the number of a release that is kept here.`] as const),
  ]);
}

/** `with history.csv on 2026-11-02`. */
export function fromWhere(doc: ImportsDoc, batch: string): string {
  const entry = inOrder(doc.imports).find(({ id }) => id === batch);
  return entry === undefined ? 'with another file' : `with ${entry.file.name} on ${entry.at.slice(0, 10)}`;
}
