import type { PolicyCalls, PolicyView, RecordPolicyAnswer } from '../../contract/policy-calls';
import type { Answer } from '../../contract/wire';
import { allowed, refused } from '../../domain/kernel';
import { whatAgreementLacks } from '../../domain/policy/agreement';
import { ownDefault } from '../../domain/policy/policy';
import { withAdopted, withRetired, withStatement } from '../../domain/policy/versions';
import { inWords } from '../../domain/release/what-changed';
import { changePolicy } from './change-policy';
import type { Deps } from '../deps';
import { needsRole } from '../roles/needs-role';
import { evidenceMissing } from '../release/open-for-answer';
import { openPolicies } from './open-policies';
import type { Desk } from './open-policies';

/** The customer's word to a version: by an account that the policy names, or recorded with where its own words are. */
export async function recordPolicyAnswer(
  deps: Deps,
  desk: Desk,
  { cmd, customer, version, hash, decision, channel, evidence, comment }: RecordPolicyAnswer,
): Promise<Answer<PolicyView>> {
  if (customer === ownDefault) return nobodyAgrees;
  if (decision === 'declined' && comment === '') return commentMissing;
  const opened = await openPolicies(deps, desk);
  if (!opened.ok) return opened;
  const right = opened.value.right('answer-for-customer', customer);
  const by = desk.caller.accountId;
  return changePolicy(deps, desk, {
    cmd,
    customer,
    act: 'policy-answered',
    needs: null,
    decide: (doc, at) => {
      const asCustomer = opened.value.speaksAs(customer, doc);
      if (!asCustomer && !right.allowed) return needsRole(right, 'record the answer of a customer');
      if (!asCustomer && evidence === '') return evidenceMissing;
      const content = doc.versions[version]?.content;
      const lacks = content === undefined || decision === 'declined' ? [] : whatAgreementLacks(content);
      if (lacks.length > 0) return notReady(lacks);
      const said = { by, at, channel: asCustomer ? ('JIRA' as const) : channel, evidence, comment, hash };
      const next = withStatement(doc, version, decision, said);
      if (!next.ok) return next;
      return allowed({ doc: next.value, args: { version, decision, channel: said.channel, evidence } });
    },
    ...(comment === '' ? {} : { reason: comment }),
  });
}

/** Puts a draft to use before the customer has agreed: it says when to deploy, and no plan passes on it. */
export const adoptPolicy = (
  deps: Deps,
  desk: Desk,
  { cmd, customer, version, hash, reason }: Parameters<PolicyCalls['adoptPolicy']>[0],
): Promise<Answer<PolicyView>> =>
  changePolicy(deps, desk, {
    cmd,
    customer,
    act: 'policy-adopted',
    needs: { act: 'edit-policies', toDo: 'put a policy to use' },
    reason,
    decide: (doc) => {
      const next = withAdopted(doc, version, hash);
      return next.ok ? allowed({ doc: next.value, args: { version } }) : next;
    },
  });

/** Takes a version out of use; plans that were agreed under it keep to it. */
export const retirePolicy = (
  deps: Deps,
  desk: Desk,
  { cmd, customer, version, reason }: Parameters<PolicyCalls['retirePolicy']>[0],
): Promise<Answer<PolicyView>> =>
  changePolicy(deps, desk, {
    cmd,
    customer,
    act: 'policy-retired',
    needs: { act: 'edit-policies', toDo: 'take a policy out of use' },
    reason,
    decide: (doc) => {
      const next = withRetired(doc, version);
      return next.ok ? allowed({ doc: next.value, args: { version } }) : next;
    },
  });

const notReady = (lacks: readonly string[]) =>
  refused(
    'policy-incomplete',
    `This version does not say ${inWords(lacks)}, so nobody can agree to it. Complete the draft, show it to the customer, then record the answer.`,
  );

const commentMissing = refused(
  'comment-missing',
  'Say what the customer said. A refusal without words helps nobody to change the policy.',
);

const nobodyAgrees = refused(
  'default-not-agreed',
  "The organisation's default is agreed by no customer. Copy it to a customer, then record that customer's answer.",
);
