import type { Instant } from '../../domain/kernel';
import type { M1Rows } from '../../domain/measurement/facts';
import { outcomes } from '../../domain/measurement/report';
import type { Outcome, ReportFilter, Split } from '../../domain/measurement/report';
import { marks } from './database';
import type { Columns, Param } from './database';
import { text, textOrNull } from './rows';

type Statement = { readonly statement: string; readonly params: readonly Param[] };

/**
 * Everything that M1 asks, in one statement: months, customers if asked for, releases without an outcome, and how far the
 * facts go. The period is of whole months. Days are compared as text; each of the first two parts is answered by its
 * index alone unless a service is asked for.
 */
export function outcomesStatement(filter: ReportFilter, visible: readonly string[], split: Split): Statement {
  const seen = `project_id IN (${marks(visible)})`;
  const byMonth = where([
    'f.ended_month >= LEFT(?, 7)',
    'f.ended_month < LEFT(?, 7)',
    'f.outcome IS NOT NULL',
    ...ofType('f', filter),
    ...ofCustomer(filter),
    ...ofService('f', filter),
  ]);
  const byCustomer = where([
    'c.ended_on >= ?',
    'c.ended_on < ?',
    `c.${seen}`,
    'c.outcome IS NOT NULL',
    ...ofType('c', filter),
    ...(filter.customer === null ? [] : ['c.customer = ?']),
    ...ofService('c', filter),
  ]);
  const open = where([
    'f.outcome IS NULL',
    'f.gate_passed_at IS NOT NULL',
    ...ofType('f', filter),
    ...ofCustomer(filter),
    ...ofService('f', filter),
  ]);
  const customersPart = `UNION ALL
      SELECT 'customer', NULL, c.customer, c.outcome, 1, COUNT(*), 0, NULL, NULL, NULL
      FROM release_customer c ${byCustomer} GROUP BY c.customer, c.outcome
      `;
  const asked = [filter.type, filter.customer, filter.service].filter((value) => value !== null);
  return {
    statement: `
      SELECT 'month' AS part, m.month AS month, NULL AS customer, m.outcome AS outcome, m.${seen} AS visible, SUM(m.releases) AS releases,
        SUM(IF(m.kind = 'summary', m.releases, 0)) AS imported, NULL AS release_id, NULL AS number, NULL AS since
      FROM (
        SELECT f.ended_month AS month, f.project_id, f.outcome, f.kind, COUNT(*) AS releases
        FROM release_fact f ${byMonth} GROUP BY f.ended_month, f.project_id, f.outcome, f.kind
      ) m GROUP BY m.month, m.outcome, visible
      ${split === 'by-customer' ? customersPart : ''}UNION ALL
      SELECT 'open', NULL, NULL, NULL, f.${seen}, 1, 0, f.release_id, f.number, f.gate_passed_at FROM release_fact f ${open}
      UNION ALL
      SELECT 'due', NULL, NULL, NULL, 1, COUNT(*), 0, NULL, NULL, MIN(facts_due) FROM snapshot WHERE facts_due IS NOT NULL`,
    params: [
      ...[...visible, filter.from, filter.to, ...asked],
      ...(split === 'by-customer' ? [filter.from, filter.to, ...visible, ...asked] : []),
      ...[...visible, ...asked],
    ],
  };
}

/** Rows that the viewer may not see are only counted here and go no further. */
export function outcomesFrom(rows: readonly Columns[], now: Instant): M1Rows {
  const part = (name: string) => rows.filter((row) => row.part === name);
  const [due] = part('due');
  const visible = (row: Columns) => Number(row.visible) === 1;
  const months = part('month');
  const open = part('open');
  return {
    byMonth: months
      .filter(visible)
      .map((row) => ({
        month: text(row.month),
        outcome: outcomeOf(row),
        releases: Number(row.releases),
        imported: Number(row.imported),
      }))
      .sort(by('month', 'outcome')),
    byCustomer: part('customer')
      .map((row) => ({
        customer: text(row.customer),
        outcome: outcomeOf(row),
        releases: Number(row.releases),
      }))
      .sort(by('customer', 'outcome')),
    unclassified: open
      .filter(visible)
      .map((row) => ({ releaseId: text(row.release_id), number: text(row.number), since: text(row.since) }))
      .sort(by('since', 'releaseId')),
    hidden: [...months, ...open].filter((row) => !visible(row)).reduce((sum, row) => sum + Number(row.releases), 0),
    asOf: textOrNull(due?.since) ?? now,
    lagging: Number(due?.releases ?? 0),
  };
}

const where = (conditions: readonly string[]) => `WHERE ${conditions.join(' AND ')}`;
const ofType = (alias: string, { type }: ReportFilter) => (type === null ? [] : [`${alias}.type = ?`]);
const ofCustomer = ({ customer }: ReportFilter) =>
  customer === null
    ? []
    : ['EXISTS (SELECT 1 FROM release_customer k WHERE k.release_id = f.release_id AND k.customer = ?)'];
const ofService = (alias: string, { service }: ReportFilter) =>
  service === null
    ? []
    : [`EXISTS (SELECT 1 FROM release_service s WHERE s.release_id = ${alias}.release_id AND s.service = ?)`];

function outcomeOf({ outcome }: Columns): Outcome {
  const known = outcomes.find((name) => name === outcome);
  if (known === undefined)
    throw new Error(`The fact tables hold the outcome ${JSON.stringify(outcome)}, which no release can have.`);
  return known;
}

function by<Key extends string>(...keys: readonly Key[]) {
  return (one: { readonly [key in Key]: string }, other: { readonly [key in Key]: string }) => {
    const key = keys.find((name) => one[name] !== other[name]);
    return key === undefined ? 0 : one[key] < other[key] ? -1 : 1;
  };
}
