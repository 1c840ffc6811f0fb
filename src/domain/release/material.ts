import { canonical } from '../canonical';
import { idsOf, inOrder } from '../kernel';
import { sha256Hex } from '../records/hash';
import type { Material } from './agreement';
import { deploymentParts } from './deployment-material';
import type { Criterion, PlanDetails } from './details';
import type { PlanDoc } from './plan';
import type { ReleaseDoc } from './release';

/** The plan as far as customers agree to it. */
export type AgreedPlan = Pick<
  PlanDoc,
  'scope' | 'exclusions' | 'details' | 'waves' | 'backOut' | 'options' | 'pilots' | 'earlyLife'
>;

/**
 * Which details of the plan a customer agrees to, by their names in a sentence: a change of these asks for a new answer.
 * null: ours to keep current from day to day, without a new answer.
 */
export const agreedDetails = {
  objectives: 'the objectives',
  deliverables: 'the deliverables',
  riskLevel: 'the risk level',
  criteria: 'the acceptance criteria',
  communication: 'the communication',
  training: 'the training',
  success: 'when it counts as a success',
  failure: 'when it counts as a failure',
  risks: null,
  dependencies: null,
  resources: null,
  cost: null,
  buildTest: null,
  problems: null,
  noProblems: null,
  approvers: null,
} as const satisfies { readonly [field in keyof PlanDetails]: string | null };

/** The plan as this customer agrees to it. */
export function materialFor(
  customer: string,
  release: Pick<ReleaseDoc, 'type' | 'services'>,
  plan: AgreedPlan,
): Material {
  const { trigger, steps, maxMinutes, pointOfNoReturn } = plan.backOut;
  const own = inOrder(plan.waves).filter((wave) => wave.customer === customer);
  return {
    customer,
    type: release.type,
    services: idsOf(release.services),
    scope: textHash(plan.scope),
    exclusions: textHash(plan.exclusions),
    backOut: {
      trigger: textHash(trigger),
      steps: textHash(
        inOrder(steps)
          .map(({ text }) => text)
          .join('\n'),
      ),
      maxMinutes,
      pointOfNoReturn: textHash(pointOfNoReturn),
    },
    options: plan.options[customer] ?? null,
    parts: { ...partsOf(plan.details), ...deploymentParts(customer, plan) },
    criteria: Object.fromEntries(
      inOrder(plan.details.criteria)
        .filter((criterion) => holdsFor(customer, criterion))
        .map((criterion) => [criterion.id, criterionHash(criterion)]),
    ),
    waves: Object.fromEntries(
      own.map(({ id, number, environment, site, plannedStart, plannedEnd }) => [
        id,
        { number, environment, site, plannedStart, plannedEnd },
      ]),
    ),
  };
}

/** SHA-256 of the material as canonical JSON (RFC 8785): what an agreement is bound to. */
export function materialHash({ waves, options, parts, criteria, ...common }: Material): string {
  // Left out while nothing is said: plans were agreed to before these could be said, and still say the same.
  const said = {
    ...(options === null ? {} : { options }),
    ...(Object.keys(parts).length === 0 ? {} : { parts }),
    ...(Object.keys(criteria).length === 0 ? {} : { criteria: Object.values(criteria).sort() }),
  };
  return sha256Hex(canonical({ ...common, ...said, waves: Object.values(waves).map(canonical).sort() }));
}

/** Customers that this release touches: those named in its overview and those of its waves. */
export const affectedCustomers = ({ customers }: ReleaseDoc, { waves }: PlanDoc): readonly string[] =>
  [...new Set([...idsOf(customers), ...inOrder(waves).map((wave) => wave.customer)])].filter((id) => id !== '').sort();

/** Whether a criterion is this customer's to agree to. */
export const holdsFor = (customer: string, criterion: Criterion): boolean =>
  criterion.customer === '' || criterion.customer === customer;

export const criterionHash = ({ text, kind, mandatory }: Omit<Criterion, 'customer'>): string =>
  textHash(canonical({ text, kind, mandatory }));

/** The criteria are texts of their own and stand beside these. */
function partsOf(details: PlanDetails): Material['parts'] {
  const said = Object.entries(details).filter(
    (field): field is [keyof PlanDetails, string] => typeof field[1] === 'string' && field[1] !== '',
  );
  const agreed = said.filter(([field]) => agreedDetails[field] !== null);
  return Object.fromEntries(agreed.map(([field, text]) => [field, textHash(text)]));
}

const textHash = (text: string): string => sha256Hex(text.replace(/\s+/g, ' ').trim());
