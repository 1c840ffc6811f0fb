import type { Day } from '../kernel';
import { dayIn } from './days';
import type { DayForm } from './days';
import { numberFieldNames, numberFields } from './fields';
import type { HistoryField, NumberField } from './fields';
import type { Names } from './names';
import type { ImportedRelease } from './release';
import { meaning, modeWords, outcomeWords, typeWords } from './words';

export type RowReading = {
  /** Undefined when something is wrong with it. */
  readonly release: ImportedRelease | undefined;
  /** What is wrong, each a sentence without the line number. */
  readonly problems: readonly string[];
  readonly unknownCustomers: readonly string[];
  readonly unknownServices: readonly string[];
};

export type Reading = {
  readonly days: DayForm;
  readonly customers: Names;
  readonly services: Names;
  readonly today: Day;
};

/** Reads one line. Every value is text: what looks like a spreadsheet formula is refused or kept as what it is. */
export function readRow(
  cell: (field: HistoryField) => string,
  { days, customers, services, today }: Reading,
): RowReading {
  const number = cell('id');
  const endedOn = dayIn(days, cell('actualEnd'));
  const plannedOn = cell('plannedEnd') === '' ? null : dayIn(days, cell('plannedEnd'));
  const type = meaning(typeWords, cell('type'));
  const outcome = meaning(outcomeWords, cell('outcome'));
  const mode = cell('mode') === '' ? null : meaning(modeWords, cell('mode'));
  const whose = customers.all(cell('customers'));
  const service = services.one(cell('service'));
  const numbers = numberFieldNames.map((field) => [field, numberIn(field, cell(field))] as const);
  const amount = (field: NumberField) => numbers.find(([name]) => name === field)?.[1] ?? null;

  const problems = [
    ...unless(
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(number),
      `id ${quoted(number)} is not a release number; use 1 to 64 letters, digits, dots, hyphens or underscores.`,
    ),
    ...unless(endedOn !== undefined, `actualEnd ${quoted(cell('actualEnd'))} is not a day written as ${days}.`),
    ...unless(endedOn === undefined || endedOn <= today, `actualEnd ${quoted(cell('actualEnd'))} is still to come.`),
    ...unless(plannedOn !== undefined, `plannedEnd ${quoted(cell('plannedEnd'))} is not a day written as ${days}.`),
    ...unless(cell('customers') !== '', 'customers is empty; name at least one customer.'),
    ...unless(
      whose.ids.length <= customersAtMost,
      `customers names ${whose.ids.length}; at most ${customersAtMost} fit.`,
    ),
    ...unless(cell('service') !== '', 'service is empty; name the service.'),
    ...unless(type !== undefined, `type ${quoted(cell('type'))} is not one of ${firstOf(typeWords)}.`),
    ...unless(
      outcome !== undefined,
      `outcome ${quoted(cell('outcome'))} is not one of S (successful), SI (with issues), P (partial), F (failed), R (reversed).`,
    ),
    ...unless(mode !== undefined, `mode ${quoted(cell('mode'))} is not one of ${firstOf(modeWords)}.`),
    ...numbers.flatMap(([field, value]) =>
      unless(
        value !== undefined,
        `${field} ${quoted(cell(field))} is not ${numberFields[field] === 'whole' ? 'a whole number' : 'a number'} from 0 to 1,000,000.`,
      ),
    ),
    ...unless(
      (amount('backedOutDeployments') ?? 0) <= (amount('deployments') ?? Infinity),
      `backedOutDeployments ${quoted(cell('backedOutDeployments'))} is more than its deployments.`,
    ),
    ...unless(
      (amount('csatResponses') ?? 0) <= (amount('csatAsked') ?? Infinity),
      `csatResponses ${quoted(cell('csatResponses'))} is more than were asked (csatAsked).`,
    ),
  ];
  const unknownCustomers = whose.unknown;
  const unknownServices = service === undefined && cell('service') !== '' ? [cell('service')] : [];
  const whole =
    problems.length + unknownCustomers.length + unknownServices.length === 0 &&
    endedOn !== undefined &&
    plannedOn !== undefined &&
    type !== undefined &&
    outcome !== undefined &&
    mode !== undefined &&
    service !== undefined;
  if (!whole) return { release: undefined, problems, unknownCustomers, unknownServices };
  const release: ImportedRelease = {
    number,
    plannedOn,
    endedOn,
    customers: whose.ids,
    service,
    type,
    mode,
    outcome,
    ...amounts(amount),
  };
  return { release, problems: [], unknownCustomers: [], unknownServices: [] };
}

/** So that a thousand rows fit an answer of the database. */
const customersAtMost = 40;

const amounts = (amount: (field: NumberField) => number | null) => ({
  deployments: amount('deployments'),
  backedOutDeployments: amount('backedOutDeployments'),
  incidents30d: amount('incidents30d'),
  majorIncidents: amount('majorIncidents'),
  csatSum: amount('csatSum'),
  csatResponses: amount('csatResponses'),
  csatAsked: amount('csatAsked'),
  pirDays: amount('pirDays'),
  blockedAttempts: amount('blockedAttempts'),
  bypasses: amount('bypasses'),
  waivers: amount('waivers'),
  retroApprovalWorkingDays: amount('retroApprovalWorkingDays'),
  recoveryHours: amount('recoveryHours'),
});

/** Null when the cell is empty: unknown. */
function numberIn(field: NumberField, text: string): number | null | undefined {
  if (text === '') return null;
  if (!(numberFields[field] === 'whole' ? /^\d{1,7}$/ : /^\d{1,7}([.,]\d{1,6})?$/).test(text)) return undefined;
  const value = Number(text.replace(',', '.'));
  return value <= 1_000_000 ? value : undefined;
}

const unless = (holds: boolean, problem: string): readonly string[] => (holds ? [] : [problem]);

const firstOf = (words: { readonly [meaning: string]: readonly string[] }): string =>
  Object.values(words)
    .map(([word]) => word)
    .join(', ');

const quoted = (value: string): string =>
  value === '' ? '(empty)' : `"${value.length <= 40 ? value : `${value.slice(0, 39)}…`}"`;
