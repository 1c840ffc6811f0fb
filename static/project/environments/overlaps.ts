import type { Booking } from '../../shared/register-types';

type Bookings = { readonly [id: string]: Booking };
type Stretch = { readonly from: string; readonly to: string };

/** The other bookings with a moment in common; one may begin where another ends. */
export const overlapping = (
  bookings: Bookings,
  { from, to }: Stretch,
  self: string | null = null,
): readonly Booking[] =>
  Object.entries(bookings).flatMap(([id, other]) => (id !== self && other.from < to && from < other.to ? [other] : []));
