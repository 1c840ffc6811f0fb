import { at, times, withFacts } from '../facts';
import type { Figure } from '../figure';

/** Forty, of which the viewer may browse all but two. */
const projects = Array.from({ length: 40 }, (_, project) => String(10_000 + project));
const visible = projects.slice(0, -2);
const twelveMonths = { from: '2025-12-01', to: '2026-12-01', customer: null, service: null, type: null };

/** The least that a report of these rows can cost: one grouping over an index. */
const bareAggregate =
  "SELECT LEFT(ended_on, 7) AS month, customer, outcome, COUNT(*) AS n FROM release_customer WHERE ended_on >= '2025-12-01' AND ended_on < '2026-12-01' GROUP BY month, customer, outcome";

export const figures: readonly Figure[] = [
  {
    name: 'report by customer of 30,000 releases and 100,000 customer rows, p50 against a bare indexed aggregate of the same rows',
    unit: '×',
    budget: 5,
    measure: () =>
      withFacts(30_000, projects, async ({ facts, pool }) => {
        const report = await times(() => facts.releaseOutcomes(twelveMonths, visible, 'by-customer'));
        const bare = await times(() => pool.query(bareAggregate));
        return at(0.5, report) / at(0.5, bare);
      }),
  },
];
