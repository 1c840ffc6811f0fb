import type { Day, Instant } from '../kernel';
import type { ReleaseType } from '../release/release';

/** What every report is asked with. Days are of the organisation's time zone; `to` is exclusive. */
export type ReportFilter = {
  readonly from: Day;
  readonly to: Day;
  readonly customer: string | null;
  readonly service: string | null;
  readonly type: ReleaseType | null;
};

/** What a report splits its period by. The split by customer is the dear one: every release counts for each of its customers. */
export type Split = 'by-month' | 'by-customer';

/** Outcome of a finished release (process B.3). CANCELLED is left out of every rate. */
export const outcomes = ['SUCCESSFUL', 'SUCCESSFUL_WITH_ISSUES', 'PARTIAL', 'FAILED', 'REVERSED'] as const;
export type Outcome = (typeof outcomes)[number];

/** One decimal percent, or null with nothing to divide by (shown as a dash, never as 0 %). */
export type Percent = number | null;

export type M1Group = {
  /** `2026-03`, a customer, a type or a service. */
  readonly key: string;
  readonly counts: { readonly [outcome in Outcome]: number };
  readonly releases: number;
  readonly success: Percent;
  readonly failure: Percent;
};

/** Measure M1: release success and failure. */
export type M1Report = {
  readonly filter: ReportFilter;
  readonly total: M1Group;
  readonly byMonth: readonly M1Group[];
  /** Empty unless the report was asked for the split by customer. */
  readonly byCustomer: readonly M1Group[];
  /** Releases that passed the deployment gate and have no outcome yet: not counted in any rate. */
  readonly unclassified: readonly { readonly releaseId: string; readonly number: string; readonly since: Instant }[];
  /** Of the releases above, how many come from imported history. */
  readonly imported: number;
  /** Releases left out because the viewer may not browse their projects, or they are not mapped any more. */
  readonly hidden: number;
  /** Facts hold every act up to here. */
  readonly asOf: Instant;
  /** Acts that the facts do not hold yet. */
  readonly lagging: number;
};
