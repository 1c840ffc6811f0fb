import Papa from 'papaparse/papaparse.min.js';
import { refused, allowed } from '../kernel';
import type { Result } from '../kernel';
import type { Column } from './columns';

export const fileFormats = ['csv', 'json'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** What a file says of each entry: only the fields that it has a column for. */
export type FileReading<Entry> = {
  readonly parts: ReadonlyMap<string, Partial<Entry>>;
  /** Where each entry stands in the file. */
  readonly lines: ReadonlyMap<string, string>;
  readonly problems: readonly { readonly line: string; readonly what: string }[];
};

type Row = {
  readonly line: string;
  readonly cells: { readonly [field: string]: string };
  /** What stands beyond the last column. */
  readonly surplus?: string | undefined;
};

/** The first column of a table: what an entry is known by. */
export const codeColumn = 'code';

/** Reads a register's file as `writeRegister` makes it. The whole file is read, so that all its problems are told at once. */
export function readRegister<Entry>(
  format: FileFormat,
  text: string,
  columns: readonly Column<Entry>[],
): Result<FileReading<Entry>> {
  const rows = format === 'csv' ? csvRows(text) : jsonRows(text);
  if (!rows.ok) return rows;
  const known = new Map<string, Column<Entry>>(columns.map((column) => [column.field, column]));
  const parts = new Map<string, Partial<Entry>>();
  const lines = new Map<string, string>();
  const problems: { line: string; what: string }[] = [];
  for (const { line, cells, surplus } of rows.value) {
    const code = cells[codeColumn] ?? '';
    const say = (what: string) => problems.push({ line, what });
    if (!/^[A-Za-z0-9-]{1,64}$/.test(code))
      say(`'${code.slice(0, 80)}' is no code: use 1 to 64 letters, digits or hyphens`);
    else if (parts.has(code)) say(`${code} is in the file twice`);
    if (surplus !== undefined)
      say(
        `'${surplus.trim().slice(0, 60)}' is in no column; a text with a comma or semicolon in it stands in quotation marks`,
      );
    const read = Object.entries(cells)
      .filter(([field]) => field !== codeColumn)
      .map(([field, cell]) => {
        const column = known.get(field);
        const value = column?.read(cell) ?? refused('bad-cell', 'Slipway knows no such field');
        if (!value.ok) say(`${field}: ${value.refusal.message}`);
        return value.ok ? value.value : {};
      });
    lines.set(code, line);
    parts.set(
      code,
      read.reduce<Partial<Entry>>((all, part) => ({ ...all, ...part }), {}),
    );
  }
  return allowed({ parts, lines, problems });
}

function csvRows(text: string): Result<readonly Row[]> {
  const table = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''));
  const broken = table.errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined)
    return refused(
      'broken-quotes',
      `A quotation mark in row ${String((broken.row ?? 0) + 1)} has no end, so it is not clear where its cells end.`,
    );
  const filled = table.data
    .map((cells, index) => ({ cells, line: `Row ${String(index + 1)}` }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [{ cells: head } = { cells: [] }, ...rows] = filled;
  const header = head.map((name) => name.trim());
  if (!header.includes(codeColumn))
    return refused('no-code-column', `The first line must name the columns, and one of them must be '${codeColumn}'.`);
  return allowed(
    rows.map(({ cells, line }) => ({
      line,
      cells: cellsOf(
        header.map((field, at) => [field, plain(cells[at] ?? '')] as const).filter(([field]) => field !== ''),
      ),
      surplus: cells.slice(header.length).find((cell) => cell.trim() !== ''),
    })),
  );
}

function jsonRows(text: string): Result<readonly Row[]> {
  const entries = objectIn(objectIn(parsed(text))?.['entries']);
  if (entries === null)
    return refused(
      'no-entries',
      'The file is no JSON with "entries", such as {"entries": {"EPR-APP": {"name": "…"}}}.',
    );
  return allowed(
    Object.entries(entries).map(([code, entry]) => ({
      line: code.slice(0, 64),
      cells: {
        ...Object.fromEntries(Object.entries(objectIn(entry) ?? {}).map(([field, value]) => [field, cellOf(value)])),
        [codeColumn]: code,
      },
    })),
  );
}

const cellsOf = (cells: readonly (readonly [field: string, cell: string])[]): Row['cells'] => Object.fromEntries(cells);

/** A JSON value as it would stand in a cell: both forms are read by the same columns. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellOf).join('; ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, inner]) => (inner === true ? key : `${key} ${cellOf(inner)}`))
      .join('; ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

const objectIn = (value: unknown): { readonly [key: string]: unknown } | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as { [key: string]: unknown }) : null;

/** The export marks what a spreadsheet would run with an apostrophe; it is no part of the value. */
const plain = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@\t\r])/, '');
