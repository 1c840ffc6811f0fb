import { allowed, refused } from '../kernel';
import type { Instant, Result } from '../kernel';
import type { CustomerAgreement, Material, Statement, Withdrawal } from './agreement';
import { affectedCustomers, materialFor, materialHash } from './material';
import type { Baseline, PlanDoc } from './plan';
import type { ReleaseDoc } from './release';
import { inWords, whatChanged } from './what-changed';

const nothingSaid: CustomerAgreement = { decision: null, comment: null, lastAgreed: null };

/** What stands of a customer's word, measured by the plan as it is. */
export type Agreement = CustomerAgreement & {
  readonly state: 'agreed' | 'outdated' | 'declined' | 'withdrawn' | 'asked' | 'none';
  /** What changed since the last agreed version, where the customer agreed once. */
  readonly changed: readonly string[];
};

export function agreementOf(customer: string, release: ReleaseDoc, plan: PlanDoc): Agreement {
  const said = plan.agreements[customer] ?? nothingSaid;
  const material = materialFor(customer, release, plan);
  const changed = said.lastAgreed === null ? [] : whatChanged(said.lastAgreed.material, material);
  return { ...said, changed, state: stateOf(said, materialHash(material)) };
}

function stateOf({ decision, asked }: CustomerAgreement, hash: string): Agreement['state'] {
  // Asked about the plan as it is, and not answered since.
  if (asked?.hash === hash && (decision === null || decision.at < asked.at)) return 'asked';
  if (decision === null) return 'none';
  if (decision.decision !== 'agreed') return decision.decision;
  return decision.hash === hash ? 'agreed' : 'outdated';
}

/**
 * The version of this plan: one more than the stored one as soon as it says something else than what a customer
 * answered to. Stored with every act on the plan; computed here as well because the release is material too.
 */
export function versionOf(release: ReleaseDoc, plan: PlanDoc): number {
  const outdated = Object.entries(plan.agreements).some(([customer, { decision, comment, asked = null }]) => {
    const hash = materialHash(materialFor(customer, release, plan));
    return [decision, comment, asked].some(
      (said) => said?.version === plan.version && said.decision !== 'withdrawn' && said.hash !== hash,
    );
  });
  return outdated ? plan.version + 1 : plan.version;
}

type Said = Pick<Statement, 'decision' | 'by' | 'at' | 'channel' | 'evidence' | 'comment' | 'deemed'>;

/** Records what a customer said to the plan that the person saw; refused when that is not the plan any more. */
export function recordAgreement(
  plan: PlanDoc,
  release: ReleaseDoc,
  { customer, seen, policy }: { readonly customer: string; readonly seen: Material; readonly policy: string | null },
  said: Said,
): Result<PlanDoc> {
  if (!affectedCustomers(release, plan).includes(customer)) return notAffected(customer);
  const material = materialFor(customer, release, plan);
  const hash = materialHash(material);
  if (materialHash(seen) !== hash) return changedMeanwhile(whatChanged(seen, material));
  const version = versionOf(release, plan);
  const before = plan.agreements[customer] ?? nothingSaid;
  const next = { ...before, ...stated({ ...said, version, hash }, material, policy) };
  const recorded = { ...plan, version, agreements: { ...plan.agreements, [customer]: next } };
  return allowed({ ...recorded, baseline: plan.baseline ?? firstBaseline(release, recorded, said.at) });
}

/** The plan as it is, once every affected customer agrees to it. */
function firstBaseline(release: ReleaseDoc, plan: PlanDoc, at: Instant): Baseline | null {
  const customers = affectedCustomers(release, plan);
  if (customers.some((customer) => agreementOf(customer, release, plan).state !== 'agreed')) return null;
  const { type, services } = release;
  const { scope, exclusions, details, waves, backOut, options, pilots, earlyLife, version } = plan;
  const agreed = { scope, exclusions, details, waves, backOut, options, pilots, earlyLife };
  return { version, at, release: { type, services }, plan: agreed };
}

function stated(said: Statement, material: Material, policy: string | null): Partial<CustomerAgreement> {
  const { decision, version, at } = said;
  if (decision === 'commented') return { comment: { ...said, decision } };
  if (decision === 'asked') return { asked: { ...said, decision } };
  const decided = { decision: { ...said, decision } };
  return decision === 'agreed' ? { ...decided, lastAgreed: { version, at, material, policy } } : decided;
}

/** Takes an agreement back; refused when none stands. */
export function withdrawAgreement(
  plan: PlanDoc,
  customer: string,
  by: Pick<Withdrawal, 'by' | 'at' | 'reason'>,
): Result<PlanDoc> {
  const before = plan.agreements[customer];
  if (before?.decision?.decision !== 'agreed') return nothingToWithdraw;
  const decision: Withdrawal = { decision: 'withdrawn', version: before.decision.version, ...by };
  return allowed({ ...plan, agreements: { ...plan.agreements, [customer]: { ...before, decision } } });
}

const changedMeanwhile = (changed: readonly string[]) =>
  refused(
    'plan-changed',
    `The plan changed since you opened it: ${inWords(changed)}. The customer has not seen that, so nothing was recorded. Show them the plan as it is now, then record their answer.`,
    { where: { label: 'Release plan › Agreements', surface: 'release-plan' } },
  );

const notAffected = (customer: string) =>
  refused(
    'not-affected',
    `Customer "${customer}" is neither named in the overview nor has a wave any more, so it has nothing to agree to. Reload the page.`,
    { where: { label: 'Release plan › Overview', surface: 'release-plan' } },
  );

const nothingToWithdraw = refused(
  'no-agreement',
  'No agreement of this customer stands, so there is nothing to withdraw. Somebody may have withdrawn it meanwhile; reload to see.',
  { where: { label: 'Release plan › Agreements', surface: 'release-plan' } },
);
