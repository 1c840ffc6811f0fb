import { lazy, Suspense } from 'react';
import type { Labelled } from './gadget-data';

// Asked for at once, beside the numbers, but not in the way of the first paint.
const chart = import('./outcome-chart');
const OutcomeChart = lazy(async () => ({ default: (await chart).OutcomeChart }));

type Props = { readonly groups: readonly Labelled[]; readonly by: 'by-month' | 'by-customer' };

export function LazyChart(props: Props) {
  return (
    <div className="chart-place">
      <Suspense fallback={null}>
        <OutcomeChart {...props} />
      </Suspense>
    </div>
  );
}
