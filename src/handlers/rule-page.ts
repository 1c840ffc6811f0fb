import { makeResolver } from '@forge/resolver';
import { getChecks } from '../app/readiness/get-checks';
import { placeRule, tryRule } from '../app/readiness/try-rule';
import type { RuleCalls } from '../contract/rule-calls';
import { ruleInputs } from '../contract/rule-inputs';
import { answering } from '../wiring';
import { answerCalls } from './answer-call';
import type { Surface } from './answer-call';

export const ruleSurface: Surface<RuleCalls> = {
  getChecks: ({ deps, input }) => getChecks(deps, input),
  placeRule: ({ deps, input }) => placeRule(deps, input),
  tryRule: ({ deps, caller, input }) => tryRule(deps, caller, input),
};

/** Configuration pages of the workflow rules. */
export const rulePage = makeResolver<RuleCalls>(answerCalls(answering, ruleInputs, ruleSurface));
