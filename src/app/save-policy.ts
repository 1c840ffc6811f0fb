import type { AdminCalls } from '../contract/admin-calls';
import type { Answer } from '../contract/wire';
import { allowed, refused } from '../domain/kernel';
import { checkPolicy } from '../domain/policy/check-policy';
import { withNextVersion } from '../domain/policy/next-version';
import { commitAct } from './commit-act';
import type { Deps } from './deps';
import type { Caller } from './ports';
import { customersStream, policyStream, readStreams } from './streams';

/** Writes the next version of a customer's policy; it holds at once, the ones before stay readable. */
export async function savePolicy(
  deps: Deps,
  caller: Caller,
  { cmd, customer, policy, replaces, reason }: Parameters<AdminCalls['savePolicy']>[0],
): Promise<Answer<{ readonly version: string }>> {
  const checked = checkPolicy(policy);
  if (!checked.ok) return checked;
  const { customers } = await readStreams(deps.journal, { customers: customersStream });
  const entry = Object.hasOwn(customers.doc.entries, customer) ? customers.doc.entries[customer] : undefined;
  if (entry === undefined)
    return refused('unknown-entry', `There is no customer "${customer}" in the register. Add the customer first.`);
  const stored = await commitAct(deps, {
    stream: policyStream(customer),
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc) => {
      const next = withNextVersion(doc, policy, replaces, entry.name);
      if (!next.ok) return next;
      return allowed({
        act: 'policy-version-saved',
        doc: next.value,
        args: { version: next.value.effective },
        reason,
      });
    },
  });
  return stored.ok ? { ok: true, value: { version: stored.value.doc.effective ?? '' } } : stored;
}
