import type { M1Rows, ReleaseFact } from '../../../src/domain/measurement/facts';
import { outcomes } from '../../../src/domain/measurement/report';
import type { Outcome, ReportFilter } from '../../../src/domain/measurement/report';

/** What the fact tables answer for M1, counted one release at a time instead of by SQL. */
export function countOutcomes(facts: readonly ReleaseFact[], filter: ReportFilter): M1Rows {
  const finished = facts.filter((fact) => fits(fact, filter));
  const month = (fact: ReleaseFact) => (fact.endedOn ?? '').slice(0, 7);
  const months = [...new Set(finished.map(month))].sort();
  const customers = [...new Set(finished.flatMap((fact) => fact.customers))].filter(
    (customer) => filter.customer === null || customer === filter.customer,
  );
  const of = (wanted: string, outcome: Outcome) =>
    finished.filter((fact) => month(fact) === wanted && fact.outcome === outcome);
  return {
    byMonth: months.flatMap((wanted) =>
      outcomes.map((outcome) => ({
        month: wanted,
        outcome,
        releases: of(wanted, outcome).length,
        imported: of(wanted, outcome).filter((fact) => fact.kind === 'summary').length,
      })),
    ),
    byCustomer: customers.flatMap((customer) =>
      outcomes.map((outcome) => ({
        customer,
        outcome,
        releases: finished.filter((fact) => fact.outcome === outcome && fact.customers.includes(customer)).length,
      })),
    ),
    unclassified: [],
    hidden: 0,
    asOf: '2026-11-23T08:00:00.000Z',
    lagging: 0,
  };
}

const fits = ({ endedOn, customers, services, type }: ReleaseFact, filter: ReportFilter): boolean =>
  endedOn !== null &&
  filter.from <= endedOn &&
  endedOn < filter.to &&
  (filter.customer === null || customers.includes(filter.customer)) &&
  (filter.service === null || services.includes(filter.service)) &&
  (filter.type === null || type === filter.type);
