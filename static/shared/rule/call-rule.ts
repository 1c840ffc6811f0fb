import { makeInvoke } from '@forge/bridge';
import type { RuleCalls } from '../../../src/contract/rule-calls';

export const callRule = makeInvoke<RuleCalls>();
