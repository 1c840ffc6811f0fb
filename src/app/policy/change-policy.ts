import type { PolicyView } from '../../contract/policy-calls';
import type { Answer } from '../../contract/wire';
import { allowed } from '../../domain/kernel';
import type { Instant, Json, Result } from '../../domain/kernel';
import type { PolicyDoc } from '../../domain/policy/policy';
import type { ActName } from '../../domain/records/acts';
import type { Act } from '../../domain/roles/permission-table';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { noSuchCustomer, showPolicy } from './get-policies';
import { needsRole } from '../roles/needs-role';
import { openPolicies, policyName } from './open-policies';
import type { Desk } from './open-policies';
import { policyStream } from '../streams';

type Change = {
  readonly cmd: string;
  readonly customer: string;
  readonly act: ActName;
  /** What one must be allowed to; null: the act asks by itself. */
  readonly needs: { readonly act: Act; readonly toDo: string } | null;
  readonly reason?: string;
  readonly decide: (doc: PolicyDoc, now: Instant) => Result<{ readonly doc: PolicyDoc; readonly args: Json }>;
};

/** One act on a customer's policy, and the policy after it. */
export async function changePolicy(deps: Deps, desk: Desk, change: Change): Promise<Answer<PolicyView>> {
  const { cmd, customer, act, needs, reason, decide } = change;
  const opened = await openPolicies(deps, desk);
  if (!opened.ok) return opened;
  if (policyName(opened.value.customers, customer) === undefined) return noSuchCustomer(customer);
  if (needs !== null) {
    const right = opened.value.right(needs.act, customer);
    if (!right.allowed) return needsRole(right, needs.toDo);
  }
  const stored = await commitAct(deps, {
    stream: policyStream(customer),
    cmd,
    actor: desk.caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc, now) => {
      const next = decide(doc, now);
      if (!next.ok) return next;
      return allowed({ act, doc: next.value.doc, args: next.value.args, ...(reason === undefined ? {} : { reason }) });
    },
  });
  // Saved: only the journal is asked from here on.
  return stored.ok ? showPolicy(deps, desk, opened.value, customer) : stored;
}
