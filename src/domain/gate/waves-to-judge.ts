import { inOrder } from '../kernel';
import type { PlanDoc, Wave } from '../release/plan';

/** Which planned waves one transition of the release starts: those of the lowest number, all, or none (no deployment). */
export type WaveScope = 'lowest' | 'all' | 'none';

export function wavesToJudge({ waves }: PlanDoc, scope: WaveScope): readonly (Wave & { readonly id: string })[] {
  if (scope === 'none') return [];
  const planned = inOrder(waves);
  if (scope === 'all') return planned;
  const lowest = Math.min(...planned.map((wave) => wave.number));
  return planned.filter((wave) => wave.number === lowest);
}
