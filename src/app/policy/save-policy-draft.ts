import type { PolicyCalls, PolicyView } from '../../contract/policy-calls';
import type { Answer } from '../../contract/wire';
import { allowed } from '../../domain/kernel';
import { checkPolicy } from '../../domain/policy/check-policy';
import { withDraft, withoutDraft } from '../../domain/policy/versions';
import { changePolicy } from './change-policy';
import type { Deps } from '../deps';
import type { Desk } from './open-policies';

const toEdit = { act: 'edit-policies', toDo: 'edit customer policies' } as const;

/** Begins the next version of a customer's policy, or writes over the one that was begun. Nothing holds by it yet. */
export async function savePolicyDraft(
  deps: Deps,
  desk: Desk,
  { cmd, customer, policy, saw }: Parameters<PolicyCalls['savePolicyDraft']>[0],
): Promise<Answer<PolicyView>> {
  const checked = checkPolicy(policy);
  if (!checked.ok) return checked;
  return changePolicy(deps, desk, {
    cmd,
    customer,
    act: 'policy-drafted',
    needs: toEdit,
    decide: (doc) => {
      const next = withDraft(doc, policy, saw);
      return next.ok ? allowed({ doc: next.value.doc, args: { version: next.value.version } }) : next;
    },
  });
}

/** Throws the draft away; what holds goes on holding. */
export const discardPolicyDraft = (
  deps: Deps,
  desk: Desk,
  { cmd, customer, version }: Parameters<PolicyCalls['discardPolicyDraft']>[0],
): Promise<Answer<PolicyView>> =>
  changePolicy(deps, desk, {
    cmd,
    customer,
    act: 'policy-draft-discarded',
    needs: toEdit,
    decide: (doc) => {
      const next = withoutDraft(doc, version);
      return next.ok ? allowed({ doc: next.value, args: { version } }) : next;
    },
  });
