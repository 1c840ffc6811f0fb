import Papa from 'papaparse/papaparse.min.js';
import { formula } from '../spreadsheet';
import type { Instant } from '../kernel';
import type { ReleaseFact } from '../measurement/facts';

type Line = Pick<
  ReleaseFact,
  'number' | 'name' | 'kind' | 'type' | 'endedOn' | 'outcome' | 'gate' | 'customers' | 'services'
> & {
  readonly issueKey: string | null;
  readonly stage: string | null;
  readonly nextStart: Instant | null;
  readonly conflicts: readonly unknown[];
};
type Names = { readonly [id: string]: { readonly name: string } };

const header = [
  ...['number', 'key', 'name', 'type', 'stage', 'next wave', 'customers', 'services'],
  ...['gate', 'gate result', 'gate reasons', 'gate at', 'conflicts', 'ended', 'outcome', 'imported'],
];

/** The register of releases for a spreadsheet; times in UTC. */
export function writeReleases(
  lines: readonly Line[],
  names: { readonly customers: Names; readonly services: Names },
): string {
  const named = (ids: readonly string[], of: Names) => ids.map((id) => of[id]?.name ?? id).join('; ');
  const rows = lines.map((line) => [
    ...[line.number, line.issueKey, line.name, line.type, line.stage, line.nextStart],
    ...[named(line.customers, names.customers), named(line.services, names.services)],
    ...[line.gate?.gate, line.gate?.result, line.gate?.reasons, line.gate?.at],
    ...[line.conflicts.length, line.endedOn, line.outcome, line.kind === 'summary' ? 'yes' : 'no'],
  ]);
  // What a spreadsheet would run as a formula gets an apostrophe.
  return `${Papa.unparse([header, ...rows], { newline: '\r\n', escapeFormulae: formula })}\r\n`;
}
