import type { Instant } from '../domain/kernel';
import type { Verdict } from '../domain/gate/gate';
import type { ChangeAuthorization } from '../domain/release/change';
import type { BackOutPlan, PlanDoc, Wave } from '../domain/release/plan';
import type { ReleaseDoc, ReleaseType } from '../domain/release/release';
import type { ActName } from '../domain/records/acts';
import type { ProcessRole } from '../domain/roles/process-roles';
import type { Answer, Wire } from './wire';

/** Calls of the Release plan and the Deployment plan panel. The work item is the frame's, never the payload's. */
export type ReleaseCalls = Wire<{
  getRelease: () => Answer<ReleaseView>;
  editOverview: (input: EditOverview) => Answer<Saved<ReleaseDoc>>;
  editPlan: (input: EditPlan) => Answer<Saved<PlanDoc>>;
  getReadiness: () => Answer<Readiness>;
  getHistory: () => Answer<readonly HistoryLine[]>;
}>;

export type Saved<Doc> = { readonly seq: number; readonly doc: Doc };

export type ReleaseView = {
  readonly issue: { readonly key: string; readonly summary: string; readonly statusName: string };
  readonly release: Saved<ReleaseDoc>;
  readonly plan: Saved<PlanDoc>;
  readonly customers: { readonly [id: string]: { readonly name: string; readonly timeZone: string | null } };
  readonly services: { readonly [id: string]: { readonly name: string } };
  /** Whether the viewer may, and if not, the role that is needed. */
  readonly may: { readonly editReleasePlan: Permission; readonly editDeploymentPlan: Permission };
};

export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly needs: string };

/** Acts of the journal: the screens have one sentence for each. A row may carry an older name. */
export type { ActName };

/** `cmd`: a UUID made when the person pressed save, the same on every retry. `seq`: what the person saw. */
export type EditOverview = {
  readonly cmd: string;
  readonly seq: number;
  /** Only the fields that were touched. Sets as ids added and removed; a role with null is vacated. */
  readonly changes: {
    readonly number?: string;
    readonly name?: string;
    readonly type?: ReleaseType;
    readonly services?: SetEdit;
    readonly customers?: SetEdit;
    readonly roles?: { readonly [role in ProcessRole]?: string | null };
  };
};

export type SetEdit = { readonly add: readonly string[]; readonly remove: readonly string[] };

export type EditPlan = {
  readonly cmd: string;
  readonly seq: number;
  readonly changes: {
    readonly scope?: string;
    readonly exclusions?: string;
    readonly backOut?: { readonly [field in keyof BackOutPlan]?: BackOutPlan[field] };
    /** Waves by id (made by the caller, a UUID): a wave to add or the touched fields of one; null removes it. */
    readonly waves?: { readonly [id: string]: { readonly [field in keyof Wave]?: Wave[field] } | null };
  };
};

export type Readiness = {
  /** The engine's verdict at this moment, of the waves that the gate would judge. */
  readonly now: Verdict;
  /** The same at the earliest planned start; null when nothing is planned. */
  readonly planned: Verdict | null;
  readonly changes: readonly ChangeLine[];
  /** False: no rule of ours is known to guard this work item; said in the panel. */
  readonly checkedAt: Instant;
};

export type ChangeLine =
  | {
      readonly visible: true;
      readonly key: string;
      readonly summary: string;
      readonly statusName: string;
      readonly authorized: boolean;
      readonly authorization: ChangeAuthorization;
      readonly authority: string;
    }
  | { readonly visible: false; readonly key: string };

/** One act of the journal; the words for `act` are in the front end's catalogue. */
export type HistoryLine = {
  readonly stream: 'release' | 'plan' | 'gate' | 'change';
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  readonly act: string;
  readonly reason: string | null;
  /** Short facts for the sentence, e.g. the touched fields or a refusal's first line. */
  readonly details: readonly string[];
  readonly hash: string;
};
