import type { Others } from '../calendar/others';
import type { Emergency } from '../emergency/emergency';
import type { AccountId, Day, IdSet, Instant, Place } from '../kernel';
import type { Announced } from '../release/announced';
import type { Coverage, CoverageDifference } from '../release/coverage';
import type { PlanDoc, Wave } from '../release/plan';
import type { PolicyOfRelease } from '../release/policy-of-release';
import type { PackageToSign, SignOff } from '../release/sign-off';
import type { OptionName } from '../policy/options';
import type { PartId } from '../process/parts';
import type { ProcessDoc } from '../process/process';
import type { Right } from '../roles/may';
import type { RoleStandings } from '../roles/valid-appointments';
import type { ReleaseDoc } from '../release/release';
import type { LiveReason } from '../turns/turn';
import type { ApprovalSource, Standing } from './approval-of';
import type { Permit, PermitState } from './permit';
import type { StandardFacts } from './standard-facts';

/** The gates of the life cycle (process B.3) that are built. */
export const gates = ['G1', 'G2', 'G5', 'GE', 'GR', 'GC'] as const;
export type GateId = (typeof gates)[number];

/** Those that let a deployment start: GE takes the place of G5 for a release of type Emergency. */
export const deploymentGates: readonly GateId[] = ['G5', 'GE'];

/** What people call the workflow rule that asks a gate, where it belongs, and where they see its verdict beforehand. */
export const gateNames: {
  readonly [gate in GateId]: { readonly rule: string; readonly belongsOn: string; readonly readiness: string };
} = {
  G1: {
    rule: 'Release gate',
    belongsOn: 'the transition that starts planning',
    readiness: 'Release plan › Readiness',
  },
  G2: {
    rule: 'Release gate',
    belongsOn: 'the transition that ends planning',
    readiness: 'Release plan › Readiness',
  },
  G5: {
    rule: 'Deployment gate',
    belongsOn: 'the transition that starts the deployment',
    readiness: 'Deployment plan › Readiness',
  },
  GE: {
    rule: 'Deployment gate',
    belongsOn: 'the transition that starts the deployment',
    readiness: 'Deployment plan › Readiness',
  },
  GR: {
    rule: 'Release gate',
    belongsOn: 'a transition back to an earlier stage',
    readiness: 'Release plan › Go back or cancel',
  },
  GC: {
    rule: 'Release gate',
    belongsOn: 'the transition that cancels a release',
    readiness: 'Release plan › Go back or cancel',
  },
};

/** N never · EM only by the emergency path · WV waiver · CW waiver with the customer's agreement · AD advice (process C). */
export type OverrideClass = 'N' | 'EM' | 'WV' | 'CW' | 'AD';

/** A fact that was read, or why it could not be. What is unknown blocks, as technical. */
export type Known<T> = { readonly known: true; readonly value: T } | { readonly known: false; readonly why: string };

export type ChangeFacts =
  | {
      readonly visible: true;
      readonly id: string;
      readonly key: string;
      readonly summary: string;
      readonly statusId: string;
      readonly statusName: string;
      readonly statusAuthorized: boolean;
      /** Jira's status says that it was withdrawn, rejected or put on hold, whatever its authority decided. */
      readonly statusWithdrawn: boolean;
      /** As it holds: the last decision of panel and Jira, or what stands for one; see `approvalOf`. */
      readonly authorization: Standing;
      readonly source: ApprovalSource;
      /** Whether who approved is of the mapped authority, as far as that could be told. */
      readonly ofAuthority: 'yes' | 'no' | 'unknown';
      /** What it is authorized for; null: nobody recorded it. */
      readonly covers: Coverage | null;
      /** What was changed after the approval and would have mattered to it. */
      readonly edited: readonly MaterialEdit[];
      /** Of a type that a model authorizes in advance; null: it is not. */
      readonly standard: StandardFacts | null;
      /** Decided in the project and as the type that the change has now, both mapped. */
      readonly decidedHere: boolean;
      /** e.g. `Change authority of CHG`. */
      readonly authority: string;
    }
  /** Linked, but Jira did not return it: deleted, or hidden from the app (or, in a preview, from the viewer). Never authorized. */
  | { readonly visible: false; readonly id: string; readonly key: string; readonly hiddenFrom?: 'viewer' };

/** A field that says something else than what was approved, and since when. */
export type MaterialEdit = CoverageDifference & { readonly at: Instant };

export type CustomerFacts = {
  readonly name: string;
  /** Since when it is out of use; absent: it is in use. */
  readonly retired?: Instant;
  /** null: this customer has no effective policy. */
  readonly policy: PolicyOfRelease | null;
  /** What held last, where nothing holds any more. */
  readonly lapsed: { readonly version: string; readonly lastDay: Day } | null;
};

/** Everything the engine may look at; gathered in a constant number of calls. */
export type GateFacts = {
  readonly release: { readonly issueKey: string; readonly doc: ReleaseDoc };
  readonly plan: PlanDoc;
  /** The waves that this passage would start. */
  readonly waves: readonly (Wave & { readonly id: string })[];
  readonly changes: Known<readonly ChangeFacts[]>;
  /** What the release brings, traced to changes. */
  readonly package: PackageToSign;
  /** The release manager's word that it may be deployed; null: never given. */
  readonly signOff: SignOff | null;
  /** Who was told of which wave. */
  readonly announced: Announced;
  readonly customers: Known<{ readonly [customer: string]: CustomerFacts }>;
  /** What other releases plan for the same customers, services and items. */
  readonly others: Known<Others>;
  /** Names of the statuses that count as authorized; asked for where a change is in none of them. */
  readonly authorizedStatusNames: readonly string[];
  /** The form that the release's number has to have; null: any. */
  readonly numberForm: string | null;
  /** Who holds the roles of the release today. */
  readonly roles: RoleStandings;
  /** What the organization does otherwise than recommended. */
  readonly process: ProcessDoc;
  /** Account ids of the release's role holders, for `who`. Names are resolved on view. */
  readonly holders: { readonly changeManager: AccountId | null; readonly releaseManager: AccountId | null };
  /** Why the release is to go back or to be cancelled, as far as that was said and holds still. */
  readonly reasons: readonly LiveReason[];
  /** Leave that was given to pass once although a rule finds something. */
  readonly waivers: readonly StandingWaiver[];
  /** Who starts the deployment, where the platform vouches for it: Jira names nobody to a validator. */
  readonly actor?: { readonly account: AccountId; readonly deploys: Right };
  /** Permits of this release that a transition can lean on; absent where the permit itself is asked for. */
  readonly permits?: PermitFacts;
  /** What was declared, and every work item that is linked to the release. */
  readonly emergency: { readonly declared: Emergency | null; readonly links: IdSet };
};

/** A waiver that holds: approved, agreed where that is needed, neither used nor expired (see domain/waivers). */
export type StandingWaiver = {
  readonly id: string;
  readonly class: Extract<OverrideClass, 'WV' | 'CW'>;
  readonly gate: GateId;
  readonly rule: string;
  readonly cause: string;
  readonly waves: readonly string[];
  readonly compensation: string;
  /** Who approved it. */
  readonly by: AccountId;
  readonly at: Instant;
  readonly reason: string;
};

export type PermitFacts = {
  readonly required: boolean;
  readonly live: readonly (Permit & { readonly id: string })[];
  /** The newest of those that do not hold any more, and why; null: there was none. */
  readonly past: { readonly permit: Permit; readonly state: PermitState } | null;
};

/** What is missing, who can fix it, where. */
export type Finding = {
  readonly rule: string;
  /** One or two sentences that stand alone, e.g. `CHG-31 is 'Awaiting approval', not authorized.` */
  readonly what: string;
  /**
   * What makes it the same finding again, where the words count time (`in 3 h`) or do not tell all; else the words do.
   * A waiver holds for one cause.
   */
  readonly cause?: string;
  /** It can not be waived, and steps aside in no emergency, although what else its rule finds can and does. */
  readonly never?: true;
  /** In an emergency it is said and stops nobody: it is done afterwards. */
  readonly aside?: true;
  /** Who can mend it, e.g. `Change authority of CHG`. */
  readonly who: string;
  /** The account behind `who`, where the release names one. */
  readonly holder?: AccountId;
  readonly where: Place;
  /** true: it could not be checked; not a missing approval. */
  readonly technical: boolean;
  /** Ids of the waves that it is about; absent: all of them. */
  readonly waves?: readonly string[];
  readonly issueKey?: string;
  /** The customer and the field of the plan that it is about, so that it can be said beside them. */
  readonly customer?: string;
  readonly field?: OptionName | 'time' | 'pilot' | 'backOut';
};

/** As a rule says it; the engine adds the rule's id. */
export type RuleFinding = Omit<Finding, 'rule'>;

export type GateRule = {
  readonly id: string;
  readonly title: string;
  /** Clause of ISO/IEC 20000-1:2018 or of the process. */
  readonly clause: string;
  readonly gates: readonly GateId[];
  /** Every way to pass all the same; most rules have one. */
  readonly override: readonly OverrideClass[];
  /** What has to be known for it to be asked at all; where it is not, the verdict says that it was not asked. */
  readonly needs?: 'actor' | 'permits';
  /** The recommended part of the process that it enforces: where that is switched off, so is the rule. */
  readonly part?: PartId;
  readonly check: (facts: GateFacts, now: Instant) => readonly RuleFinding[];
};

/** Never silent: who switched it off, for whom and why. */
export type RuleOff = {
  readonly rule: string;
  /** What is switched off, e.g. `Everything that is deployed comes from a change request`. */
  readonly what: string;
  readonly by: AccountId;
  readonly at: Instant;
  readonly owner: string;
  readonly reason: string;
};

/** Never silent: what was found and let pass all the same, on whose word and what is done instead. */
export type Waived = {
  readonly finding: Finding;
  readonly waiver: string;
  readonly by: AccountId;
  readonly at: Instant;
  readonly reason: string;
  readonly compensation: string;
};

export type Verdict = {
  readonly gate: GateId;
  readonly result: 'PASS' | 'BLOCKED';
  readonly at: Instant;
  readonly findings: readonly Finding[];
  /** What advisory rules found: said, and nobody is stopped by it. */
  readonly advice: readonly Finding[];
  /** Rules that were asked, also those that found nothing. */
  readonly checked: readonly string[];
  /** Rules that were not asked, because the organization switched off what they enforce; absent: none. */
  readonly off?: readonly RuleOff[];
  /** What rules found and a waiver lets pass; absent: nothing. */
  readonly waived?: readonly Waived[];
  /** Rules that were not asked, because nobody knows yet who starts the deployment and how; absent: none. */
  readonly unasked?: readonly string[];
  /** What the emergency path leaves out or leaves for later; absent: nothing. */
  readonly omitted?: readonly Finding[];
  /** Keys of changes that count by their status alone; absent: none. */
  readonly weak?: readonly string[];
  /** Ids of the waves that were judged. */
  readonly waves: readonly string[];
};
