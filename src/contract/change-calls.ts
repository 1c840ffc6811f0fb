import type { Finding } from '../domain/gate/gate';
import type { Instant } from '../domain/kernel';
import type { ChangeAuthorization, ChangeDecision } from '../domain/release/change';
import type { HistoryLine, HistoryPlace, Permission } from './release-calls';
import type { Answer, Wire } from './wire';

/** Calls of the Change panel. */
export type ChangeCalls = Wire<{
  getChange: () => Answer<ChangeView>;
  /** The newest acts, or the newest before one; see `historyPage`. */
  getChangeHistory: (input: { readonly before?: HistoryPlace }) => Answer<readonly HistoryLine[]>;
  decideChange: (input: DecideChange) => Answer<ChangeDecided>;
  getClosing: () => Answer<Closing>;
}>;

export type ChangeView = {
  readonly issue: { readonly key: string; readonly summary: string; readonly statusName: string };
  readonly seq: number;
  readonly authorization: ChangeAuthorization;
  /** Who may decide, in words, e.g. `Change authority of CHG`. */
  readonly authority: string;
  /** Decisions that make sense now. */
  readonly decisions: readonly ChangeDecision[];
  readonly mayDecide: Permission;
  /** When the approval ends by itself; null where nothing is approved or the organization sets no end. */
  readonly holdsUntil: Instant | null;
  /** True when the approval stands and Jira's status counts as authorized. */
  readonly authorized: boolean;
  /** Why it does not count although it was approved, e.g. its status; null otherwise. */
  readonly lacks: string | null;
  readonly releases: readonly { readonly key: string; readonly summary: string; readonly statusName: string }[];
  /** The newest 50 acts. */
  readonly history: readonly HistoryLine[];
};

/** What holds the change open at this moment; nothing: it may be closed. */
export type Closing = { readonly findings: readonly Finding[]; readonly checkedAt: Instant };

export type DecideChange = {
  readonly cmd: string;
  readonly decision: ChangeDecision;
  /** 1 to 2,000 characters. */
  readonly reason: string;
};

export type ChangeDecided = {
  readonly view: ChangeView;
  /** The work item's own status: moved to an authorized one in the same act, or why not. */
  readonly moved: { readonly to: string } | { readonly not: string } | null;
};
