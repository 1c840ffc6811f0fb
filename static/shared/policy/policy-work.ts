import type { PolicyCalls } from '../../../src/contract/policy-calls';
import type { Policy } from './policy-data';

/** A policy that is being written, and the newest version that the person saw when they began. */
export type PolicyWork = {
  readonly policy: Policy;
  readonly saw: Parameters<PolicyCalls['savePolicyDraft']>[0]['saw'];
};

/** What is wrong with a field, once somebody tried to save it. */
export type ProblemAt = (field: string) => string | undefined;

/** What every part of the editor gets. */
export type PartProps = {
  readonly policy: Policy;
  readonly change: (fields: Partial<Policy>) => void;
  readonly problemAt: ProblemAt;
};
