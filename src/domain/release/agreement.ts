import type { AccountId, Instant } from '../kernel';
import type { Options } from '../policy/options';
import type { ReleaseType } from './release';

/**
 * What one customer agrees to (process 4.1.2, 4.1.9): the common part of the plan and this customer's own waves. What
 * other customers get is neither theirs to agree to nor theirs to read. Not material: name, number and roles of the
 * release, who decides on the back-out and does its steps (staffing), the run sheet, announcements, the ids and the
 * order of waves, and how a text is broken into lines.
 */
export type Material = {
  readonly customer: string;
  readonly type: ReleaseType | null;
  readonly services: readonly string[];
  readonly scope: TextHash;
  readonly exclusions: TextHash;
  readonly backOut: {
    readonly trigger: TextHash;
    readonly steps: TextHash;
    readonly maxMinutes: number | null;
    readonly pointOfNoReturn: TextHash;
  };
  /** How the release reaches this customer; null: nothing chosen yet. */
  readonly options: Options | null;
  /** What the plan says besides, by field; a field that says nothing is not in here. */
  readonly parts: { readonly [field: string]: TextHash };
  /** Acceptance criteria that hold for this customer, by id. */
  readonly criteria: { readonly [id: string]: TextHash };
  /** By id, so that what changed can be told wave by wave. */
  readonly waves: { readonly [id: string]: MaterialWave };
};

/** SHA-256 of a text: an agreement tells that it changed without keeping it twice. */
type TextHash = string;

export type MaterialWave = {
  readonly number: number;
  readonly environment: string;
  readonly site: string;
  readonly plannedStart: Instant | null;
  readonly plannedEnd: Instant | null;
};

/** `asked`: no answer yet, but from then on the customer can be silent. */
export const agreementDecisions = ['agreed', 'declined', 'commented', 'asked'] as const;
export type AgreementDecision = (typeof agreementDecisions)[number];

/** How the customer's word reached us. */
export const agreementChannels = ['JIRA', 'EMAIL', 'MEETING', 'VERBAL'] as const;
export type AgreementChannel = (typeof agreementChannels)[number];

/** What a customer said to a version of the plan. The organization speaks; who of its people did is not stored. */
export type Statement<Decision extends AgreementDecision = AgreementDecision> = {
  readonly decision: Decision;
  readonly version: number;
  /** Of the material that it is about. */
  readonly hash: string;
  /** Who recorded it. */
  readonly by: AccountId;
  readonly at: Instant;
  readonly channel: AgreementChannel;
  /** Where the customer's own words are, e.g. a message or minutes. */
  readonly evidence: string;
  readonly comment: string;
  /** Nobody answered: by the customer's policy silence counts as agreement. Absent: it was said. */
  readonly deemed?: Deemed;
};

/** By which version of the policy, and how long the customer had after it was asked. */
export type Deemed = { readonly policy: string; readonly workingDays: number; readonly askedAt: Instant };

export type Withdrawal = {
  readonly decision: 'withdrawn';
  readonly version: number;
  readonly by: AccountId;
  readonly at: Instant;
  readonly reason: string;
};

/** `changed`: their answer is to another plan; `restored`: it is to this plan again; `asked`: for their answer. */
export const noticeKinds = ['changed', 'restored', 'asked'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What those who speak for the customer were told last of the plan by mail. */
export type Notice = {
  readonly kind: NoticeKind;
  readonly version: number;
  /** Of the material as they were told of it. */
  readonly hash: string;
  readonly at: Instant;
  /** By account id, or `group/<id>`; `missed`: Jira sends them no mail about this work item. */
  readonly to: { readonly [holder: string]: 'mailed' | 'missed' };
};

/** Where one customer stands. */
export type CustomerAgreement = {
  /** The newest decision; a comment alone decides nothing and leaves it as it was. */
  readonly decision: Statement<'agreed' | 'declined'> | Withdrawal | null;
  readonly comment: Statement<'commented'> | null;
  /** When it was last asked; absent: never. */
  readonly asked?: Statement<'asked'>;
  /** Absent: nobody was told anything by mail. */
  readonly notice?: Notice;
  /** The last agreement, also after it was withdrawn: what changed since is told from it. */
  readonly lastAgreed: {
    readonly version: number;
    readonly at: Instant;
    readonly material: Material;
    /** Version of the customer's policy under which it agreed: the release keeps to it. */
    readonly policy: string | null;
  } | null;
};

/** By customer. */
export type Agreements = { readonly [customer: string]: CustomerAgreement };
