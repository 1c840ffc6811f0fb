import { atLocalTime } from './local-time';
import type { Span } from './spans';

/** Frozen days as stretches of time: a day begins at its first instant in the zone. */
export function frozenSpans(days: ReadonlySet<number>, timeZone: string): readonly Span[] {
  const starts = [...days].filter((day) => !days.has(day - 1));
  return starts.map((first) => {
    let after = first + 1;
    while (days.has(after)) after += 1;
    return { start: atLocalTime(first, 0, timeZone), end: atLocalTime(after, 0, timeZone) };
  });
}
