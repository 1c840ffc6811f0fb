import type { GateRule } from './gate';
import { aut01 } from './rules/aut-01';
import { aut02 } from './rules/aut-02';
import { aut11 } from './rules/aut-11';
import { aut12 } from './rules/aut-12';

/** Every rule, in the order in which its findings are shown. */
export const rules: readonly GateRule[] = [aut01, aut02, aut11, aut12];
