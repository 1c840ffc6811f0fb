import type { PlanDoc, Wave } from '../shared/contract-types';
import { wavesInOrder } from './waves-in-order';

/** The nearest wave before (-1) or after (1) this one that has another number: with it a wave changes places. */
export function neighbourOf(doc: PlanDoc, id: string, by: 1 | -1): string | undefined {
  const own = doc.waves.byId[id]?.number ?? NaN;
  const others = wavesInOrder(doc).filter(({ wave }) => (wave.number - own) * by > 0);
  return others.at(by === 1 ? 0 : -1)?.id;
}

/** Two waves in each other's places: their numbers and, within one customer, their starts. Each stays as long as it was. */
export function exchanged(one: Wave, two: Wave): { readonly one: Partial<Wave>; readonly two: Partial<Wave> } {
  const sameClocks = one.customer === two.customer && one.plannedStart !== null && two.plannedStart !== null;
  return {
    one: { number: two.number, ...(sameClocks ? startingAt(one, two.plannedStart) : {}) },
    two: { number: one.number, ...(sameClocks ? startingAt(two, one.plannedStart) : {}) },
  };
}

/** The wave at another time; an end that was planned stays as far from the start. */
export function startingAt({ plannedStart, plannedEnd }: Wave, start: string): Partial<Wave> {
  if (plannedStart === null || plannedEnd === null) return { plannedStart: start };
  const length = Date.parse(plannedEnd) - Date.parse(plannedStart);
  return { plannedStart: start, plannedEnd: new Date(Date.parse(start) + length).toISOString() };
}
