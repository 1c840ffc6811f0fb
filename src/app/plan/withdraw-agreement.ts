import type { AgreementsView, WithdrawAgreement } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import { allowed } from '../../domain/kernel';
import { effectivePolicy } from '../../domain/policy/effective-policy';
import { withdrawAgreement as withdraw } from '../../domain/release/agreements';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { agreementsView } from './get-agreements';
import { needsRole } from '../roles/needs-role';
import { answering } from '../roles/own-word';
import { openRelease } from '../release/open-release';
import type { Caller } from '../ports/ports';
import { planStream, policyStream, readStreams } from '../streams';

/** Takes back the agreement of a customer, with the reason. */
export async function withdrawAgreement(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, customer, reason }: WithdrawAgreement,
): Promise<Answer<AgreementsView>> {
  const opened = await openRelease(deps, caller, issueId);
  if (!opened.ok) return opened;
  const { policy } = await readStreams(deps.journal, { policy: policyStream(customer) });
  const { right } = answering(caller, opened.value, customer, effectivePolicy(policy.doc, deps.clock.now()));
  if (!right.allowed) return needsRole(right.needs, 'withdraw the agreement of a customer', right.people);
  const { plan, customers } = opened.value;
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
  return stored.ok ? { ok: true, value: await agreementsView(deps, caller, opened.value, stored.value.doc) } : stored;
}
