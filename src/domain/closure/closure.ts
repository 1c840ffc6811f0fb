import type { JudgedEntry } from '../detection/entries';
import type { Owed } from '../emergency/obligations';
import type { Finding, Known, RuleFinding } from '../gate/gate';
import type { AccountId, Instant } from '../kernel';
import type { Stage } from '../release/stages';

/** A release that deploys the change, as far as closing the change depends on it. */
export type ClosureRelease =
  | {
      readonly visible: true;
      readonly id: string;
      readonly key: string;
      readonly statusName: string;
      /** false: it deployed the change and was unlinked from it since. */
      readonly linked: boolean;
      /** null: its status is mapped to no stage. */
      readonly stage: Stage | null;
      /** It passed the Deployment gate, or was seen in a deployed status, at any time. */
      readonly wasDeployed: boolean;
      /** Moves into a deployed status that no pass of the gate belongs to. */
      readonly bypasses: readonly JudgedEntry[];
      /** What it owes afterwards, where it was deployed as an emergency. */
      readonly owes: readonly Owed[];
      readonly releaseManager: AccountId | null;
    }
  /** Linked, but Jira does not show it to the app; or, in a preview, to the viewer, and it holds the change open. */
  | { readonly visible: false; readonly id: string; readonly key: string; readonly hiddenFrom?: 'viewer' }
  /** It deployed the change, was unlinked from it, and Jira shows it no more; its number, or nothing. */
  | { readonly visible: false; readonly id: string; readonly key: string; readonly gone: true };

/** What the Change closure looks at. */
export type ClosureFacts = {
  readonly change: { readonly key: string; readonly approved: boolean; readonly authority: string };
  readonly releases: Known<readonly ClosureRelease[]>;
};

/** One obligation that has to be met before a change may be closed: one file, one case table, one page of docs. */
export type ClosureRule = {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  /** Pure. No findings: it is met. */
  readonly check: (facts: ClosureFacts, now: Instant) => readonly RuleFinding[];
};

export type ClosureVerdict = {
  readonly result: 'PASS' | 'BLOCKED';
  readonly at: Instant;
  readonly findings: readonly Finding[];
  readonly checked: readonly string[];
};

/** What people call the workflow rule, and where it belongs. */
export const closureName = { rule: 'Change closure', belongsOn: 'the transition that closes a change' } as const;

/** Releases for which the change still answers: all that it is to deploy while it is approved, else those that were deployed. */
export const answersFor = ({ change, releases }: ClosureFacts): readonly ClosureRelease[] =>
  releases.known ? releases.value.filter((release) => change.approved || !release.visible || release.wasDeployed) : [];
