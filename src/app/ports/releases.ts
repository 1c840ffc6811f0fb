import type { ReleasesAsked } from '../../contract/release-register-calls';
import type { CalendarWave } from '../../domain/calendar/calendar-wave';
import type { ReleaseFact } from '../../domain/measurement/facts';
import type { Instant } from '../../domain/kernel';
import type { Environment } from '../../domain/release/plan';
import type { ReleaseType } from '../../domain/release/release';

/** Releases and their waves as the register and the calendar ask for them: over the fact tables, bounded. */
export interface Releases {
  /** One page of a project's releases; two statements. */
  page(query: RegisterQuery): Promise<RegisterPage>;
  /** Planned waves that touch a stretch of time, by start; two statements. */
  waves(query: WavesQuery): Promise<WavesFound>;
  /** What other releases plan that concerns one; one statement. */
  others(query: OthersQuery): Promise<OthersFound>;
  /** Live releases whose package holds a unit or a configuration item, the newest first; one statement. */
  withItem(item: string, limit: number): Promise<readonly Pick<RegisterRow, 'releaseId' | 'number' | 'name'>[]>;
  /** Releases that deployed a change, and those of which the fact tables do not know yet what they deployed; one statement. */
  withChange(changeId: string, limit: number): Promise<WithChange>;
  /** What Jira showed of work items at a moment; older never replaces newer. One statement. */
  seen(issues: readonly SeenIssue[], at: Instant): Promise<void>;
}

export type WithChange = {
  /** The newest first, at most the limit, with the status in which Jira last showed each. */
  readonly brought: readonly { readonly releaseId: string; readonly statusId: string | null }[];
  /** Ids of releases whose gates were used since their facts were made, at most the limit and one. */
  readonly unsettled: readonly string[];
};

export type RegisterQuery = Omit<ReleasesAsked, 'stage'> & {
  readonly projectId: string;
  /** Statuses in Jira; null: any. */
  readonly statusIds: readonly string[] | null;
  /** Statuses in which a release has ended, whatever became of it. */
  readonly endedStatusIds: readonly string[];
  readonly offset: number;
  readonly limit: number;
  /** What ended before is no next wave any more. */
  readonly now: Instant;
};

export type RegisterRow = Pick<
  ReleaseFact,
  'releaseId' | 'number' | 'name' | 'kind' | 'type' | 'endedOn' | 'outcome' | 'gate' | 'customers' | 'services'
> & {
  /** When the next wave that is not over is planned to start. */
  readonly nextStart: Instant | null;
};

export type RegisterPage = {
  readonly rows: readonly RegisterRow[];
  /** How many fit, on all pages. */
  readonly total: number;
  readonly asOf: Instant;
};

export type WavesQuery = {
  readonly projects: readonly string[];
  /** Waves that end after `from` and start before `to`. */
  readonly from: Instant;
  readonly to: Instant;
  /** Only of these releases, and of those with one of these services; null: of any. */
  readonly about: { readonly releases: readonly string[]; readonly services: readonly string[] } | null;
  readonly limit: number;
};

export type WavesFound = {
  readonly waves: readonly CalendarWave[];
  /** There are more than the limit. */
  readonly more: boolean;
};

export type SeenIssue = {
  readonly releaseId: string;
  readonly issueKey: string;
  readonly summary: string;
  readonly statusId: string;
};

export type OthersQuery = {
  /** This one is not asked about. */
  readonly releaseId: string;
  readonly projects: readonly string[];
  /** Waves of releases with one of these services or items, that end after `from` and start before `to`. */
  readonly services: readonly string[];
  readonly items: readonly string[];
  readonly from: Instant;
  readonly to: Instant;
  /** Releases of this type that a customer gets within these periods. */
  readonly type: ReleaseType | null;
  readonly periods: readonly { readonly customer: string; readonly from: Instant; readonly to: Instant }[];
  /** Of the waves; one more of the releases tells that there are more. */
  readonly limit: number;
};

export type OthersFound = {
  /** By start. */
  readonly waves: readonly (Pick<SeenIssue, 'releaseId' | 'issueKey' | 'statusId'> & {
    readonly number: string;
    readonly environment: Environment;
    readonly plannedStart: Instant;
    readonly plannedEnd: Instant;
    /** Those that both have. */
    readonly services: readonly string[];
    /** The first of the items that both have. */
    readonly item: string | null;
  })[];
  readonly counted: readonly (Pick<SeenIssue, 'releaseId' | 'statusId'> & {
    readonly customer: string;
    readonly services: readonly string[];
    readonly start: Instant;
    readonly agreed: boolean;
  })[];
};
