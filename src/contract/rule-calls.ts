import type { Finding } from '../domain/gate/gate';
import type { Instant } from '../domain/kernel';
import type { RuleAsks, RuleTransition } from '../domain/settings/rule-place';
import type { Answer, Wire } from './wire';

/** Calls of the pages on which the workflow rules are configured. */
export type RuleCalls = Wire<{
  /** What the rule asks, as the gate stands now. */
  getChecks: (input: { readonly asks: RuleAsks }) => Answer<readonly RuleCheck[]>;
  /** Whether the rule makes sense on this transition. */
  placeRule: (input: { readonly asks: RuleAsks; readonly transition: RuleTransition }) => Answer<RulePlace>;
  /** What the rule would say about this work item now. Nothing is stored. */
  tryRule: (input: TryRule) => Answer<RuleTrial>;
}>;

export type { RuleAsks, RuleTransition };

export type RuleCheck = {
  readonly id: string;
  readonly title: string;
  /** It says what it finds and stops nobody. */
  readonly advisory: boolean;
  /** The part of the process that is switched off, and the check with it; null: it is asked. */
  readonly off: string | null;
};

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
