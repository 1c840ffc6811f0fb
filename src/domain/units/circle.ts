import type { Unit } from './unit';

type Units = { readonly [code: string]: Pick<Unit, 'requires'> };

/** The shortest way on which a unit comes to require itself, from its code to its code; null when there is none. */
export function circleOf(code: string, units: Units): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  const waiting = [code];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const next of requiredBy(at, units)) {
      if (next === code) return [...wayTo(at, code, cameFrom), code];
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      waiting.push(next);
    }
  }
  return null;
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [end];
  for (let at: string | undefined = end; at !== undefined && at !== start;) {
    at = cameFrom.get(at);
    if (at !== undefined) way.unshift(at);
  }
  return way;
}

const requiredBy = (code: string, units: Units): readonly string[] =>
  Object.hasOwn(units, code) ? Object.keys(units[code]?.requires ?? {}) : [];
