import { inOrder } from '../kernel';
import type { PlanDoc, Wave } from '../release/plan';

/** Which planned waves one transition of the release starts: those of the lowest number, or all. */
export type WaveScope = 'lowest' | 'all';

export function wavesToJudge({ waves }: PlanDoc, scope: WaveScope): readonly (Wave & { readonly id: string })[] {
  const planned = inOrder(waves);
  if (scope === 'all') return planned;
  const lowest = Math.min(...planned.map((wave) => wave.number));
  return planned.filter((wave) => wave.number === lowest);
}
