import { inOrder } from '../kernel';
import type { ReleaseType } from '../release/release';
import { frozenDaysFor } from './freezes';
import { frozenSpans } from './frozen-spans';
import { localDay } from './local-time';
import type { PolicyVersion } from './policy';
import { intersection, union, without } from './spans';
import type { Span } from './spans';
import { openingSpans } from './windows';

/** When a window of this policy is open and nothing is frozen for this type, between two moments. */
export function freeSpans(policy: PolicyVersion, from: number, to: number, type: ReleaseType | null): readonly Span[] {
  const { timeZone } = policy;
  const [first, last] = [localDay(from, timeZone), localDay(to, timeZone)];
  const frozen = frozenDaysFor(policy, type, first, last);
  const allFrozen = (firstDay: number, lastDay: number) => {
    let day = firstDay;
    while (day <= lastDay && day <= last && frozen.has(day)) day += 1;
    return firstDay >= first && day > Math.min(lastDay, last);
  };
  const open = inOrder(policy.windows).flatMap((window) => openingSpans(window, timeZone, from, to, allFrozen));
  return without(intersection(union(open), [{ start: from, end: to }]), frozenSpans(frozen, timeZone));
}
