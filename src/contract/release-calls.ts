import type { Day, Instant } from '../domain/kernel';
import type { JudgedEntry } from '../domain/detection/entries';
import type { Standing } from '../domain/gate/approval-of';
import type { LegalPath } from '../domain/gate/legal-path';
import type { InTheWay } from '../domain/gate/then-and-now';
import type { Finding, GateId, Verdict } from '../domain/gate/gate';
import type { EarlyLifeDays, MovedWave } from '../domain/gate/plan-calendar';
import type {
  AgreementChannel,
  AgreementDecision,
  CustomerAgreement,
  Material,
  Notice,
} from '../domain/release/agreement';
import type { PolicyVersion } from '../domain/policy/policy';
import type { Slot } from '../domain/policy/slots';
import type { Opening } from '../domain/policy/windows';
import type { Options } from '../domain/policy/options';
import type { Criterion } from '../domain/policy/terms';
import type { Silence } from '../domain/release/deemed';
import type { DeploymentEdits } from '../domain/release/edit-deployment';
import type { DetailsEdit } from '../domain/release/edit-details';
import type { SetEdit } from '../domain/release/edits';
import type { NumberForms } from '../domain/release/number-form';
import type { SinceBaseline } from '../domain/release/since-baseline';
import type { PlanDoc, Wave } from '../domain/release/plan';
import type { PlanDifference } from '../domain/release/plan-differences';
import type { ReleaseDoc, ReleaseType } from '../domain/release/release';
import type { ActName } from '../domain/records/acts';
import type { BothRoles } from '../domain/roles/duties-apart';
import type { ProcessRole } from '../domain/roles/process-roles';
import type { RoleStandings } from '../domain/roles/valid-appointments';
import type { AnnouncementCalls, AnnouncementsView } from './announcement-calls';
import type { EmergencyCalls } from './emergency-calls';
import type { PackageCalls } from './package-calls';
import type { PipelineCalls } from './pipeline-calls';
import type { Permission, Saved } from './saved';
import type { SignOffCalls, SignOffView } from './sign-off-calls';
import type { StartCalls } from './start-calls';
import type { TurnCalls, TurnsView } from './turn-calls';
import type { WaiverCalls, WaiversView } from './waiver-calls';
import type { StartView, WaveCalls } from './wave-calls';
import type { Answer, Wire } from './wire';

/** Calls of the Release plan and the Deployment plan panel. The work item is the frame's, never the payload's. */
export type ReleaseCalls = Wire<{
  getRelease: () => Answer<ReleaseView>;
  editOverview: (input: EditOverview) => Answer<Saved<ReleaseDoc>>;
  editPlan: (input: EditPlan) => Answer<Saved<PlanDoc>>;
  getReadiness: () => Answer<Readiness>;
  /** What the policies say to the plan with these changes; stores nothing. */
  tryPlan: (input: TryPlan) => Answer<PlanAdvice>;
  /** The newest acts, or the newest before one: as many as `historyPage`, fewer when there are no more. */
  getHistory: (input: { readonly before?: HistoryPlace }) => Answer<readonly HistoryLine[]>;
  /** The work items that the plan names, by key; what the viewer may not see is not in the answer. */
  getNamedItems: () => Answer<NamedItems>;
  getAgreements: () => Answer<AgreementsView>;
  /** What is different since this customer agreed last. */
  getPlanChanges: (input: { readonly customer: string }) => Answer<PlanChanges>;
  recordAgreement: (input: RecordAgreement) => Answer<AgreementsView>;
  /** Puts the plan to those who speak for a customer, by mail. */
  askCustomer: (input: AskCustomer) => Answer<AgreementsView>;
  /** Silence counts as agreement, where the customer's policy says so. */
  deemAgreed: (input: DeemAgreed) => Answer<AgreementsView>;
  withdrawAgreement: (input: WithdrawAgreement) => Answer<AgreementsView>;
  explainBypass: (input: ExplainBypass) => Answer<readonly JudgedEntry[]>;
}> &
  WaveCalls &
  PackageCalls &
  AnnouncementCalls &
  PipelineCalls &
  SignOffCalls &
  StartCalls &
  WaiverCalls &
  TurnCalls &
  EmergencyCalls;

export type ReleaseView = {
  readonly issue: { readonly key: string; readonly summary: string; readonly statusName: string };
  readonly release: Saved<ReleaseDoc>;
  readonly plan: Saved<PlanDoc>;
  readonly customers: {
    readonly [id: string]: { readonly name: string; readonly timeZone: string | null; readonly retired?: Instant };
  };
  readonly services: { readonly [id: string]: { readonly name: string } };
  readonly numberForms: NumberForms;
  /** What the process asks of every release, as the organization fills it in. */
  readonly lists: { readonly [list in 'build' | 'steps' | 'verification']: readonly string[] };
  /** Who holds its roles today, by name or by appointment, and who holds two that are better kept apart. */
  readonly roles: { readonly standings: RoleStandings; readonly both: readonly BothRoles[] };
  /** Whether the viewer may, and if not, the role that is needed. */
  readonly may: {
    readonly editReleasePlan: Permission;
    readonly editBuildAndTest: Permission;
    readonly editCriteria: Permission;
    readonly editDeploymentPlan: Permission;
  };
};

export type { Permission, Saved };

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

export type { SetEdit };

export type EditPlan = {
  readonly cmd: string;
  readonly seq: number;
  readonly changes: DeploymentEdits & {
    readonly scope?: string;
    readonly exclusions?: string;
    readonly details?: DetailsEdit;
    /** Touched deployment options by customer. */
    readonly options?: { readonly [customer: string]: { readonly [option in keyof Options]?: Options[option] } };
    /** Waves by id (made by the caller, a UUID): a wave to add or the touched fields of one; null removes it. */
    readonly waves?: { readonly [id: string]: { readonly [field in keyof Wave]?: Wave[field] } | null };
  };
};

/** `moveBy`: all waves that many working days later, each by its customer's calendar; earlier when negative. */
export type TryPlan = { readonly changes: EditPlan['changes']; readonly moveBy?: number };

export type NamedItems = {
  readonly [key: string]: {
    readonly summary: string;
    readonly statusName: string;
    /** By the mapping of problem management; null: nothing is mapped to it. */
    readonly isProblem: boolean | null;
  };
};

/** Where every affected customer stands with the plan. */
export type AgreementsView = {
  /** Of the plan, as it is now. */
  readonly version: number;
  readonly customers: readonly AgreementLine[];
  /** null: not everybody has agreed yet. */
  readonly baseline: SinceBaseline | null;
  readonly mayRecord: Permission;
};

export type AgreementLine = {
  readonly customer: string;
  readonly name: string;
  readonly state: 'agreed' | 'outdated' | 'declined' | 'withdrawn' | 'asked' | 'none';
  readonly decision: CustomerAgreement['decision'];
  readonly comment: CustomerAgreement['comment'];
  readonly asked: NonNullable<CustomerAgreement['asked']> | null;
  /** What becomes of its silence while it is asked; null: only what it says counts. */
  readonly silence: Silence | null;
  /** Whether the viewer may record what this customer says, e.g. because they speak for it. */
  readonly mayRecord: boolean;
  /** What the viewer answers is this customer's own word: no evidence is needed. */
  readonly asCustomer: boolean;
  readonly lastAgreed: { readonly version: number; readonly at: Instant } | null;
  /** What its people were told last by mail; null: nothing. */
  readonly notice: NoticeLine | null;
  /** Who speaks for it; nobody is named to whom it is not to tell. */
  readonly speakers: readonly Speaker[];
  /** Acceptance criteria that hold for this customer, by id: whether it agreed to them, with the plan or with its policy. */
  readonly criteria: { readonly [id: string]: boolean };
  /** Criteria of this customer's agreed policy that the plan does not hold yet. */
  readonly offered: readonly Criterion[];
  /** What is different from the last agreed version, in words: "the scope", "the time of wave 2 (South clinic)". */
  readonly changed: readonly string[];
  /** The plan as this customer agrees to it; sent back with an answer, so that it is to what was seen. */
  readonly material: Material;
};

export type NoticeLine = Pick<Notice, 'kind' | 'version' | 'at'> & {
  /** The plan changed again since they were told. */
  readonly isOld: boolean;
  /** Whether anybody was sent it. */
  readonly reached: boolean;
};

/** Somebody who speaks for a customer; `outside`: a contact without an account, by the name that is kept beside the journal. */
export type Speaker =
  | {
      readonly kind: 'person' | 'group';
      /** Account id, or what the group was called when it was appointed. */
      readonly who: string;
      /** Of the last notice; null: they were not sent it. */
      readonly told: 'mailed' | 'missed' | null;
    }
  | { readonly kind: 'outside'; readonly duty: string; readonly name: string; readonly contact: string };

/** `version`: that of the plan which the customer agreed to last. */
export type PlanChanges = { readonly version: number; readonly changes: readonly PlanDifference[] };

export type RecordAgreement = {
  readonly cmd: string;
  readonly customer: string;
  /** `AgreementLine.material` of what the person saw. */
  readonly seen: Material;
  readonly decision: AgreementDecision;
  readonly channel: AgreementChannel;
  /** Where the customer's own words are, 1 to 255 characters; empty where the customer's own account answers. */
  readonly evidence: string;
  /** What the customer said; needed unless it agreed. */
  readonly comment: string;
};

export type AskCustomer = Pick<RecordAgreement, 'cmd' | 'customer' | 'seen'>;

export type DeemAgreed = Pick<RecordAgreement, 'cmd' | 'customer' | 'seen'>;

export type WithdrawAgreement = { readonly cmd: string; readonly customer: string; readonly reason: string };

/** `entry`: id of a bypass of `Readiness`, or of a turn without a reason. `explanation`: what happened, 1 to 2,000 characters. */
export type ExplainBypass = { readonly cmd: string; readonly entry: string; readonly explanation: string };

export type Readiness = {
  /** The engine's verdict at this moment, of the waves that the gate would judge. */
  readonly now: Verdict;
  /** The same at the earliest planned start; null when nothing is planned. */
  readonly planned: Verdict | null;
  /** What every rule is called, by its id. */
  readonly titles: { readonly [rule: string]: string };
  /** Every finding of these two once, with when it is in the way. */
  readonly inTheWay: readonly InTheWay[];
  /** The shortest way from here to a deployment that the gates let pass. */
  readonly path: LegalPath;
  /** Gate G2 at this moment: whether the plan is agreed and complete enough to be built. */
  readonly plan: Verdict;
  /** Planning has not ended, as far as the mapped status says. */
  readonly planning: boolean;
  readonly changes: readonly ChangeLine[];
  /** When the release came into a deployed status without passing the gate, newest first. */
  readonly bypasses: readonly JudgedEntry[];
  readonly mayExplain: Permission;
  /** Going back and cancelling: what was said, and what was not. */
  readonly turns: TurnsView;
  readonly waivers: WaiversView;
  /** The release manager's word that this may be deployed. */
  readonly signOff: SignOffView;
  readonly announcements: AnnouncementsView;
  /** Who may start which wave, and who was given leave to. */
  readonly start: StartView;
  /** False: no rule of ours is known to guard this work item; said in the panel. */
  readonly checkedAt: Instant;
};

/** What the gate would say to a plan that is being written, and what would be legal instead. */
export type PlanAdvice = {
  /** Findings of the rules about policies, each with the customer, the field and the waves that it is about. */
  readonly findings: readonly Finding[];
  readonly customers: {
    readonly [customer: string]: {
      readonly name: string;
      /** Sites that its policy lists and no wave goes to. */
      readonly leftOut: readonly string[];
      readonly policy: {
        readonly version: string;
        readonly agreed: boolean;
        readonly isDefault: boolean;
        readonly isKept: boolean;
        readonly timeZone: string;
        readonly windows: PolicyVersion['windows'];
        readonly allowed: PolicyVersion['allowed'];
        readonly backOutMaxMinutes: number | null;
      } | null;
    };
  };
  readonly earlyLife: { readonly [customer: string]: EarlyLifeDays | null };
  readonly waves: {
    readonly [wave: string]: {
      /** The next slots, and why there is none. */
      readonly slots: readonly Slot[];
      readonly none: string | null;
      /** Other releases that are planned meanwhile to the same services or items, each as a sentence. */
      readonly meets: readonly string[];
      /** In which it starts; null: in none, or it has no start. */
      readonly window: Opening | null;
      /** Days by which people are told, by announcement. */
      readonly announcedBy: { readonly [announcement: string]: Day };
    };
  };
  /** Where `moveBy` puts the waves. */
  readonly moved: { readonly [wave: string]: MovedWave };
};

export type ChangeLine =
  | {
      readonly visible: true;
      readonly key: string;
      readonly summary: string;
      readonly statusName: string;
      readonly authorized: boolean;
      readonly authorization: Standing;
      readonly authority: string;
    }
  | { readonly visible: false; readonly key: string };

/** Where an act stands among those of one work item. */
export type HistoryPlace = Pick<HistoryLine, 'at' | 'stream' | 'seq'>;

export const historyPage = 100;

/** One act of the journal; the words for `act` are in the front end's catalogue. */
export type HistoryLine = {
  readonly stream: 'release' | 'plan' | 'package' | 'gate' | 'change' | 'closure' | 'pipeline';
  /** Which gate decided; null for what people do. */
  readonly gate: GateId | null;
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  readonly act: string;
  readonly reason: string | null;
  /** Short facts for the sentence, e.g. the touched fields or a refusal's first line. */
  readonly details: readonly string[];
  readonly hash: string;
};
