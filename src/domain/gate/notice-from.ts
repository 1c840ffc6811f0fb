import type { Instant } from '../kernel';
import { agreementOf } from '../release/agreements';
import type { GateFacts } from './gate';

/** When the customer agreed to the plan as it is; now while it has not. */
export function noticeFrom(
  customer: string,
  { release, plan }: Pick<GateFacts, 'release' | 'plan'>,
  now: Instant,
): Instant {
  const { state, decision } = agreementOf(customer, release.doc, plan);
  return state === 'agreed' && decision !== null ? decision.at : now;
}
