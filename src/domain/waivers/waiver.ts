import type { GateId, StandingWaiver } from '../gate/gate';
import type { AccountId, Instant } from '../kernel';
import type { AgreementChannel } from '../release/agreement';

/**
 * Leave to pass one gate once although one rule finds something (process C, override classes WV and CW). It is bound to what
 * the rule found when it was asked for: another cause of the same rule is not waived.
 */
export type Waiver = {
  readonly gate: GateId;
  readonly rule: string;
  /** WV: the change manager decides. CW: every customer concerned has to agree as well. */
  readonly class: WaiverClass;
  /** See `causeOf`. */
  readonly cause: string;
  /** The finding in words, as it was when the waiver was asked for. */
  readonly what: string;
  /** The work item that the finding is about. */
  readonly issueKey: string | null;
  readonly waves: readonly string[];
  readonly reason: string;
  /** What is done instead, so that what the rule guards against does not happen. */
  readonly compensation: string;
  readonly expires: Instant;
  readonly requested: { readonly by: AccountId; readonly at: Instant };
  /** Customers whose agreement it needs, and what each said; null: nothing yet. */
  readonly customers: { readonly [customer: string]: CustomersWord | null };
  readonly standing: WaiverStanding;
};

export type WaiverClass = 'WV' | 'CW';

export type WaiverStanding =
  | { readonly state: 'requested' }
  | ({ readonly state: 'approved' } & Decided)
  | ({ readonly state: 'rejected' } & Decided)
  | ({ readonly state: 'withdrawn' } & Decided)
  /** `decision`: number of the gate's decision that it let through. */
  | { readonly state: 'used'; readonly at: Instant; readonly decision: string; readonly approved: Decided };

type Decided = { readonly by: AccountId; readonly at: Instant; readonly reason: string };

/** A customer agreed, with where its own words are; by its own account, or recorded by somebody. */
export type CustomersWord = {
  readonly by: AccountId;
  readonly at: Instant;
  readonly channel: AgreementChannel;
  readonly evidence: string;
};

/** By id. */
export type Waivers = { readonly [id: string]: Waiver };

/** Those that a gate may let through on: approved, agreed where that is needed, not used and not expired. */
export const standingWaivers = (
  waivers: Waivers,
  now: Instant,
  /** Whether what this decision used is to be had all the same: nothing was moved on it yet. */
  isUnspent: (decision: string) => boolean = () => false,
): readonly StandingWaiver[] =>
  Object.entries(waivers).flatMap(([id, waiver]) => {
    const { standing, gate, rule, cause, waves, compensation } = waiver;
    const approved =
      standing.state === 'used' && isUnspent(standing.decision)
        ? standing.approved
        : standing.state === 'approved'
          ? standing
          : null;
    if (approved === null || now >= waiver.expires || waitsFor(waiver).length > 0) return [];
    const { by, at, reason } = approved;
    return [{ id, class: waiver.class, gate, rule, cause, waves, compensation, by, at, reason }];
  });

/** Customers whose agreement is still missing. */
const waitsFor = ({ customers }: Pick<Waiver, 'customers'>): readonly string[] =>
  Object.keys(customers).filter((customer) => customers[customer] === null);

/** Each lets one decision through. */
export const usedBy = (waivers: Waivers, ids: readonly string[], decision: string, at: Instant): Waivers =>
  each(waivers, (waiver, id) => {
    if (!ids.includes(id) || waiver.standing.state !== 'approved') return waiver;
    const { state: _, ...approved } = waiver.standing;
    return { ...waiver, standing: { state: 'used', at, decision, approved } };
  });

/** The decision let nothing through after all. */
export const givenBack = (waivers: Waivers, decision: string): Waivers =>
  each(waivers, (waiver) =>
    waiver.standing.state === 'used' && waiver.standing.decision === decision
      ? { ...waiver, standing: { state: 'approved', ...waiver.standing.approved } }
      : waiver,
  );

const each = (waivers: Waivers, shape: (waiver: Waiver, id: string) => Waiver): Waivers =>
  Object.fromEntries(Object.entries(waivers).map(([id, waiver]) => [id, shape(waiver, id)]));
