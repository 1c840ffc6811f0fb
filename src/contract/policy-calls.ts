import type { Day } from '../domain/kernel';
import type { PolicyProblem } from '../domain/policy/policy-problem';
import type { NextOpenings } from '../domain/policy/next-openings';
import type { PolicyVersion, Standing } from '../domain/policy/policy';
import type { AgreementChannel } from '../domain/release/agreement';
import type { ContactCalls } from './contact-calls';
import type { Permission } from './release-calls';
import type { Answer, Wire } from './wire';

/** Calls about customers' policies, of the administration page and the project page. `*` stands for the organisation's default. */
export type PolicyCalls = Wire<{
  getPolicies: () => Answer<PoliciesView>;
  /** Every version of one customer's policy. */
  getPolicy: (input: { readonly customer: string }) => Answer<PolicyView>;
  /** What a policy that is being written would mean; stores nothing. */
  previewPolicy: (input: { readonly policy: PolicyVersion }) => Answer<PolicyPreview>;
  /** Begins a draft or writes over it; `saw` is the newest version that the person saw. */
  savePolicyDraft: (input: {
    readonly cmd: string;
    readonly customer: string;
    readonly policy: PolicyVersion;
    readonly saw: { readonly version: string; readonly hash: string } | null;
  }) => Answer<PolicyView>;
  discardPolicyDraft: (input: {
    readonly cmd: string;
    readonly customer: string;
    readonly version: string;
  }) => Answer<PolicyView>;
  /** What the customer said to a version; by its own named account, or recorded with evidence. */
  recordPolicyAnswer: (input: RecordPolicyAnswer) => Answer<PolicyView>;
  /** Puts a draft to use before the customer has agreed. */
  adoptPolicy: (input: OnVersion & { readonly hash: string }) => Answer<PolicyView>;
  /** Takes a version out of use. */
  retirePolicy: (input: OnVersion) => Answer<PolicyView>;
}> &
  ContactCalls;

type OnVersion = {
  readonly cmd: string;
  readonly customer: string;
  readonly version: string;
  readonly reason: string;
};

export type RecordPolicyAnswer = {
  readonly cmd: string;
  readonly customer: string;
  readonly version: string;
  readonly hash: string;
  readonly decision: 'agreed' | 'declined';
  readonly channel: AgreementChannel;
  readonly evidence: string;
  readonly comment: string;
};

export type PoliciesView = {
  /** The organisation's default comes first, then the customers by name. */
  readonly policies: readonly PolicySummary[];
  readonly mayEdit: Permission;
};

export type PolicySummary = {
  readonly customer: string;
  readonly name: string;
  /** The version that is followed now. */
  readonly current: {
    readonly version: string;
    readonly agreed: boolean;
    readonly isDefault: boolean;
    readonly effectiveTo: Day | null;
    readonly reviewDue: Day | null;
    /** `soon`: within 30 days. */
    readonly review: 'soon' | 'overdue' | null;
  } | null;
  readonly draft: string | null;
  /** What held last, where nothing holds any more. */
  readonly lapsed: { readonly version: string; readonly lastDay: Day } | null;
};

export type PolicyView = {
  readonly summary: PolicySummary;
  readonly versions: {
    readonly [version: string]: {
      readonly content: PolicyVersion;
      readonly standing: Standing;
      readonly hash: string;
      /** What it lacks to be agreed to. */
      readonly lacks: readonly string[];
    };
  };
  readonly mayEdit: Permission;
  /** Whether the viewer may answer for this customer: as its named account, or by recording it. */
  readonly mayAnswer: Permission;
  readonly asCustomer: boolean;
};

export type PolicyPreview = NextOpenings & { readonly problems: readonly PolicyProblem[] };
