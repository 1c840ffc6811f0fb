import type { AgreeToWaiver, DecideWaiver, WithdrawWaiver } from '../../contract/waiver-calls';
import type { Answer } from '../../contract/wire';
import { allowed } from '../../domain/kernel';
import type { Instant, Json, Result } from '../../domain/kernel';
import type { ActName } from '../../domain/records/acts';
import { withAgreement, withDecision, withWithdrawal } from '../../domain/waivers/decide-waiver';
import type { Waivers } from '../../domain/waivers/waiver';
import { actOnGate } from '../act-on-gate';
import type { Deps } from '../deps';
import { openForAct } from '../release/open-for-act';
import { evidenceMissing, openForAnswer } from '../release/open-for-answer';
import type { Caller } from '../ports/ports';

/** The change manager approves or rejects, with the reason; an approval is for somebody else than who asked. */
export async function decideWaiver(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, waiver, decision, reason }: DecideWaiver,
): Promise<Answer<null>> {
  const opened = await openForAct(deps, caller, issueId, { act: 'decide-waiver', toDo: 'decide on a waiver' });
  if (!opened.ok) return opened;
  return onWaivers(deps, caller, issueId, {
    cmd,
    waiver,
    act: decision === 'approved' ? 'waiver-approved' : 'waiver-rejected',
    reason,
    decide: (waivers, at) => withDecision(waivers, waiver, decision, { by: caller.accountId, at, reason }),
  });
}

/** Takes a waiver back that let nothing through yet. */
export async function withdrawWaiver(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, waiver, reason }: WithdrawWaiver,
): Promise<Answer<null>> {
  const opened = await openForAct(deps, caller, issueId, { act: 'withdraw-waiver', toDo: 'withdraw a waiver' });
  if (!opened.ok) return opened;
  return onWaivers(deps, caller, issueId, {
    cmd,
    waiver,
    act: 'waiver-withdrawn',
    reason,
    decide: (waivers, at) => withWithdrawal(waivers, waiver, { by: caller.accountId, at, reason }),
  });
}

/** The customer's word: by an account that its policy names, or recorded with where its own words are. */
export async function agreeToWaiver(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, waiver, customer, channel, evidence }: AgreeToWaiver,
): Promise<Answer<null>> {
  const toDo = 'record the agreement of a customer';
  const answering = await openForAnswer(deps, caller, issueId, { customer, toDo });
  if (!answering.ok) return answering;
  const { opened, asCustomer } = answering.value;
  if (!asCustomer && evidence === '') return evidenceMissing;
  const by = caller.accountId;
  const name = opened.customers[customer]?.name ?? customer;
  return onWaivers(deps, caller, issueId, {
    cmd,
    waiver,
    act: 'waiver-agreed',
    said: { name, channel: asCustomer ? 'JIRA' : channel, evidence },
    decide: (waivers, at) =>
      withAgreement(waivers, waiver, customer, { by, at, channel: asCustomer ? 'JIRA' : channel, evidence }),
  });
}

type OnWaivers = {
  readonly cmd: string;
  readonly waiver: string;
  readonly act: ActName;
  readonly reason?: string;
  readonly said?: Json;
  readonly decide: (waivers: Waivers, at: Instant) => Result<Waivers>;
};

const onWaivers = (
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, waiver, act, reason, said, decide }: OnWaivers,
): Promise<Answer<null>> =>
  actOnGate(deps, caller, issueId, {
    cmd,
    decide: (doc, at) => {
      const next = decide(doc.waivers, at);
      if (!next.ok) return next;
      const { rule = '', what = '', issueKey = null } = doc.waivers[waiver] ?? {};
      const args = { waiver: { id: waiver, rule, what, issueKey, ...(said === undefined ? {} : { said }) } };
      const words = reason === undefined ? {} : { reason };
      return allowed({ act, doc: { ...doc, waivers: next.value }, args, ...words });
    },
  });
