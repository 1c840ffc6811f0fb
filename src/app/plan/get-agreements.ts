import type { AgreementsView } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import { effectivePolicy } from '../../domain/policy/effective-policy';
import { agreementOf, versionOf } from '../../domain/release/agreements';
import { criteriaAgreed, criteriaOffered } from '../../domain/release/criteria-agreed';
import { silenceOf } from '../../domain/release/deemed';
import { materialFor, materialHash } from '../../domain/release/material';
import type { PlanDoc } from '../../domain/release/plan';
import { sinceBaseline } from '../../domain/release/since-baseline';
import { commitAct } from '../commit-act';
import type { ActOn } from '../commit-act';
import type { Deps } from '../deps';
import { customersAffected, policiesOn } from '../release/customers-affected';
import { permission } from '../release/get-release';
import { openRelease } from '../release/open-release';
import type { OpenRelease } from '../release/open-release';
import { answering } from '../release/open-for-answer';
import type { Caller } from '../ports/ports';
import { headOf, planStream, policyStream, readHeads } from '../streams';
import { noticeLine, speakersOf } from './speakers-of';

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
  { journal, clock, people }: Deps,
  caller: Caller,
  opened: OpenRelease,
  plan: PlanDoc,
): Promise<AgreementsView> {
  const release = opened.release.doc;
  const now = clock.now();
  const about = { release, plan, customers: opened.customers };
  const heads = await readHeads(journal, policiesOn(about));
  const affected = customersAffected(heads, about, now);
  const heldBy = (id: string) => effectivePolicy(headOf(heads, policyStream(id)).doc, now);
  const ours = Object.keys(affected).filter((id) => isOurs(answering(caller, opened, id, heldBy(id))));
  const policies = Object.fromEntries(ours.map((id) => [id, heldBy(id)]));
  const speaking = await speakersOf({ people }, opened.roles, plan, policies);
  return {
    version: versionOf(release, plan),
    customers: Object.entries(affected).map(([customer, { name, policy }]) => {
      const agreement = agreementOf(customer, release, plan);
      const { state, decision, comment, asked = null, lastAgreed, changed } = agreement;
      const held = heldBy(customer);
      const { right, asCustomer } = answering(caller, opened, customer, held);
      return {
        customer,
        name,
        state,
        decision,
        comment,
        asked,
        silence: state === 'asked' && asked !== null ? silenceOf(held, asked.at, now) : null,
        notice: noticeLine(agreement, materialHash(materialFor(customer, release, plan))),
        speakers: speaking[customer] ?? [],
        lastAgreed: lastAgreed && { version: lastAgreed.version, at: lastAgreed.at },
        criteria: criteriaAgreed(customer, plan, policy),
        offered: criteriaOffered(customer, plan, policy),
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

/** Whether this person records for the customer, and does not speak for it. */
const isOurs = ({ right, asCustomer }: ReturnType<typeof answering>): boolean => right.allowed && !asCustomer;
