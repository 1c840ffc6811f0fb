import type { AgreementsView } from '../contract/release-calls';
import type { Answer } from '../contract/wire';
import { agreementOf, versionOf } from '../domain/release/agreements';
import { affectedCustomers, materialFor } from '../domain/release/material';
import type { PlanDoc } from '../domain/release/plan';
import type { Deps } from './deps';
import { permission } from './get-release';
import { openRelease } from './open-release';
import type { OpenRelease } from './open-release';
import type { Caller } from './ports';

/** Where every affected customer stands with the plan. */
export async function getAgreements(deps: Deps, caller: Caller, issueId: string): Promise<Answer<AgreementsView>> {
  const opened = await openRelease(deps, caller, issueId);
  return opened.ok ? { ok: true, value: agreementsView(caller, opened.value, opened.value.plan.doc) } : opened;
}

export function agreementsView(caller: Caller, opened: OpenRelease, plan: PlanDoc): AgreementsView {
  const release = opened.release.doc;
  return {
    version: versionOf(release, plan),
    customers: affectedCustomers(release, plan).map((customer) => {
      const { state, decision, comment, lastAgreed, changed } = agreementOf(customer, release, plan);
      return {
        customer,
        name: opened.customers[customer]?.name ?? customer,
        state,
        decision,
        comment,
        lastAgreed: lastAgreed && { version: lastAgreed.version, at: lastAgreed.at },
        changed,
        material: materialFor(customer, release, plan),
      };
    }),
    mayRecord: permission(caller, opened, 'record-agreement'),
  };
}
