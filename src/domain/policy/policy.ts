import type { AccountId, Day, Instant, Ordered } from '../kernel';
import type { AgreementChannel } from '../release/agreement';
import type { ReleaseType } from '../release/release';
import type { PolicyTerms } from './terms';

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

export type PolicyCalendar = {
  /** IANA time zone, e.g. `Europe/Berlin`. */
  readonly timeZone: string;
  readonly windows: Ordered<Window>;
  readonly freezes: Ordered<Freeze>;
};

/** One version of a policy: when one may deploy, and everything else that was agreed. */
export type PolicyVersion = PolicyCalendar & PolicyTerms;

/** Where a version stands. Who adopted or retired it, and when, the journal says. */
export type Standing =
  | { readonly state: 'draft'; readonly declined: PolicyStatement | null }
  /** In use without the customer's agreement: it tells when to deploy, and no plan passes on it. */
  | { readonly state: 'adopted' }
  | { readonly state: 'agreed'; readonly agreement: PolicyStatement }
  | { readonly state: 'retired'; readonly was: PolicyStatement | null };

/** What the customer said to a version, as it was recorded. */
export type PolicyStatement = {
  readonly by: AccountId;
  readonly at: Instant;
  readonly channel: AgreementChannel;
  /** Where the customer's own words are. */
  readonly evidence: string;
  readonly comment: string;
  /** Of the version as canonical JSON: it was said to this and nothing else. */
  readonly hash: string;
};

export type PolicyEntry = { readonly content: PolicyVersion; readonly standing: Standing };

/** Stream `policy:<customer>`: every version, keyed by its number from '1' on; at most the newest is a draft. */
export type PolicyDoc = { readonly versions: { readonly [version: string]: PolicyEntry } };

export const emptyPolicy: PolicyDoc = { versions: {} };

/** In place of a customer's id: the policy that the organisation follows where a customer has none of its own. */
export const ownDefault = '*';
