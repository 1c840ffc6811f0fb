import type { AgreementsView, WithdrawAgreement } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import { allowed } from '../../domain/kernel';
import { withdrawAgreement as withdraw } from '../../domain/release/agreements';
import type { Deps } from '../deps';
import { actOnAgreements } from './get-agreements';
import { openForAnswer } from '../release/open-for-answer';
import type { Caller } from '../ports/ports';

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
  return actOnAgreements(deps, caller, opened, {
    cmd,
    decide: (doc, at) => {
      const next = withdraw(doc, customer, { by: caller.accountId, at, reason });
      if (!next.ok) return next;
      const version = doc.agreements[customer]?.decision?.version ?? doc.version;
      const agreement = { customer, name: opened.customers[customer]?.name ?? customer, version: `v${version}` };
      return allowed({ act: 'agreement-withdrawn', doc: next.value, args: { agreement }, reason });
    },
  });
}
