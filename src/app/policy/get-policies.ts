import type { PoliciesView, PolicySummary, PolicyView } from '../../contract/policy-calls';
import type { Answer } from '../../contract/wire';
import { refused } from '../../domain/kernel';
import type { Instant } from '../../domain/kernel';
import { effectivePolicy, lapsedPolicy, reviewState } from '../../domain/policy/effective-policy';
import { whatAgreementLacks } from '../../domain/policy/agreement';
import { ownDefault } from '../../domain/policy/policy';
import type { PolicyDoc } from '../../domain/policy/policy';
import { newestVersion, policyHash } from '../../domain/policy/versions';
import type { Deps } from '../deps';
import { openPolicies, policyName } from './open-policies';
import type { Desk, OpenPolicies } from './open-policies';
import { headOf, policyStream, readHeads } from '../streams';

/** Every customer with where its policy stands. */
export async function getPolicies(deps: Pick<Deps, 'journal' | 'clock'>, desk: Desk): Promise<Answer<PoliciesView>> {
  const opened = await openPolicies(deps, desk);
  if (!opened.ok) return opened;
  const { customers, right } = opened.value;
  const ids = [ownDefault, ...Object.keys(customers)];
  const heads = await readHeads(deps.journal, ids.map(policyStream));
  const docOf = (id: string) => headOf(heads, policyStream(id)).doc;
  const policies = ids.map((id) =>
    policySummary(id, policyName(customers, id) ?? id, docOf(id), docOf(ownDefault), deps.clock.now()),
  );
  const [organisation, ...others] = policies;
  const byName = others.sort((a, b) => a.name.localeCompare(b.name));
  return {
    ok: true,
    value: {
      policies: organisation === undefined ? byName : [organisation, ...byName],
      mayEdit: right('edit-policies'),
    },
  };
}

/** One customer's policy with all its versions. */
export async function getPolicy(
  deps: Pick<Deps, 'journal' | 'clock'>,
  desk: Desk,
  { customer }: { readonly customer: string },
): Promise<Answer<PolicyView>> {
  const opened = await openPolicies(deps, desk);
  return opened.ok ? showPolicy(deps, desk, opened.value, customer) : opened;
}

/** The same for whoever has opened the policies already: Jira is not asked again. */
export async function showPolicy(
  { journal, clock }: Pick<Deps, 'journal' | 'clock'>,
  desk: Desk,
  opened: OpenPolicies,
  customer: string,
): Promise<Answer<PolicyView>> {
  const name = policyName(opened.customers, customer);
  if (name === undefined) return noSuchCustomer(customer);
  const heads = await readHeads(journal, [customer, ownDefault].map(policyStream));
  const docOf = (id: string) => headOf(heads, policyStream(id)).doc;
  const summary = policySummary(customer, name, docOf(customer), docOf(ownDefault), clock.now());
  return { ok: true, value: policyView(opened, summary, docOf(customer)) };
}

export function policySummary(
  customer: string,
  name: string,
  doc: PolicyDoc,
  organisation: PolicyDoc,
  now: Instant,
): PolicySummary {
  const current = effectivePolicy(doc, now, organisation);
  const newest = newestVersion(doc);
  return {
    customer,
    name,
    current: current && {
      version: current.version,
      agreed: current.agreed,
      isDefault: current.isDefault,
      effectiveTo: current.content.effectiveTo,
      reviewDue: current.content.reviewDue,
      review: reviewState(current.content, now),
    },
    draft: newest !== null && doc.versions[newest]?.standing.state === 'draft' ? newest : null,
    lapsed: current === null ? lapsedPolicy(doc, now) : null,
  };
}

function policyView({ right, speaksAs }: OpenPolicies, summary: PolicySummary, doc: PolicyDoc): PolicyView {
  const asCustomer = speaksAs(summary.customer, doc);
  return {
    summary,
    versions: Object.fromEntries(
      Object.entries(doc.versions).map(([version, { content, standing }]) => [
        version,
        { content, standing, hash: policyHash(content), lacks: whatAgreementLacks(content) },
      ]),
    ),
    mayEdit: right('edit-policies', summary.customer),
    mayAnswer: asCustomer ? { allowed: true } : right('answer-for-customer', summary.customer),
    asCustomer,
  };
}

export const noSuchCustomer = (customer: string) =>
  refused('unknown-entry', `There is no customer "${customer}" in the register. Add the customer first.`);
