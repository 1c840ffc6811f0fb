import type { GateId, OverrideClass } from '../domain/gate/gate';
import type { Instant } from '../domain/kernel';
import type { AgreementChannel } from '../domain/release/agreement';
import type { CustomersWord, Waiver } from '../domain/waivers/waiver';
import type { Permission } from './saved';
import type { Answer, Wire } from './wire';

/** Calls of the panels about waivers. What came of them is in `getReadiness`. */
export type WaiverCalls = Wire<{
  requestWaiver: (input: RequestWaiver) => Answer<null>;
  decideWaiver: (input: DecideWaiver) => Answer<null>;
  withdrawWaiver: (input: WithdrawWaiver) => Answer<null>;
  /** The agreement of a customer whom the waiver concerns. */
  agreeToWaiver: (input: AgreeToWaiver) => Answer<null>;
}>;

/** `cmd` becomes the id of the waiver. `gate`, `rule`, `cause` and `waves` as the finding has them; `cause` is its words where it names none. */
export type RequestWaiver = {
  readonly cmd: string;
  readonly gate: GateId;
  readonly rule: string;
  readonly cause: string;
  readonly waves: readonly string[];
  readonly reason: string;
  /** What is done instead. */
  readonly compensation: string;
  readonly expires: Instant;
};

export type DecideWaiver = {
  readonly cmd: string;
  readonly waiver: string;
  readonly decision: 'approved' | 'rejected';
  readonly reason: string;
};

export type WithdrawWaiver = { readonly cmd: string; readonly waiver: string; readonly reason: string };

/** `evidence`: where the customer's own words are; not needed of an account that the customer's policy names. */
export type AgreeToWaiver = {
  readonly cmd: string;
  readonly waiver: string;
  readonly customer: string;
  readonly channel: AgreementChannel;
  readonly evidence: string;
};

/** The waivers of a release, for the viewer. */
export type WaiversView = {
  /** Newest first. */
  readonly lines: readonly WaiverLine[];
  /** How what a rule found can be set aside: by waiver, with the customer's agreement, in an emergency alone, or not at all. */
  readonly ways: { readonly [rule: string]: Exclude<OverrideClass, 'AD'> };
  readonly mayRequest: Permission;
  readonly mayDecide: Permission;
  readonly mayWithdraw: Permission;
};

export type WaiverLine = Omit<Waiver, 'customers'> & {
  readonly id: string;
  /** It can still be decided on, agreed to or withdrawn. */
  readonly open: boolean;
  /** Whoever asked can not approve. */
  readonly isOwn: boolean;
  readonly customers: readonly {
    readonly id: string;
    readonly name: string;
    readonly word: CustomersWord | null;
    readonly mayAgree: boolean;
    /** The viewer is a contact of the customer: no evidence is needed. */
    readonly asCustomer: boolean;
  }[];
};
