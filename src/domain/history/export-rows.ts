import Papa from 'papaparse/papaparse.min.js';
import { formula } from '../spreadsheet';
import { idsOf, inOrder } from '../kernel';
import { dayOfNumber, localDay } from '../policy/local-time';
import type { PlanDoc } from '../release/plan';
import type { ReleaseDoc } from '../release/release';
import { historyFields, numberFieldNames } from './fields';
import type { HistoryField } from './fields';
import type { ImportedRelease } from './release';
import { modeWords, outcomeWords, typeWords } from './words';

/** The line that names the columns. */
export const exportHeader = `${historyFields.join(',')}\r\n`;

/** Releases in the form in which they can be imported. */
export const exportRows = (releases: readonly ImportedRelease[], customerIds: ReadonlySet<string>): string =>
  csvOf(releases.map((release) => historyFields.map((field) => cell(release, field, customerIds))));

/** Releases that are not finished, in the same form: what their plans say, and empty cells for what is to come. */
export const exportUnderWayRows = (
  releases: readonly UnderWay[],
  customerIds: ReadonlySet<string>,
  timeZone: string,
): string =>
  csvOf(
    releases
      .filter(({ release }) => release.number !== null)
      .map((underWay) => {
        const cells = plannedCells(underWay, customerIds, timeZone);
        return historyFields.map((field) => cells[field] ?? '');
      }),
  );

type UnderWay = { readonly release: ReleaseDoc; readonly plan: PlanDoc };

function plannedCells(
  { release, plan }: UnderWay,
  customerIds: ReadonlySet<string>,
  timeZone: string,
): { readonly [field in HistoryField]?: string } {
  const waves = inOrder(plan.waves);
  const end = waves
    .flatMap(({ plannedEnd }) => plannedEnd ?? [])
    .sort()
    .at(-1);
  return {
    id: release.number ?? '',
    plannedEnd: end === undefined ? '' : dayOfNumber(localDay(Date.parse(end), timeZone)),
    customers: customersCell(idsOf(release.customers), customerIds),
    service: idsOf(release.services).join(';'),
    type: release.type === null ? '' : (typeWords[release.type][0] ?? ''),
    deployments: waves.length === 0 ? '' : String(waves.length),
  };
}

/** What a spreadsheet would run as a formula gets an apostrophe. */
const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : `${Papa.unparse([...rows], { newline: '\r\n', escapeFormulae: formula })}\r\n`;

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
