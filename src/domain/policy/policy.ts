import type { Day, Ordered } from '../kernel';
import type { ReleaseType } from '../release/release';

/** A recurring maintenance window in the customer's zone. */
export type Window = {
  readonly name: string;
  /** RFC 5545 recurrence of the days on which it opens, without DTSTART or time parts, e.g. `FREQ=WEEKLY;BYDAY=TU,WE`. */
  readonly rrule: string;
  /** Local opening time `HH:mm`. A skipped local time moves forward, a repeated one counts once. */
  readonly opensAt: string;
  /** Minutes of elapsed time; at least 1, at most 7 days. */
  readonly durationMinutes: number;
};

/** Days on which nothing may be deployed; whole days in the customer's zone, the last one included. */
export type Freeze = {
  readonly reason: string;
  readonly days: { readonly from: Day; readonly to: Day } | { readonly rrule: string };
  /** Release types that may pass all the same. */
  readonly except: { readonly [type in ReleaseType]?: true };
};

export type PolicyVersion = {
  /** IANA time zone, e.g. `Europe/Berlin`. */
  readonly timeZone: string;
  readonly windows: Ordered<Window>;
  readonly freezes: Ordered<Freeze>;
};

/** Stream `policy:<customer>`: every version, keyed by its number from '1' on; `effective` is the one that holds. */
export type PolicyDoc = {
  readonly versions: { readonly [version: string]: PolicyVersion };
  readonly effective: string | null;
};

export const emptyPolicy: PolicyDoc = { versions: {}, effective: null };
