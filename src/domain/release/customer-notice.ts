import type { Notice, NoticeKind } from './agreement';
import { agreementOf, versionOf } from './agreements';
import { affectedCustomers, materialFor, materialHash } from './material';
import type { PlanDoc } from './plan';
import type { ReleaseDoc } from './release';

/** A customer whose people have to be told something, and what (process 4.1.9). */
export type DueNotice = { readonly customer: string; readonly kind: Exclude<NoticeKind, 'asked'> };

/**
 * Whose answer, or open question, is about another plan than this one and who was not told so; and who was told and need
 * not answer, since the plan is again as agreed. Once for each version: a plan is mostly changed more than once.
 */
export const noticesDue = (release: ReleaseDoc, plan: PlanDoc): readonly DueNotice[] =>
  affectedCustomers(release, plan).flatMap((customer) => {
    const kind = dueFor(customer, release, plan);
    return kind === null ? [] : [{ customer, kind }];
  });

function dueFor(customer: string, release: ReleaseDoc, plan: PlanDoc): DueNotice['kind'] | null {
  const { state, decision, asked, notice } = agreementOf(customer, release, plan);
  const isOpen = asked !== undefined && (decision === null || decision.at < asked.at);
  if (state === 'agreed')
    return notice !== undefined && decision !== null && hangsSince(notice, decision.version) ? 'restored' : null;
  // Asked about the plan as it is: whoever asked has told them.
  if (state === 'asked' || !(state === 'outdated' || isOpen)) return null;
  const told = notice !== undefined && notice.kind !== 'restored' && notice.version === versionOf(release, plan);
  return told ? null : 'changed';
}

/** Told of a later version than the one that the answer is to, and nothing since. */
const hangsSince = ({ kind, version }: Notice, answered: number): boolean => kind !== 'restored' && version > answered;

/** With what was told to this customer's people, and to whom. */
export function withNotice(
  plan: PlanDoc,
  release: ReleaseDoc,
  customer: string,
  told: Pick<Notice, 'kind' | 'at' | 'to'>,
): PlanDoc {
  const before = plan.agreements[customer];
  if (before === undefined) return plan;
  const hash = materialHash(materialFor(customer, release, plan));
  const notice = { ...told, version: versionOf(release, plan), hash };
  return { ...plan, agreements: { ...plan.agreements, [customer]: { ...before, notice } } };
}
