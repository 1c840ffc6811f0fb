import type { Instant } from '../kernel';
import type { ReleaseType } from '../release/release';
import type { PolicyVersion } from './policy';
import { nextSlots } from './slots';
import type { Slot } from './slots';

export type FreeWindow = Slot;

/** The next slot of any length, from `now` on; null when there is none within the horizon. */
export function nextFreeWindow(
  policies: readonly PolicyVersion[],
  now: Instant,
  type: ReleaseType | null,
  taken: readonly Slot[] = [],
  horizonDays = 730,
): FreeWindow | null {
  const [next] = nextSlots(policies, { from: now, type, minutes: 0, count: 1, taken, horizonDays });
  return next ?? null;
}
