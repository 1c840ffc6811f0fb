import type { Day } from '../kernel';
import type { M1Rows } from './facts';
import { percent } from './percent';
import { outcomes } from './report';
import type { M1Group, M1Report, Outcome, ReportFilter } from './report';

/**
 * M1, release success and failure: success = SUCCESSFUL / releases, failure = (FAILED + REVERSED) / releases.
 * The organisation counts a release once; a customer's view counts a shared release for each of its customers.
 */
export function releaseSuccess(rows: M1Rows, filter: ReportFilter): M1Report {
  const { unclassified, hidden, asOf, lagging } = rows;
  return {
    filter,
    total: groupOf('total', rows.byMonth),
    byMonth: monthsOf(filter).map((month) =>
      groupOf(
        month,
        rows.byMonth.filter((row) => row.month === month),
      ),
    ),
    byCustomer: keysOf(rows.byCustomer.map((row) => row.customer)).map((customer) =>
      groupOf(
        customer,
        rows.byCustomer.filter((row) => row.customer === customer),
      ),
    ),
    unclassified,
    imported: sum(rows.byMonth.map((row) => row.imported)),
    hidden,
    asOf,
    lagging,
  };
}

type Counted = { readonly outcome: Outcome; readonly releases: number };

function groupOf(key: string, rows: readonly Counted[]): M1Group {
  const count = (outcome: Outcome) => sum(rows.filter((row) => row.outcome === outcome).map((row) => row.releases));
  const counts = {
    SUCCESSFUL: count('SUCCESSFUL'),
    SUCCESSFUL_WITH_ISSUES: count('SUCCESSFUL_WITH_ISSUES'),
    PARTIAL: count('PARTIAL'),
    FAILED: count('FAILED'),
    REVERSED: count('REVERSED'),
  };
  const releases = sum(outcomes.map((outcome) => counts[outcome]));
  return {
    key,
    counts,
    releases,
    success: percent(counts.SUCCESSFUL, releases),
    failure: percent(counts.FAILED + counts.REVERSED, releases),
  };
}

/** Every month of the period, also those without releases: a chart with holes in its axis misleads. */
function monthsOf({ from, to }: ReportFilter): readonly string[] {
  const months: string[] = [];
  for (let at = monthNumber(from); at <= monthNumber(dayBefore(to)); at += 1) {
    months.push(`${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`);
  }
  return months;
}

const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const dayBefore = (day: Day): Day =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) - 86_400_000).toISOString().slice(0, 10);
const keysOf = (keys: readonly string[]): readonly string[] => [...new Set(keys)].sort();
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
