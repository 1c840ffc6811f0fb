import type { Finding } from '../domain/gate/gate';
import type { AccountId, Instant } from '../domain/kernel';
import type { Standing } from '../domain/gate/approval-of';
import type { ApprovalSource } from '../domain/gate/approval-of';
import type { MaterialEdit } from '../domain/gate/gate';
import type { ModelStanding, StandardModel } from '../domain/models/standard-model';
import type { ChangeDecision } from '../domain/release/change';
import type { Coverage } from '../domain/release/coverage';
import type { CoverageChanges } from '../domain/release/edit-coverage';
import type { HistoryLine, HistoryPlace, Permission } from './release-calls';
import type { Answer, Wire } from './wire';

/** Calls of the Change panel. */
export type ChangeCalls = Wire<{
  getChange: () => Answer<ChangeView>;
  /** The newest acts, or the newest before one; see `historyPage`. */
  getChangeHistory: (input: { readonly before?: HistoryPlace }) => Answer<readonly HistoryLine[]>;
  decideChange: (input: DecideChange) => Answer<ChangeDecided>;
  getClosing: () => Answer<Closing>;
  recordCoverage: (input: RecordCoverage) => Answer<{ readonly seq: number }>;
}>;

export type ChangeView = {
  readonly issue: { readonly key: string; readonly summary: string; readonly statusName: string };
  readonly seq: number;
  readonly authorization: Standing;
  /** Where the approval is on record. */
  readonly source: ApprovalSource;
  /** What says something else than when it was approved. */
  readonly edited: readonly MaterialEdit[];
  readonly coverage: {
    /** As it was recorded last; null: nobody recorded it. */
    readonly recorded: Coverage | null;
    /** What the approval that holds was given for; null where there is none, or it does not say. */
    readonly approved: Coverage | null;
    /** What the plans of its releases need. */
    readonly proposed: Coverage;
    /** Of a type that a model authorizes in advance; null: it is not. */
    readonly standard: StandardView | null;
    readonly mayRecord: Permission;
  };
  readonly customers: { readonly [id: string]: { readonly name: string; readonly retired?: Instant } };
  /** Who may decide, in words, e.g. `Change authority of CHG`. */
  readonly authority: string;
  /** Decisions that make sense now. */
  readonly decisions: readonly ChangeDecision[];
  readonly mayDecide: Permission;
  /** When the approval ends by itself; null where nothing is approved or the organization sets no end. */
  readonly holdsUntil: Instant | null;
  /** True when the authority's approval stands, of what the change says now, and Jira's status counts as authorized. */
  readonly authorized: boolean;
  /** Why it does not count although it was approved, e.g. its status; null otherwise. */
  readonly lacks: string | null;
  readonly releases: readonly { readonly key: string; readonly summary: string; readonly statusName: string }[];
  /** The newest 50 acts. */
  readonly history: readonly HistoryLine[];
};

export type StandardView = {
  /** Those in use for this work type, and the one that is recorded, by code. */
  readonly models: { readonly [code: string]: ModelChoice };
  /** That the steps of the recorded model are followed, as they stand now. */
  readonly followed: { readonly by: AccountId; readonly at: Instant } | null;
  /** What keeps the recorded model from authorizing the change today; empty: nothing. */
  readonly lacks: readonly string[];
};

export type ModelChoice = Pick<StandardModel, 'name' | 'authorizedBy' | 'from' | 'until' | 'steps'> & {
  readonly standing: ModelStanding;
};

/** What holds the change open at this moment; nothing: it may be closed. */
export type Closing = { readonly findings: readonly Finding[]; readonly checkedAt: Instant };

export type DecideChange = {
  readonly cmd: string;
  readonly decision: ChangeDecision;
  /** 1 to 2,000 characters. */
  readonly reason: string;
  /** What an approval is given for; absent: what is recorded, or what the plans of its releases need. */
  readonly covers?: Coverage;
};

/** Only what was touched. */
export type RecordCoverage = { readonly cmd: string; readonly seq: number; readonly changes: CoverageChanges };

export type ChangeDecided = {
  readonly view: ChangeView;
  /** The work item's own status: moved to an authorized one in the same act, or why not. */
  readonly moved: { readonly to: string } | { readonly not: string } | null;
};
