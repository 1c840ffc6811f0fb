import type { Instant } from '../kernel';
import type { ReleaseType } from '../release/release';
import { freeSpans } from './free-spans';
import { freezeAt } from './freezes';
import { atLocalTime, dayNumber, instant, millis } from './local-time';
import type { PolicyVersion } from './policy';
import { intersection, union, without } from './spans';
import type { Span } from './spans';
import { nextStretch } from './stretches';

/** A stretch that is legal for everybody who was asked. */
export type Slot = { readonly start: Instant; readonly end: Instant };

export type SlotSearch = {
  readonly from: Instant;
  readonly type: ReleaseType | null;
  /** A slot is at least this long. */
  readonly minutes: number;
  readonly count: number;
  /** When others deploy to the same service or customer. */
  readonly taken?: readonly Slot[];
  readonly horizonDays?: number;
};

const dayMs = 86_400_000;
const longestWindowDays = 7;

/**
 * The next slots in which a window of every one of these policies is open, none is frozen for this type, and nobody
 * else deploys. Fewer than `count` when the horizon (two years) has no more; none when the policies contradict.
 */
export function nextSlots(
  policies: readonly PolicyVersion[],
  { from: earliest, type, minutes, count, taken = [], horizonDays = 730 }: SlotSearch,
): readonly Slot[] {
  const start = millis(earliest);
  const horizon = start + horizonDays * dayMs;
  const busy = union(taken.map((slot) => ({ start: millis(slot.start), end: millis(slot.end) })));
  const found: Span[] = [];
  let from = start;
  let began = start;
  while (from < horizon && found.length < count) {
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
    for (const span of without(freeForAll(policies, from, to, type), busy)) {
      if (span.start >= next || span.end - span.start < Math.max(1, minutes * 60_000)) continue;
      const last = found.at(-1);
      if (last !== undefined && span.start <= last.end) found[found.length - 1] = { start: last.start, end: span.end };
      else if (found.length < count) found.push(span);
    }
    from = next;
  }
  return found
    .filter((span) => span.start < horizon)
    .map((span) => ({ start: instant(span.start), end: instant(span.end) }));
}

/** Stops as soon as nothing is left: policies that contradict are told early. */
function freeForAll(
  policies: readonly PolicyVersion[],
  from: number,
  to: number,
  type: ReleaseType | null,
): readonly Span[] {
  let free: readonly Span[] = [{ start: from, end: to }];
  for (const policy of policies) {
    if (free.length === 0) break;
    free = intersection(free, freeSpans(policy, from, to, type));
  }
  return free;
}

/** When the last of the freezes that hold at this moment ends; the moment itself when none holds. */
function endOfFreezes(policies: readonly PolicyVersion[], at: number, type: ReleaseType | null): number {
  return policies.reduce((end, policy) => {
    const freeze = freezeAt(policy, instant(at), type);
    return freeze === null ? end : Math.max(end, atLocalTime(dayNumber(freeze.lastDay) + 1, 0, policy.timeZone));
  }, at);
}
