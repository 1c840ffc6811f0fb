import { tzOffset } from '@date-fns/tz/tzOffset';

/** A zone by name; an offset such as `+02:00` knows no summer time and is none. */
export const isTimeZone = (name: string): boolean =>
  /^[A-Za-z]/.test(name) && !Number.isNaN(tzOffset(name, new Date(0)));
