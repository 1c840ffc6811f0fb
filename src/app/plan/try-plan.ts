import type { PlanAdvice, TryPlan } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import { evaluate } from '../../domain/gate/evaluate';
import type { CustomerFacts, GateFacts } from '../../domain/gate/gate';
import { announcedBy, earlyLifeDays, movedWaves, windowOf } from '../../domain/gate/plan-calendar';
import { measuredCustomers } from '../../domain/gate/planned-customers';
import { meetings } from '../../domain/gate/meetings';
import { slotAdvice } from '../../domain/gate/slot-advice';
import { inOrder } from '../../domain/kernel';
import { emptyPackage } from '../../domain/packages/package';
import type { PlanDoc } from '../../domain/release/plan';
import { sitesLeftOut } from '../../domain/release/sites-left-out';
import { validAppointments } from '../../domain/roles/valid-appointments';
import { customersInUse } from '../../domain/settings/in-use';
import type { Deps } from '../deps';
import { editedPlan } from './edited-plan';
import { gatherOthers } from '../gate/gather-others';
import { customersAffected, policiesOn } from '../release/customers-affected';
import { openRelease } from '../release/open-release';
import { othersAsSeen } from '../gate/others-as-seen';
import type { Caller } from '../ports/ports';
import { headOf, packageStream, readHeads, unitsStream } from '../streams';

/** Rules that policies speak through: of the whole verdict, these are told beside the fields. */
const aboutPolicies = ['PLN-03', 'PLN-04', 'PLN-05', 'PLN-06', 'PLN-07', 'PLN-08', 'PLN-09'];

/**
 * What every customer's policy says to the plan with these changes on it, by the engine that judges it at the gate,
 * the next legal slots of each wave, and the days that follow from the plan. With `moveBy` all waves are that many
 * working days later, or earlier with a negative number. Stores nothing. Three SQL statements.
 */
export async function tryPlan(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { changes, moveBy = 0 }: TryPlan,
): Promise<Answer<PlanAdvice>> {
  const opened = await openRelease(deps, caller, issueId);
  if (!opened.ok) return opened;
  const { issue, release, plan, customers, services, settings, roles, process } = opened.value;
  const written = editedPlan(plan.doc, changes, customersInUse(customers));
  if (!written.ok) return written;
  const about = { release: release.doc, plan: written.value, customers };
  const heads = await readHeads(deps.journal, [...policiesOn(about), packageStream(issue.id), unitsStream]);
  const now = deps.clock.now();
  const told = customersAffected(heads, about, now);
  const moved = moveBy === 0 ? {} : movedWaves(inOrder(written.value.waves), told, moveBy);
  const tried = withMoved(written.value, moved);
  const own = {
    ...{ id: issue.id, release: release.doc, plan: tried, services, settings },
    ...{ package: headOf(heads, packageStream(issue.id)).doc, units: headOf(heads, unitsStream).doc },
  };
  const others = await othersAsSeen(caller.jira, await gatherOthers(deps, own, told, now), tried, now);
  const facts: GateFacts = {
    release: { issueKey: issue.key, doc: release.doc },
    plan: tried,
    waves: [],
    changes: { known: false, why: 'they are not asked about here' },
    package: emptyPackage,
    signOff: null,
    announced: {},
    customers: { known: true, value: told },
    others,
    authorizedStatusNames: [],
    numberForm: null,
    roles: validAppointments(release.doc, roles),
    process,
    // What a plan departs from is said, whoever waived it.
    waivers: [],
    reasons: [],
    emergency: { declared: null, links: {} },
    holders: { changeManager: release.doc.roles.chm ?? null, releaseManager: release.doc.roles.rdm ?? null },
  };
  return {
    ok: true,
    value: {
      findings: evaluate('G2', facts, now).findings.filter(({ rule }) => aboutPolicies.includes(rule)),
      customers: Object.fromEntries(
        Object.entries(told).map(([id, customer]) => [
          id,
          { ...policyTold(customer), leftOut: sitesLeftOut(customer.policy?.content.sites ?? '', id, tried.waves) },
        ]),
      ),
      earlyLife: Object.fromEntries(
        measuredCustomers(facts, told).map((customer) => [
          customer.id,
          earlyLifeDays(customer, tried, release.doc.type),
        ]),
      ),
      waves: Object.fromEntries(
        inOrder(tried.waves).map((wave) => [
          wave.id,
          {
            ...slotAdvice(wave, told, facts, now),
            meets: others.known ? meetings(wave, others.value, now) : [],
            window: windowOf(wave, told),
            announcedBy: announcedBy(wave, tried, told),
          },
        ]),
      ),
      moved,
    },
  };
}

const withMoved = (plan: PlanDoc, moved: PlanAdvice['moved']): PlanDoc => ({
  ...plan,
  waves: {
    ...plan.waves,
    byId: Object.fromEntries(Object.entries(plan.waves.byId).map(([id, wave]) => [id, { ...wave, ...moved[id] }])),
  },
});

function policyTold({ name, policy }: CustomerFacts): Omit<PlanAdvice['customers'][string], 'leftOut'> {
  if (policy === null) return { name, policy: null };
  const { version, agreed, isDefault, isKept, content } = policy;
  const { timeZone, windows, allowed, backOutMaxMinutes } = content;
  return { name, policy: { version, agreed, isDefault, isKept, timeZone, windows, allowed, backOutMaxMinutes } };
}
