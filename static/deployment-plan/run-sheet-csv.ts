import Papa from 'papaparse';
import { timedSteps } from '../../src/contract/deployment-words';
import { formula } from '../../src/contract/spreadsheet';
import type { ReleaseView } from '../../src/contract/release-calls';
import { deployment as words } from '../shared/en/deployment';

const columns = [words.place, words.what, words.who, words.afterStart, words.minutes, words.noReturn];

/** The run sheet of one wave for a spreadsheet; what that would run as a formula gets an apostrophe. */
export function runSheetCsv(view: ReleaseView, wave: string, nameOf: (accountId: string) => string): string {
  const rows = timedSteps(view.plan.doc.runSheet, wave).map(
    ({ text, owner, from, minutes, pointOfNoReturn }, index) => [
      index + 1,
      text,
      owner === null ? '' : nameOf(owner),
      from ?? '',
      minutes ?? '',
      pointOfNoReturn ? words.yes : '',
    ],
  );
  return `${Papa.unparse([columns, ...rows], { newline: '\r\n', escapeFormulae: formula })}\r\n`;
}
