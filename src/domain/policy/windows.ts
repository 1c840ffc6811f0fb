import { inOrder } from '../kernel';
import type { Instant } from '../kernel';
import { atLocalTime, instant, localDay, millis } from './local-time';
import type { PolicyVersion, Window } from './policy';
import { daysOf } from './recurrence';
import { nextStretch } from './stretches';

/** One opening of a window; `end` is excluded. */
export type Opening = { readonly name: string; readonly start: Instant; readonly end: Instant };

const dayMs = 86_400_000;

/** Every opening that has a moment between `from` and `to`, by start. */
export function openings({ windows, timeZone }: PolicyVersion, from: Instant, to: Instant): readonly Opening[] {
  const [first, last] = [millis(from), millis(to)];
  return inOrder(windows)
    .flatMap((window) =>
      openingSpans(window, timeZone, first, last).map((span) => ({
        name: window.name,
        start: instant(span.start),
        end: instant(span.end),
      })),
    )
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

/** The opening that `now` is in; of several the one that closes last. */
export function windowAt(policy: PolicyVersion, now: Instant): Opening | null {
  const open = openings(policy, now, instant(millis(now) + 1)).filter(
    (opening) => opening.start <= now && now < opening.end,
  );
  return open.reduce<Opening | null>(
    (best, opening) => (best === null || opening.end > best.end ? opening : best),
    null,
  );
}

/** The next opening after `now`, frozen or not, within two years. */
export function nextOpening(policy: PolicyVersion, now: Instant, horizonDays = 730): Opening | null {
  const start = millis(now);
  const horizon = start + horizonDays * dayMs;
  for (let from = start; from < horizon; from = nextStretch(from, start, horizon)) {
    const to = nextStretch(from, start, horizon);
    const next = openings(policy, instant(from), instant(to)).find((opening) => opening.start > now);
    if (next !== undefined) return next;
  }
  return null;
}

/** The opening that ended last, within the last 24 hours. */
export function lastClosed(policy: PolicyVersion, now: Instant): Opening | null {
  const closed = openings(policy, instant(millis(now) - dayMs), now).filter((opening) => opening.end <= now);
  return closed.reduce<Opening | null>(
    (best, opening) => (best === null || opening.end > best.end ? opening : best),
    null,
  );
}

/** As `openings` of one window, in milliseconds; days that `skip` names are not even converted. */
export function openingSpans(
  { rrule, opensAt, durationMinutes }: Window,
  timeZone: string,
  from: number,
  to: number,
  skip: (firstDay: number, lastDay: number) => boolean = () => false,
): readonly { readonly start: number; readonly end: number }[] {
  const minutes = Number(opensAt.slice(0, 2)) * 60 + Number(opensAt.slice(3));
  // One day more than the clock says: where the clocks change, an opening can end an hour later than it reads.
  const days = Math.ceil((minutes + durationMinutes) / 1_440) + 1;
  return daysOf(rrule, localDay(from, timeZone) - days, localDay(to, timeZone))
    .filter((day) => !skip(day, day + days))
    .map((day) => atLocalTime(day, minutes, timeZone))
    .map((start) => ({ start, end: start + durationMinutes * 60_000 }))
    .filter((span) => span.start < to && span.end > from);
}
