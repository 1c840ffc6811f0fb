import type { Instant } from '../kernel';
import type { ReleaseType } from '../release/release';
import { freeSpans } from './free-spans';
import { millis } from './local-time';
import type { PolicyVersion } from './policy';

/** Whether the whole stretch lies in windows of this policy and outside freezes; windows that touch count as one. */
export function isFree(policy: PolicyVersion, start: Instant, end: Instant, type: ReleaseType | null): boolean {
  const [from, to] = [millis(start), millis(end)];
  return freeSpans(policy, from, to, type).some((span) => span.start <= from && to <= span.end);
}
