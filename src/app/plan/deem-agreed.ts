import type { AgreementsView, DeemAgreed } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import { allowed } from '../../domain/kernel';
import { effectivePolicy } from '../../domain/policy/effective-policy';
import { deemAgreed as deem } from '../../domain/release/deemed';
import type { Deps } from '../deps';
import { openForAct } from '../release/open-for-act';
import { actOnAgreements } from './get-agreements';
import type { Caller } from '../ports/ports';
import { policyStream, readStreams } from '../streams';

/** Records that a customer's silence counts as its agreement, where its policy says so and the time is over. */
export async function deemAgreed(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, customer, seen }: DeemAgreed,
): Promise<Answer<AgreementsView>> {
  const opened = await openForAct(deps, caller, issueId, {
    act: 'record-agreement',
    toDo: 'record the answer of a customer',
    customer,
  });
  if (!opened.ok) return opened;
  const { release, customers } = opened.value;
  const name = customers[customer]?.name ?? customer;
  const { policy } = await readStreams(deps.journal, { policy: policyStream(customer) });
  return actOnAgreements(deps, caller, opened.value, {
    cmd,
    decide: (doc, at) => {
      const silent = { customer, name, seen, policy: effectivePolicy(policy.doc, at) };
      const next = deem(doc, release.doc, silent, { by: caller.accountId, at });
      if (!next.ok) return next;
      const said = next.value.agreements[customer]?.decision;
      const evidence = said?.decision === 'agreed' ? said.evidence : '';
      const channel = said?.decision === 'agreed' ? said.channel : '';
      const agreement = { customer, name, version: `v${next.value.version}`, decision: 'deemed', channel, evidence };
      return allowed({ act: 'agreement-recorded', doc: next.value, args: { agreement } });
    },
  });
}
