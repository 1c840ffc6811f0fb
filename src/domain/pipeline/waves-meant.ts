import { inOrder } from '../kernel';
import type { PlanDoc, Wave } from '../release/plan';
import type { GateDoc } from '../gate/decision';
import { wavesToJudge } from '../gate/waves-to-judge';

type Meant = { readonly act: 'ask' | 'result'; readonly wave?: number; readonly customer?: string };
type Started = Pick<GateDoc, 'starts'>;
type PlannedWave = Wave & { readonly id: string };

/**
 * The waves that a pipeline names; else it asks about those that come next, and tells of those that were started last. Null
 * when it names one that is not planned.
 */
export function wavesMeant(
  plan: PlanDoc,
  gate: Started,
  { act, wave, customer }: Meant,
): readonly PlannedWave[] | null {
  const unnamed = act === 'ask' ? wavesToJudge(plan, 'lowest', gate) : startedLast(plan, gate);
  const planned = wave === undefined ? unnamed : inOrder(plan.waves);
  const meant = planned.filter(
    (one) => (wave === undefined || one.number === wave) && (customer === undefined || one.customer === customer),
  );
  return meant.length === 0 && (wave !== undefined || customer !== undefined) ? null : meant;
}

/** Those of the highest number; where none was started, those that come next. */
function startedLast(plan: PlanDoc, gate: Started): readonly PlannedWave[] {
  const started = inOrder(plan.waves).filter(({ id }) => Object.hasOwn(gate.starts, id));
  const number = Math.max(...started.map((wave) => wave.number));
  return started.length === 0 ? wavesToJudge(plan, 'lowest', gate) : started.filter((wave) => wave.number === number);
}
