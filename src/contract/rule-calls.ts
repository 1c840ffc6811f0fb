import type { Finding } from '../domain/gate/gate';
import type { Instant } from '../domain/kernel';
import type { RuleAsks, RuleTransition } from '../domain/settings/rule-place';
import type { Answer, Wire } from './wire';

/** Calls of the pages on which the workflow rules are configured. */
export type RuleCalls = Wire<{
  /** Whether the rule makes sense on this transition. */
  placeRule: (input: { readonly asks: RuleAsks; readonly transition: RuleTransition }) => Answer<RulePlace>;
  /** What the rule would say about this work item now. Nothing is stored. */
  tryRule: (input: TryRule) => Answer<RuleTrial>;
}>;

export type { RuleAsks, RuleTransition };

/** What makes no sense about it; none: it may stand there. */
export type RulePlace = { readonly doubts: readonly string[] };

export type TryRule = {
  readonly asks: RuleAsks;
  readonly waves: 'lowest' | 'all' | 'none';
  readonly issueKey: string;
};

export type RuleTrial = {
  readonly issueKey: string;
  readonly findings: readonly Finding[];
  readonly checkedAt: Instant;
};
