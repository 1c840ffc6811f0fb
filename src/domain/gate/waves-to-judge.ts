import { inOrder } from '../kernel';
import type { PlanDoc, Wave } from '../release/plan';
import type { GateDoc } from './decision';

/**
 * Which planned waves one transition of the release starts where nobody holds a permit: the open ones of the lowest
 * number, all, or none (no deployment); or those that are named.
 */
export type WaveScope = 'lowest' | 'all' | 'none' | readonly string[];

type Started = Pick<GateDoc, 'starts'>;

export function wavesToJudge(
  { waves }: Pick<PlanDoc, 'waves'>,
  scope: WaveScope,
  { starts }: Started = { starts: {} },
): readonly (Wave & { readonly id: string })[] {
  if (scope === 'none') return [];
  const planned = inOrder(waves);
  if (scope === 'all') return planned;
  if (scope !== 'lowest') return planned.filter(({ id }) => scope.includes(id));
  const open = planned.filter(({ id }) => !Object.hasOwn(starts, id));
  // All were started: what is moved once more is the last one, e.g. to mend it.
  const number =
    open.length > 0 ? Math.min(...open.map((wave) => wave.number)) : Math.max(...planned.map((wave) => wave.number));
  return (open.length > 0 ? open : planned).filter((wave) => wave.number === number);
}
