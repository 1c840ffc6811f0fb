import { inOrder } from '../kernel';
import type { Instant } from '../kernel';
import type { ReleaseType } from '../release/release';
import { freezeAt, frozenDaysFor } from './freezes';
import { frozenSpans } from './frozen-spans';
import { atLocalTime, dayNumber, instant, localDay, millis } from './local-time';
import type { PolicyVersion } from './policy';
import { intersection, union, without } from './spans';
import type { Span } from './spans';
import { nextStretch } from './stretches';
import { openingSpans } from './windows';

export type FreeWindow = { readonly start: Instant; readonly end: Instant };

const dayMs = 86_400_000;
const longestWindowDays = 7;

/**
 * The next stretch, from `now` on, in which a window of every one of these policies is open and none is frozen
 * for this type. Null when there is none within the horizon.
 */
export function nextFreeWindow(
  policies: readonly PolicyVersion[],
  now: Instant,
  type: ReleaseType | null,
  horizonDays = 730,
): FreeWindow | null {
  const start = millis(now);
  const horizon = start + horizonDays * dayMs;
  let from = start;
  let began = start;
  while (from < horizon) {
    const thaw = endOfFreezes(policies, from, type);
    if (thaw > from) {
      // Most of a long search is spent in long freezes: leap over them.
      from = thaw;
      began = thaw;
      continue;
    }
    const next = nextStretch(from, began, horizon);
    // A week more, so that an opening near the end of the stretch is seen whole.
    const to = next + longestWindowDays * dayMs;
    const [first] = policies
      .map((policy) => freeSpans(policy, from, to, type))
      .reduce<readonly Span[]>(intersection, [{ start: from, end: to }]);
    if (first !== undefined && first.start < horizon) return { start: instant(first.start), end: instant(first.end) };
    from = next;
  }
  return null;
}

/** When the last of the freezes that hold at this moment ends; the moment itself when none holds. */
function endOfFreezes(policies: readonly PolicyVersion[], at: number, type: ReleaseType | null): number {
  return policies.reduce((end, policy) => {
    const freeze = freezeAt(policy, instant(at), type);
    return freeze === null ? end : Math.max(end, atLocalTime(dayNumber(freeze.lastDay) + 1, 0, policy.timeZone));
  }, at);
}

function freeSpans(policy: PolicyVersion, from: number, to: number, type: ReleaseType | null): readonly Span[] {
  const { timeZone } = policy;
  const [first, last] = [localDay(from, timeZone), localDay(to, timeZone)];
  const frozen = frozenDaysFor(policy, type, first, last);
  const allFrozen = (firstDay: number, lastDay: number) =>
    firstDay >= first && rangeOf(firstDay, Math.min(lastDay, last)).every((day) => frozen.has(day));
  const open = inOrder(policy.windows).flatMap((window) => openingSpans(window, timeZone, from, to, allFrozen));
  return without(intersection(union(open), [{ start: from, end: to }]), frozenSpans(frozen, timeZone));
}

const rangeOf = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
