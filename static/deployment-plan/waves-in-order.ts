import type { PlanDoc, Wave } from '../shared/contract-types';

/** Waves as they go: by number, then by planned start; what is not planned comes last. */
export function wavesInOrder({ waves }: PlanDoc): readonly { readonly id: string; readonly wave: Wave }[] {
  const startOf = (wave: Wave) => wave.plannedStart ?? '9';
  return waves.order
    .flatMap((id) => {
      const wave = waves.byId[id];
      return wave === undefined ? [] : [{ id, wave }];
    })
    .sort((a, b) => a.wave.number - b.wave.number || (startOf(a.wave) < startOf(b.wave) ? -1 : 1));
}
