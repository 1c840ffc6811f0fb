import { inOrder } from '../kernel';
import type { PlanDoc, Wave } from '../release/plan';
import { wavesToJudge } from '../gate/waves-to-judge';

type Meant = { readonly wave?: number; readonly customer?: string };
type PlannedWave = Wave & { readonly id: string };

/** The waves that a pipeline names, or those that come next; null when it names one that is not planned. */
export function wavesMeant(plan: PlanDoc, { wave, customer }: Meant): readonly PlannedWave[] | null {
  const planned = wave === undefined ? wavesToJudge(plan, 'lowest') : inOrder(plan.waves);
  const meant = planned.filter(
    (one) => (wave === undefined || one.number === wave) && (customer === undefined || one.customer === customer),
  );
  return meant.length === 0 && (wave !== undefined || customer !== undefined) ? null : meant;
}
