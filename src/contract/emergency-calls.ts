import type { EmergencyAuthority } from '../domain/emergency/authority';
import type { Declaration, Emergency, LinkedItem } from '../domain/emergency/emergency';
import type { ObligationKind } from '../domain/emergency/obligations';
import type { Instant } from '../domain/kernel';
import type { AgreementChannel } from '../domain/release/agreement';
import type { Permission } from './saved';
import type { Answer, Wire } from './wire';

/** Calls of the section Emergency of the Deployment plan panel. */
export type EmergencyCalls = Wire<{
  getEmergency: () => Answer<EmergencyView>;
  declareEmergency: (input: DeclareEmergency) => Answer<null>;
  withdrawEmergency: (input: WithdrawEmergency) => Answer<null>;
  approveEmergency: (input: ApproveEmergency) => Answer<null>;
  settleObligation: (input: SettleObligation) => Answer<null>;
}>;

export type EmergencyView = {
  /** The release is of type Emergency: the path is open to it, and its gate asks for it. */
  readonly isEmergency: boolean;
  readonly emergency: Emergency | null;
  /** Work items that are linked to the release and that the viewer may see. */
  readonly links: { readonly changes: readonly LinkedItem[]; readonly others: readonly LinkedItem[] };
  readonly authority: EmergencyAuthority;
  /** How many members have to approve. */
  readonly quorum: number;
  /** What each customer concerned calls an emergency; empty: nothing agreed. */
  readonly definitions: readonly {
    readonly customer: string;
    readonly definition: string;
    /** 0: before the start. */
    readonly notifyWithinHours: number;
  }[];
  /** Members whose approval counts: of the plan as it is, and not of a night long ago. */
  readonly counted: readonly string[];
  /** Members (or `dutyManager`) that the viewer is. */
  readonly own: readonly string[];
  readonly overdue: readonly ObligationKind[];
  readonly mayDeclare: Permission;
  /** Record what members said by word of mouth. */
  readonly mayRecord: Permission;
  readonly maySettle: Permission;
};

/** `trigger` and `change`: ids of linked work items. */
export type DeclareEmergency = Omit<Declaration, 'trigger' | 'change'> & {
  readonly cmd: string;
  readonly trigger: string;
  readonly change: string;
};

export type WithdrawEmergency = { readonly cmd: string; readonly reason: string };

/** `channel` JIRA: the caller is the member, and says it now. Else `at` is when it was said. */
export type ApproveEmergency = {
  readonly cmd: string;
  readonly member: string;
  readonly channel: AgreementChannel;
  readonly at: Instant;
  /** How it was said; needed unless in Jira. */
  readonly note: string;
};

/** `evidence`: where it can be seen. */
export type SettleObligation = { readonly cmd: string; readonly obligation: ObligationKind; readonly evidence: string };
