import type { SaidPart } from './plan-in-words';

/** What one part of the plan said and says; empty: nothing. */
export type PlanDifference = { readonly what: string; readonly then: string; readonly now: string };

/** The parts that say something else, in the order of the plan; what is not there any more comes last. */
export function planDifferences(then: readonly SaidPart[], now: readonly SaidPart[]): readonly PlanDifference[] {
  const [gone, come] = [withoutEqual(then, now), withoutEqual(now, then)];
  const before = new Map(gone.map(({ key, text }) => [key, text]));
  const after = new Set(come.map(({ key }) => key));
  return [
    ...come.map(({ key, what, text }) => ({ what, then: before.get(key) ?? '', now: text })),
    ...gone.filter(({ key }) => !after.has(key)).map(({ what, text }) => ({ what, then: text, now: '' })),
  ];
}

/** A wave that was taken out and planned again just so has not changed; nor has a text that is broken otherwise. */
function withoutEqual(parts: readonly SaidPart[], others: readonly SaidPart[]): readonly SaidPart[] {
  const left = others.map(sayingOf);
  return parts.filter((part) => {
    const at = left.indexOf(sayingOf(part));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const sayingOf = ({ what, text }: SaidPart): string => JSON.stringify([what, text.replace(/\s+/g, ' ')]);
