import Papa from 'papaparse/papaparse.min.js';
import { historyFields, numberFieldNames } from './fields';
import type { HistoryField } from './fields';
import type { ImportedRelease } from './release';
import { modeWords, outcomeWords, typeWords } from './words';

/** The line that names the columns. */
export const exportHeader = `${historyFields.join(',')}\r\n`;

/** Releases in the form in which they can be imported. What a spreadsheet would run as a formula gets an apostrophe. */
export function exportRows(releases: readonly ImportedRelease[], customerIds: ReadonlySet<string>): string {
  if (releases.length === 0) return '';
  const rows = releases.map((release) => historyFields.map((field) => cell(release, field, customerIds)));
  return `${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}

function cell(release: ImportedRelease, field: HistoryField, customerIds: ReadonlySet<string>): string {
  switch (field) {
    case 'id':
      return release.number;
    case 'plannedEnd':
      return release.plannedOn ?? '';
    case 'actualEnd':
      return release.endedOn;
    case 'customers':
      return customersCell(release.customers, customerIds);
    case 'service':
      return release.service;
    case 'type':
      return typeWords[release.type][0] ?? '';
    case 'mode':
      return release.mode === null ? '' : (modeWords[release.mode][0] ?? '');
    case 'outcome':
      return outcomeWords[release.outcome][0] ?? '';
    default:
      return numberCell(release, field);
  }
}

/** `CMO`, unless that would be read as something else. */
function customersCell(ids: readonly string[], known: ReadonlySet<string>): string {
  const inARow = ids.join('');
  const isPlain = ids.every((id) => /^[A-Z]$/.test(id) && known.has(id)) && (ids.length === 1 || !known.has(inARow));
  return isPlain ? inARow : ids.join(';');
}

function numberCell(release: ImportedRelease, field: HistoryField): string {
  const name = numberFieldNames.find((each) => each === field);
  const value = name === undefined ? null : release[name];
  return value === null ? '' : String(value);
}
