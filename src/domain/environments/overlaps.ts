import type { Instant } from '../kernel';

type Stretch = { readonly from: Instant; readonly to: Instant };

/** Whether two stretches of time have a moment in common; one may begin where the other ends. */
export const overlaps = (one: Stretch, other: Stretch): boolean => one.from < other.to && other.from < one.to;

/** For each booking the others that it overlaps with, by id. */
export function overlapsOf(bookings: { readonly [id: string]: Stretch }): {
  readonly [id: string]: readonly string[];
} {
  const all = Object.entries(bookings);
  return Object.fromEntries(
    all.map(([id, booking]) => [
      id,
      all.filter(([other, their]) => other !== id && overlaps(booking, their)).map(([other]) => other),
    ]),
  );
}
