import Papa from 'papaparse/papaparse.min.js';
import { formula } from '../spreadsheet';
import type { Column } from './columns';
import { codeColumn } from './read-file';
import type { FileFormat } from './read-file';
import type { Register } from './register';

/** A register in the form in which it can be imported. People are account ids: names are not kept anywhere. */
export function writeRegister<Entry>(
  format: FileFormat,
  { entries }: Register<Entry>,
  columns: readonly Column<Entry>[],
): string {
  if (format === 'json') return `${JSON.stringify({ entries }, null, 2)}\n`;
  const rows = Object.entries(entries).map(([code, entry]) => [code, ...columns.map(({ write }) => write(entry))]);
  const header = [codeColumn, ...columns.map(({ field }) => field)];
  // What a spreadsheet would run as a formula gets an apostrophe.
  return `${Papa.unparse([header, ...rows], { newline: '\r\n', escapeFormulae: formula })}\r\n`;
}
