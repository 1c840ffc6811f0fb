import type { Instant } from '../kernel';
import { freezeAt, frozenDaysFor } from './freezes';
import { frozenSpans } from './frozen-spans';
import { instant, localDay, millis } from './local-time';
import type { PolicyVersion } from './policy';
import { without } from './spans';
import { nextStretch } from './stretches';
import { openings } from './windows';
import type { Opening } from './windows';

export type NextOpenings = {
  /** What is left of each opening when the freezes are taken out, by start. */
  readonly free: readonly Opening[];
  /** How many openings on the way are frozen whole, by the reason of the freeze. */
  readonly frozen: { readonly [reason: string]: number };
};

const dayMs = 86_400_000;

/**
 * The next openings that have a moment at or after `now`, minus the freezes that hold for releases of no excepted type;
 * fewer than `count` when the horizon has no more.
 */
export function nextOpenings(policy: PolicyVersion, now: Instant, count: number, horizonDays = 730): NextOpenings {
  const start = millis(now);
  const horizon = start + horizonDays * dayMs;
  const free: Opening[] = [];
  const frozen = new Map<string, number>();
  for (let from = start; from < horizon && free.length < count; from = nextStretch(from, start, horizon)) {
    const to = nextStretch(from, start, horizon);
    for (const opening of openings(policy, instant(from), instant(to))) {
      // One that reaches into this stretch was seen in the one before.
      if (from > start && millis(opening.start) < from) continue;
      if (free.length >= count) break;
      const left = leftOf(policy, opening).filter(({ end }) => end > now);
      free.push(...left);
      const reason = left.length > 0 ? undefined : freezeAt(policy, opening.start, null)?.reason;
      if (reason !== undefined) frozen.set(reason, (frozen.get(reason) ?? 0) + 1);
    }
  }
  return { free: free.slice(0, count), frozen: Object.fromEntries(frozen) };
}

function leftOf(policy: PolicyVersion, { name, start, end }: Opening): readonly Opening[] {
  const days = frozenDaysFor(
    policy,
    null,
    localDay(millis(start), policy.timeZone),
    localDay(millis(end), policy.timeZone),
  );
  return without([{ start: millis(start), end: millis(end) }], frozenSpans(days, policy.timeZone)).map((span) => ({
    name,
    start: instant(span.start),
    end: instant(span.end),
  }));
}
