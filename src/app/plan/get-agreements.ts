import type { AgreementsView } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import { effectivePolicy } from '../../domain/policy/effective-policy';
import { ownDefault } from '../../domain/policy/policy';
import { agreementOf, versionOf } from '../../domain/release/agreements';
import { criteriaAgreed, criteriaOffered } from '../../domain/release/criteria-agreed';
import { silenceOf } from '../../domain/release/deemed';
import { affectedCustomers, materialFor } from '../../domain/release/material';
import { customerFacts } from '../../domain/release/policy-of-release';
import type { PlanDoc } from '../../domain/release/plan';
import { sinceBaseline } from '../../domain/release/since-baseline';
import { commitAct } from '../commit-act';
import type { ActOn } from '../commit-act';
import type { Deps } from '../deps';
import { permission } from '../release/get-release';
import { openRelease } from '../release/open-release';
import type { OpenRelease } from '../release/open-release';
import { answering } from '../release/open-for-answer';
import type { Caller } from '../ports/ports';
import { headOf, planStream, policyStream, readHeads } from '../streams';

/** Where every affected customer stands with the plan. */
export async function getAgreements(deps: Deps, caller: Caller, issueId: string): Promise<Answer<AgreementsView>> {
  const opened = await openRelease(deps, caller, issueId);
  return opened.ok
    ? { ok: true, value: await agreementsView(deps, caller, opened.value, opened.value.plan.doc) }
    : opened;
}

/** One act on what customers say to the plan, and where they all stand after it. */
export async function actOnAgreements(
  deps: Deps,
  caller: Caller,
  opened: OpenRelease,
  { cmd, decide }: Pick<ActOn<PlanDoc>, 'cmd' | 'decide'>,
): Promise<Answer<AgreementsView>> {
  const stored = await commitAct(deps, {
    stream: planStream(opened.issue.id),
    state: opened.plan,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide,
  });
  return stored.ok ? { ok: true, value: await agreementsView(deps, caller, opened, stored.value.doc) } : stored;
}

async function agreementsView(
  { journal, clock }: Deps,
  caller: Caller,
  opened: OpenRelease,
  plan: PlanDoc,
): Promise<AgreementsView> {
  const release = opened.release.doc;
  const now = clock.now();
  const customers = affectedCustomers(release, plan);
  const heads = await readHeads(journal, [ownDefault, ...customers].map(policyStream));
  const docOf = (id: string) => headOf(heads, policyStream(id)).doc;
  const policyOf = (id: string) =>
    customerFacts(id, release, plan, { own: docOf(id), organisation: docOf(ownDefault) }, now).policy;
  return {
    version: versionOf(release, plan),
    customers: customers.map((customer) => {
      const { state, decision, comment, asked = null, lastAgreed, changed } = agreementOf(customer, release, plan);
      const held = effectivePolicy(docOf(customer), now);
      const { right, asCustomer } = answering(caller, opened, customer, held);
      return {
        customer,
        name: opened.customers[customer]?.name ?? customer,
        state,
        decision,
        comment,
        asked,
        silence: state === 'asked' && asked !== null ? silenceOf(held, asked.at, now) : null,
        lastAgreed: lastAgreed && { version: lastAgreed.version, at: lastAgreed.at },
        criteria: criteriaAgreed(customer, plan, policyOf(customer)),
        offered: criteriaOffered(customer, plan, policyOf(customer)),
        changed,
        mayRecord: right.allowed,
        asCustomer,
        material: materialFor(customer, release, plan),
      };
    }),
    baseline: sinceBaseline(release, plan),
    mayRecord: permission(caller, opened, 'record-agreement'),
  };
}
