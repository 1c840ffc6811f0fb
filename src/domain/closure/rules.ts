import type { ClosureRule } from './closure';
import { clo01 } from './rules/clo-01';
import { clo02 } from './rules/clo-02';
import { clo03 } from './rules/clo-03';

/** Every obligation that holds a change open, in the order in which its findings are shown. */
export const closureRules: readonly ClosureRule[] = [clo01, clo02, clo03];
