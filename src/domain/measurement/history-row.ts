import type { Day, IdSet } from '../kernel';
import { isExistingDay } from '../policy/local-time';
import type { ReleaseType } from '../release/release';
import type { Outcome } from './report';

/** A finished release from before Slipway, as far as the reports that are built need it. */
export type ImportedRelease = {
  readonly endedOn: Day;
  readonly customers: IdSet;
  readonly service: string;
  readonly type: ReleaseType;
  readonly outcome: Outcome;
};

type Row = { readonly [column: string]: string };

export type CheckedRow = {
  /** Undefined when something is wrong with it. */
  readonly release: (ImportedRelease & { readonly number: string }) | undefined;
  /** What is wrong, each a sentence without the line number. */
  readonly problems: readonly string[];
};

const types = new Map<string, ReleaseType>([
  ['Major', 'MAJOR'],
  ['Minor', 'MINOR'],
  ['Patch', 'PATCH'],
  ['Emergency', 'EMERGENCY'],
]);

const outcomes = new Map<string, Outcome>([
  ['S', 'SUCCESSFUL'],
  ['SI', 'SUCCESSFUL_WITH_ISSUES'],
  ['P', 'PARTIAL'],
  ['F', 'FAILED'],
  ['R', 'REVERSED'],
]);

/** Reads one line. Every value is text: what looks like a spreadsheet formula is refused or kept as what it is. */
export function checkHistoryRow(row: Row): CheckedRow {
  const text = (column: string) => row[column] ?? '';
  const type = types.get(text('type'));
  const outcome = outcomes.get(text('outcome'));
  const endedOn = text('actualEnd');
  const problems = [
    ...unless(
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text('id')),
      `id ${quoted(text('id'))} is not a release number; use 1 to 64 letters, digits, dots, hyphens or underscores.`,
    ),
    ...unless(isExistingDay(endedOn), `actualEnd ${quoted(endedOn)} is not a day; write it like 2026-03-31.`),
    ...unless(
      /^[A-Z]+$/.test(text('customers')),
      `customers ${quoted(text('customers'))} must be the one-letter ids of the customers, such as C or CMO.`,
    ),
    ...unless(
      /^[A-Za-z0-9-]{1,64}$/.test(text('service')),
      `service ${quoted(text('service'))} is not the id of a service; use 1 to 64 letters, digits or hyphens.`,
    ),
    ...unless(type !== undefined, `type ${quoted(text('type'))} is not one of ${[...types.keys()].join(', ')}.`),
    ...unless(
      outcome !== undefined,
      `outcome ${quoted(text('outcome'))} is not one of S (successful), SI (with issues), P (partial), F (failed), R (reversed).`,
    ),
  ];
  if (problems.length > 0 || type === undefined || outcome === undefined) return { release: undefined, problems };
  const customers = Object.fromEntries([...text('customers')].sort().map((id) => [id, true as const]));
  return { release: { number: text('id'), endedOn, customers, service: text('service'), type, outcome }, problems };
}

const unless = (holds: boolean, problem: string): readonly string[] => (holds ? [] : [problem]);

const quoted = (value: string): string =>
  value === '' ? '(empty)' : `"${value.length <= 40 ? value : `${value.slice(0, 39)}…`}"`;
