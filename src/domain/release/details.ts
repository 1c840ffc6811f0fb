import { noEntries } from '../kernel';
import type { AccountId, IdSet, Ordered } from '../kernel';
import type { Criterion as PolicyCriterion } from '../policy/terms';

export const levels = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type Level = (typeof levels)[number];

export type Risk = {
  readonly text: string;
  readonly impact: Level;
  readonly likelihood: Level;
  /** What is done about it. */
  readonly response: string;
  readonly owner: AccountId | null;
};

/** A work item, mostly another release, that has to come first or goes along. */
export type Dependency = { readonly key: string; readonly why: string };

/** What has to be shown before the release is accepted; `customer` is empty where it holds for all of them. */
export type Criterion = PolicyCriterion & { readonly customer: string };

export const problemKinds = ['PROBLEM', 'KNOWN_ERROR'] as const;
/** A problem or known error that the release closes. */
export type ClosedProblem = { readonly key: string; readonly kind: (typeof problemKinds)[number] };

/** What the release plan says besides scope, waves and back-out (process appendix 1, 4.1.4 to 4.1.7). */
export type PlanDetails = {
  readonly objectives: string;
  readonly deliverables: string;
  readonly riskLevel: Level | null;
  readonly risks: Ordered<Risk>;
  readonly dependencies: Ordered<Dependency>;
  readonly resources: string;
  readonly cost: string;
  readonly buildTest: string;
  readonly criteria: Ordered<Criterion>;
  readonly communication: string;
  readonly training: string;
  /** When the release counts as a success, and when as a failure. */
  readonly success: string;
  readonly failure: string;
  readonly problems: Ordered<ClosedProblem>;
  /** Said on purpose: the release closes none. */
  readonly noProblems: boolean;
  /** Account ids of those who approve the plan in our own organization. */
  readonly approvers: IdSet;
};

export const emptyDetails: PlanDetails = {
  objectives: '',
  deliverables: '',
  riskLevel: null,
  risks: noEntries,
  dependencies: noEntries,
  resources: '',
  cost: '',
  buildTest: '',
  criteria: noEntries,
  communication: '',
  training: '',
  success: '',
  failure: '',
  problems: noEntries,
  noProblems: false,
  approvers: {},
};
