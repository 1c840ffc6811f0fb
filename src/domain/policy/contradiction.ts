import type { PolicyVersion } from './policy';
import { nextSlots } from './slots';
import type { SlotSearch } from './slots';

/** Why there is no slot at all; each names policies by their place in the list. */
export type Contradiction =
  /** Its windows are always frozen, or never open. */
  | { readonly kind: 'never-open'; readonly policy: number }
  | { readonly kind: 'too-short'; readonly policy: number; readonly longestMinutes: number }
  /** Each has its time, but never the same. Without any one of them there would be a slot. */
  | { readonly kind: 'never-together'; readonly policies: readonly number[] }
  /** Others deploy whenever it would be legal. */
  | { readonly kind: 'all-taken' };

/** Which clauses block, where `nextSlots` found nothing: a smallest group of policies that can not be met together. */
export function contradictionOf(policies: readonly PolicyVersion[], search: SlotSearch): Contradiction {
  const alone = { ...search, taken: [], count: 1 };
  const blocked = (chosen: readonly number[]) =>
    nextSlots(
      chosen.flatMap((index) => policies[index] ?? []),
      alone,
    ).length === 0;
  const indexes = policies.map((_, index) => index);
  const single = indexes.find((index) => blocked([index]));
  if (single !== undefined) return whyAlone(policies, single, search);
  if (!blocked(indexes)) return { kind: 'all-taken' };
  // The shortest beginning that is blocked ends with one that is to blame; a pair with it is the plainest thing to say.
  const last = indexes.find((index) => blocked(indexes.slice(0, index + 1))) ?? indexes.length - 1;
  const partner = indexes.slice(0, last).find((index) => blocked([index, last]));
  if (partner !== undefined) return { kind: 'never-together', policies: [partner, last] };
  const needed = indexes.slice(0, last + 1).reduce<readonly number[]>(
    (kept, index) => {
      const without = kept.filter((other) => other !== index);
      return index !== last && blocked(without) ? without : kept;
    },
    indexes.slice(0, last + 1),
  );
  return { kind: 'never-together', policies: needed };
}

function whyAlone(policies: readonly PolicyVersion[], policy: number, search: SlotSearch): Contradiction {
  const only = policies.slice(policy, policy + 1);
  const some = nextSlots(only, { ...search, taken: [], minutes: 0, count: 200 });
  if (some.length === 0) return { kind: 'never-open', policy };
  const longest = Math.max(...some.map(({ start, end }) => Date.parse(end) - Date.parse(start)));
  return { kind: 'too-short', policy, longestMinutes: Math.floor(longest / 60_000) };
}
