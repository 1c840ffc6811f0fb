import type { Random } from '../../src/app/ports/ports';
import type { Clock, FactQueue } from '../../src/app/ports/ports';
import type { Instant } from '../../src/domain/kernel';
import type { StreamId } from '../../src/domain/records/journal-row';

/** Stands still until it is set. */
export function testClock(start: Instant = '2026-11-23T08:00:00.000Z'): Clock & { set(now: Instant): void } {
  let now = start;
  return {
    now: () => now,
    set(next) {
      now = next;
    },
  };
}

/** Counts instead of rolling dice, from behind what was drawn before; pauses that are drawn from it take no time. */
export function testRandom(drawnBefore = 0): Random & { readonly drawn: () => number } {
  let drawn = drawnBefore;
  const next = () => (drawn += 1);
  return {
    drawn: () => drawn,
    hex: (bytes) =>
      next()
        .toString(16)
        .padStart(bytes * 2, '0'),
    fraction: () => 0,
    uuid: () => `00000000-0000-4000-8000-${String(next()).padStart(12, '0')}`,
  };
}

/** Keeps what was pushed; a test delivers it when it likes. */
export function testQueue(): FactQueue & { readonly pushed: StreamId[] } {
  const pushed: StreamId[] = [];
  return {
    pushed,
    async push(streamId) {
      pushed.push(streamId);
    },
  };
}
