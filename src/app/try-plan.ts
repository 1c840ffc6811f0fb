import type { EditPlan, PlanAdvice } from '../contract/release-calls';
import type { Answer } from '../contract/wire';
import { evaluate } from '../domain/gate/evaluate';
import type { CustomerFacts, GateFacts } from '../domain/gate/gate';
import { slotAdvice } from '../domain/gate/slot-advice';
import { inOrder } from '../domain/kernel';
import { ownDefault } from '../domain/policy/policy';
import { affectedCustomers } from '../domain/release/material';
import { customerFacts } from '../domain/release/policy-of-release';
import { validAppointments } from '../domain/roles/valid-appointments';
import type { Deps } from './deps';
import { editedPlan } from './edited-plan';
import { openRelease } from './open-release';
import type { Caller } from './ports';
import { headOf, policyStream, readHeads } from './streams';

/** Rules that policies speak through: of the whole verdict, these are told beside the fields. */
const aboutPolicies = ['PLN-03', 'PLN-04', 'PLN-06', 'PLN-07', 'PLN-08'];

/**
 * What every customer's policy says to the plan with these changes on it, by the engine that judges it at the gate,
 * and the next legal slots of each wave. Stores nothing. Two SQL statements.
 */
export async function tryPlan(
  deps: Deps,
  caller: Caller,
  issueId: string,
  changes: EditPlan['changes'],
): Promise<Answer<PlanAdvice>> {
  const opened = await openRelease(deps, caller, issueId);
  if (!opened.ok) return opened;
  const { issue, release, plan, customers, roles, process } = opened.value;
  const edited = editedPlan(plan.doc, changes, Object.keys(customers));
  if (!edited.ok) return edited;
  const ids = affectedCustomers(release.doc, edited.value);
  const heads = await readHeads(deps.journal, [ownDefault, ...ids].map(policyStream));
  const docOf = (id: string) => headOf(heads, policyStream(id)).doc;
  const now = deps.clock.now();
  const told = Object.fromEntries(
    ids.map((id): [string, CustomerFacts] => {
      const policies = { own: docOf(id), organisation: docOf(ownDefault) };
      return [id, { name: customers[id]?.name ?? id, ...customerFacts(id, release.doc, edited.value, policies, now) }];
    }),
  );
  const facts: GateFacts = {
    release: { issueKey: issue.key, doc: release.doc },
    plan: edited.value,
    waves: [],
    changes: { known: false, why: 'they are not asked about here' },
    customers: { known: true, value: told },
    authorizedStatusNames: [],
    roles: validAppointments(release.doc, roles),
    process,
    holders: { changeManager: release.doc.roles.chm ?? null, releaseManager: release.doc.roles.rdm ?? null },
  };
  return {
    ok: true,
    value: {
      findings: evaluate('G2', facts, now).findings.filter(({ rule }) => aboutPolicies.includes(rule)),
      customers: Object.fromEntries(Object.entries(told).map(([id, customer]) => [id, policyTold(customer)])),
      waves: Object.fromEntries(
        inOrder(edited.value.waves).map((wave) => [wave.id, slotAdvice(wave, told, facts, now)]),
      ),
    },
  };
}

function policyTold({ name, policy }: CustomerFacts): PlanAdvice['customers'][string] {
  if (policy === null) return { name, policy: null };
  const { version, agreed, isDefault, isKept, content } = policy;
  const { timeZone, windows, allowed } = content;
  return { name, policy: { version, agreed, isDefault, isKept, timeZone, windows, allowed } };
}
