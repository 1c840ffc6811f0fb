import Papa from 'papaparse';
import { allowed, refused } from '../kernel';
import type { Result } from '../kernel';
import type { ReleaseFact } from './facts';
import { historyColumns, neededColumns } from './history-columns';
import { checkHistoryRow } from './history-row';
import type { ImportedRelease } from './history-row';

export type ImportedReleases = { readonly [number: string]: ImportedRelease };

/** Stream `import:<file hash>`: one file of finished releases, imported into the reports of one Jira project. */
export type ImportDoc =
  | { readonly projectId: string; readonly releases: ImportedReleases }
  /** Nothing yet. Null and not {}: the journal's patch is then one operation, not one for each release. */
  | { readonly projectId: null; readonly releases: null };

export const emptyImport: ImportDoc = { projectId: null, releases: null };

const historyRowsAtMost = 5_000;

/** Leaves room for the rest of the act in a journal document of 512 KiB. */
const historyBytesAtMost = 520_000;

/** Reads a CSV file of finished releases, all or nothing: one bad line and nothing is imported. */
export function parseHistory(csv: string): Result<ImportedReleases> {
  const table = Papa.parse<string[]>(csv, { delimitersToGuess: [',', ';', '\t'] });
  const lines = withLines(table.data);
  const [header, ...body] = lines;
  if (header === undefined || lines.every(({ cells }) => isBlank(cells)))
    return refused(
      'empty-file',
      'The file is empty. Its first line must name the columns, each further line is one finished release.',
    );
  const columns = header.cells.map((name) => name.trim());
  const wrong = wrongColumns(columns);
  if (wrong !== undefined) return refused('wrong-columns', wrong);
  const rows = body.filter(({ cells }) => !isBlank(cells));
  if (rows.length === 0)
    return refused(
      'empty-file',
      'The file names its columns but holds no release. Add one line for each finished release.',
    );
  if (rows.length > historyRowsAtMost) {
    return refused(
      'too-many-rows',
      `The file holds ${rows.length} releases; one file may hold ${historyRowsAtMost}. Split it, for example by year.`,
    );
  }
  const quote = table.errors.find((error) => error.type === 'Quotes');
  if (quote !== undefined)
    return badRows(
      [`Line ${lines.at(quote.row ?? 0)?.line ?? 1}: a quotation mark is out of place or never closed.`],
      rows.length,
    );
  return collect(rows, columns);
}

/** Imported history as the reports see it: the kind `summary`, whose gaps print a dash. */
export function summaryFacts(hash: string, { projectId, releases }: ImportDoc): readonly ReleaseFact[] {
  if (projectId === null) return [];
  return Object.entries(releases).map(([number, { endedOn, customers, service, type, outcome }]) => ({
    releaseId: `import:${hash}:${number}`,
    projectId,
    number,
    kind: 'summary',
    type,
    services: [service],
    customers: Object.keys(customers).sort(),
    endedOn,
    outcome,
    gatePassedAt: null,
  }));
}

type Line = { readonly line: number; readonly cells: readonly string[] };

function collect(rows: readonly Line[], columns: readonly string[]): Result<ImportedReleases> {
  const releases: { [number: string]: ImportedRelease } = {};
  const firstLines = new Map<string, number>();
  const problems: string[] = [];
  for (const { line, cells } of rows) {
    if (cells.length !== columns.length) {
      problems.push(`Line ${line}: has ${cells.length} values where the first line names ${columns.length} columns.`);
      continue;
    }
    const row = checkHistoryRow(Object.fromEntries(columns.map((name, index) => [name, (cells[index] ?? '').trim()])));
    problems.push(...row.problems.map((problem) => `Line ${line}: ${problem}`));
    if (row.release === undefined) continue;
    const { number, ...release } = row.release;
    const first = firstLines.get(number);
    if (first !== undefined) problems.push(`Line ${line}: ${number} is on line ${first} already.`);
    else {
      firstLines.set(number, line);
      releases[number] = release;
    }
  }
  if (problems.length > 0) return badRows(problems, rows.length);
  const bytes = new TextEncoder().encode(JSON.stringify(releases)).length;
  if (bytes > historyBytesAtMost)
    return refused(
      'file-too-large',
      `${rows.length} releases of this length do not fit into one import. Split the file, for example by year.`,
    );
  return allowed(releases);
}

const shownAtMost = 5;

function badRows(problems: readonly string[], rows: number): Result<never> {
  const more = problems.length - shownAtMost;
  const list = [...problems.slice(0, shownAtMost), ...(more > 0 ? [`…and ${more} more.`] : [])].join(' ');
  const count = problems.length === 1 ? 'One thing needs' : `${problems.length} things need`;
  return refused(
    'bad-rows',
    `Nothing was imported. ${count} mending in ${rows} ${rows === 1 ? 'line' : 'lines'}. ${list}`,
  );
}

function wrongColumns(columns: readonly string[]): string | undefined {
  const missing = neededColumns.filter((name) => !columns.includes(name));
  const unknown = columns.filter((name) => !historyColumns.includes(name));
  const doubled = columns.filter((name, index) => columns.indexOf(name) !== index);
  if (missing.length > 0)
    return `The first line must name the columns ${neededColumns.join(', ')}; it lacks ${missing.join(', ')}.`;
  if (doubled.length > 0) return `The column ${doubled.join(', ')} is there twice. Keep one of them.`;
  if (unknown.length > 0)
    return `Slipway does not know the column ${unknown.map((name) => `"${name}"`).join(', ')}. Take it out, or use one of: ${historyColumns.join(', ')}.`;
  return undefined;
}

/** Lines as an editor counts them: a quoted value may hold line breaks. */
function withLines(rows: readonly (readonly string[])[]): readonly Line[] {
  let line = 1;
  return rows.map((cells) => {
    const at = line;
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return { line: at, cells };
  });
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
