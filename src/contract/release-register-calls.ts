import type { Conflict } from '../domain/calendar/conflicts';
import type { ClosedDays } from '../domain/calendar/closed-days';
import type { CalendarWave } from '../domain/calendar/calendar-wave';
import type { Day, Instant } from '../domain/kernel';
import type { ReleaseFact } from '../domain/measurement/facts';
import type { ReleaseType } from '../domain/release/release';
import type { Stage } from '../domain/release/stages';
import type { Answer, Wire } from './wire';

/** Calls of the sections Releases and Calendar of the project page. */
export type ReleaseRegisterCalls = Wire<{
  getReleases: (input: ReleasesAsked & { readonly page: number }) => Answer<ReleasesView>;
  /** Everything that fits, on all pages, as CSV. */
  exportReleases: (input: ReleasesAsked) => Answer<{ readonly text: string; readonly leftOut: number }>;
  getCalendar: (input: CalendarAsked) => Answer<CalendarView>;
  /** The same waves as an iCalendar file (RFC 5545). */
  exportCalendar: (input: CalendarAsked) => Answer<{ readonly text: string }>;
}>;

export const releaseSorts = ['number', 'name', 'type', 'next', 'ended'] as const;
export const releaseStates = ['open', 'finished', 'all'] as const;

export type ReleasesAsked = {
  /** Anywhere in number, name, key or summary. */
  readonly text: string;
  readonly state: (typeof releaseStates)[number];
  readonly stage: Stage | null;
  readonly type: ReleaseType | null;
  readonly customer: string | null;
  readonly service: string | null;
  /** Days on which a wave is planned to start, or on which the release ended; both included. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly sort: (typeof releaseSorts)[number];
  readonly down: boolean;
};

export type ReleasesView = {
  readonly rows: readonly ReleaseLine[];
  readonly total: number;
  readonly pageSize: number;
  /** Of this page, releases whose work item the viewer may not see. */
  readonly hidden: number;
  readonly asOf: Instant;
};

export type ReleaseLine = Pick<
  ReleaseFact,
  'releaseId' | 'number' | 'name' | 'kind' | 'type' | 'endedOn' | 'outcome' | 'gate' | 'customers' | 'services'
> & {
  /** Null for imported history, which has no work item. */
  readonly issueKey: string | null;
  readonly status: string | null;
  readonly stage: Stage | null;
  readonly nextStart: Instant | null;
  readonly conflicts: readonly ConflictLine[];
};

export type CalendarAsked = {
  readonly from: Instant;
  readonly to: Instant;
  readonly customer: string | null;
  readonly service: string | null;
  /** Also of the other projects that the viewer may browse. */
  readonly everywhere: boolean;
};

export type CalendarView = {
  readonly waves: readonly CalendarLine[];
  /** There are more than are shown: ask for fewer days, or one customer. */
  readonly more: boolean;
  /** Waves of releases that the viewer may not see. */
  readonly hidden: number;
  /** Of the customer that was asked for; else none: many customers' windows fill every day. */
  readonly windows: readonly {
    readonly customer: string;
    readonly name: string;
    readonly start: Instant;
    readonly end: Instant;
  }[];
  readonly closed: readonly (ClosedDays & { readonly customer: string })[];
  /** By customer. */
  readonly timeZones: { readonly [customer: string]: string };
  readonly now: Instant;
};

export type CalendarLine = Pick<CalendarWave, 'waveId' | 'number' | 'customer' | 'environment' | 'site'> & {
  readonly start: Instant;
  readonly end: Instant;
  /** The customer agreed to the plan as it is. */
  readonly isAgreed: boolean;
  readonly release: Pick<CalendarWave['release'], 'releaseId' | 'number' | 'name' | 'type' | 'services'> & {
    readonly issueKey: string;
    readonly stage: Stage | null;
  };
  readonly conflicts: readonly ConflictLine[];
};

/** A conflict of one wave as people are told of it; what they may not see of another release is left out. */
export type ConflictLine =
  | Exclude<Conflict, { kind: 'overlap' }>
  | {
      readonly kind: 'overlap';
      readonly services: readonly string[];
      readonly with: {
        readonly number: string;
        readonly issueKey: string;
        readonly start: Instant;
        readonly end: Instant;
      } | null;
    };
