import type { AgreementsView, WithdrawAgreement } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import { allowed } from '../../domain/kernel';
import { withdrawAgreement as withdraw } from '../../domain/release/agreements';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { agreementsView } from './get-agreements';
import { openForAnswer } from '../release/open-for-answer';
import type { Caller } from '../ports/ports';
import { planStream } from '../streams';

/** Takes back the agreement of a customer, with the reason. */
export async function withdrawAgreement(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, customer, reason }: WithdrawAgreement,
): Promise<Answer<AgreementsView>> {
  const toDo = 'withdraw the agreement of a customer';
  const answering = await openForAnswer(deps, caller, issueId, { customer, toDo });
  if (!answering.ok) return answering;
  const { opened } = answering.value;
  const { plan, customers } = opened;
  const stored = await commitAct(deps, {
    stream: planStream(issueId),
    state: plan,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc, at) => {
      const next = withdraw(doc, customer, { by: caller.accountId, at, reason });
      if (!next.ok) return next;
      const version = doc.agreements[customer]?.decision?.version ?? doc.version;
      const agreement = { customer, name: customers[customer]?.name ?? customer, version: `v${version}` };
      return allowed({ act: 'agreement-withdrawn', doc: next.value, args: { agreement }, reason });
    },
  });
  return stored.ok ? { ok: true, value: await agreementsView(deps, caller, opened, stored.value.doc) } : stored;
}
