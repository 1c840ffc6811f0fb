import Papa from 'papaparse/papaparse.min.js';
import { allowed, refused } from '../kernel';
import type { Day, Result } from '../kernel';
import type { Outcome } from '../measurement/report';
import { formsOf } from './days';
import type { DayForm } from './days';
import { historyFields, neededFields, suggestColumns } from './fields';
import type { Columns, HistoryField } from './fields';
import { namesIn } from './names';
import type { Meant, Register } from './names';
import { readRow } from './read-row';
import type { StagedRow } from './release';

/** A file comes in parts that fit a request; each repeats the line that names the columns. */
export type HistoryPart = {
  readonly head: string;
  readonly body: string;
  /** Line of the file on which the body begins, from 1. */
  readonly line: number;
};

export type Delimiter = ',' | ';' | '\t';

/** How a file is to be read; suggested by Slipway, corrected by the person. */
export type HistoryForm = {
  readonly delimiter: Delimiter;
  readonly days: DayForm;
  readonly columns: Columns;
  readonly customers: Meant;
  readonly services: Meant;
};

export type Registers = { readonly customers: Register; readonly services: Register };

export type LineProblem = { readonly line: number; readonly message: string };
export type UnknownName = { readonly word: string; readonly line: number; readonly rows: number };

export type PartReading = {
  readonly header: readonly string[];
  readonly form: HistoryForm;
  /** Forms that every day of the part fits: more than one, and the person has to look. */
  readonly dayForms: readonly DayForm[];
  readonly daySample: string;
  readonly missing: readonly HistoryField[];
  /** Lines that hold something. */
  readonly lines: number;
  readonly rows: readonly StagedRow[];
  readonly problems: readonly LineProblem[];
  readonly unknownCustomers: readonly UnknownName[];
  readonly unknownServices: readonly UnknownName[];
};

/** Reads one part of a file, with the form that is given or else the one that fits it best. Decides nothing. */
export function readPart(
  part: HistoryPart,
  given: HistoryForm | null,
  registers: Registers,
  today: Day,
): Result<PartReading> {
  const head = unmarked(part.head);
  const delimiter = given?.delimiter ?? delimiterOf(head);
  const header = (Papa.parse<string[]>(head, { delimiter }).data[0] ?? []).map((name) => name.trim());
  if (header.every((name) => name === ''))
    return refused(
      'empty-file',
      'The file is empty. Its first line must name the columns, each further line is one finished release.',
    );
  const table = Papa.parse<string[]>(part.body.replace(/\r\n?/g, '\n'), { delimiter, newline: '\n' });
  const lines = withLines(table.data, part.line).filter(({ cells }) => !isBlank(cells));
  const columns = given?.columns ?? suggestColumns(header);
  const cellOf = (cells: readonly string[]) => (field: HistoryField) => {
    const position = columns[field];
    return position === undefined ? '' : plainText(cells[position] ?? '');
  };
  const days = lines
    .flatMap(({ cells }) => ['actualEnd', 'plannedEnd'].map((field) => cellOf(cells)(field as HistoryField)))
    .filter((text) => text !== '');
  const dayForms = formsOf(days);
  const form: HistoryForm = given ?? {
    delimiter,
    days: dayForms[0] ?? 'yyyy-MM-dd',
    columns,
    customers: {},
    services: {},
  };
  const missing = neededFields.filter((field) => columns[field] === undefined);
  const read = {
    days: form.days,
    customers: namesIn(registers.customers, form.customers),
    services: namesIn(registers.services, form.services),
    today,
  };
  const rows: StagedRow[] = [];
  const problems: LineProblem[] = [];
  const unknownCustomers = counter();
  const unknownServices = counter();
  const firstLines = new Map<string, number>();
  const broken = table.errors.find((error) => error.type === 'Quotes');
  if (broken !== undefined)
    problems.push({ line: brokenLine(table.data, part.line, broken.row ?? 0), message: brokenQuote });
  for (const { line, cells } of missing.length === 0 && broken === undefined ? lines : []) {
    if (cells.length !== header.length) {
      problems.push({
        line,
        message: `has ${cells.length} values where the first line names ${header.length} columns.`,
      });
      continue;
    }
    const reading = readRow(cellOf(cells), read);
    problems.push(...reading.problems.map((message) => ({ line, message })));
    unknownCustomers.add(reading.unknownCustomers, line);
    unknownServices.add(reading.unknownServices, line);
    if (reading.release === undefined) continue;
    const { number } = reading.release;
    const first = firstLines.get(number);
    if (first !== undefined) problems.push({ line, message: `${number} is on line ${first} already.` });
    else {
      firstLines.set(number, line);
      rows.push({ line, release: reading.release });
    }
  }
  return allowed({
    header,
    form,
    dayForms,
    daySample: days.find((text) => /^(0?[1-9]|1[0-2])\D(0?[1-9]|1[0-2])\D/.test(text)) ?? days[0] ?? '',
    missing,
    lines: lines.length,
    rows,
    problems,
    unknownCustomers: unknownCustomers.list(),
    unknownServices: unknownServices.list(),
  });
}

export type MonthCount = { readonly month: string; readonly outcome: Outcome; readonly releases: number };

/** Releases by month and outcome, so that a person sees whether the file was read as it was meant. */
export function totalsOf(rows: readonly StagedRow[]): readonly MonthCount[] {
  const counts = new Map<string, MonthCount>();
  for (const { release } of rows) {
    const month = release.endedOn.slice(0, 7);
    const key = `${month} ${release.outcome}`;
    counts.set(key, { month, outcome: release.outcome, releases: (counts.get(key)?.releases ?? 0) + 1 });
  }
  return [...counts.keys()].sort().flatMap((key) => counts.get(key) ?? []);
}

/** Columns of the file that no field takes: they are not imported. */
export const ignoredColumns = (header: readonly string[], columns: Columns): readonly string[] =>
  header.filter((_, index) => !historyFields.some((field) => columns[field] === index));

const brokenQuote = 'a quotation mark is out of place or never closed, so that it can not be said where lines end.';

/** The one that the line that names the columns holds most of. */
function delimiterOf(head: string): Delimiter {
  const delimiters = [',', ';', '\t'] as const;
  const most = delimiters.map((delimiter) => ({ delimiter, n: head.split(delimiter).length }));
  return most.reduce((best, each) => (each.n > best.n ? each : best)).delimiter;
}

type Line = { readonly line: number; readonly cells: readonly string[] };

/** Lines as an editor counts them: a quoted value may hold line breaks. */
function withLines(rows: readonly (readonly string[])[], first: number): readonly Line[] {
  let line = first;
  return rows.map((cells) => {
    const at = line;
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0);
    return { line: at, cells };
  });
}

const brokenLine = (rows: readonly (readonly string[])[], first: number, row: number): number =>
  withLines(rows, first)[row]?.line ?? first;

function counter() {
  const found = new Map<string, UnknownName>();
  return {
    add(words: readonly string[], line: number) {
      for (const word of words) {
        const seen = found.get(word);
        found.set(word, { word, line: seen?.line ?? line, rows: (seen?.rows ?? 0) + 1 });
      }
    },
    list: (): readonly UnknownName[] => [...found.values()],
  };
}

/** The export marks what a spreadsheet would run with an apostrophe; it is no part of the value. */
const plainText = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@\t\r])/, '');
const unmarked = (text: string): string => text.replace(/^\uFEFF/, '');
const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
