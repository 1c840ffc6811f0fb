import { canonical } from '../canonical';
import { idsOf, inOrder } from '../kernel';
import { sha256Hex } from '../records/hash';
import type { Material } from './agreement';
import type { PlanDoc } from './plan';
import type { ReleaseDoc } from './release';

/** The plan as this customer agrees to it. */
export function materialFor(customer: string, release: ReleaseDoc, plan: PlanDoc): Material {
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
      steps: textHash(steps),
      maxMinutes,
      pointOfNoReturn: textHash(pointOfNoReturn),
    },
    options: plan.options[customer] ?? null,
    waves: Object.fromEntries(
      own.map(({ id, number, environment, site, plannedStart, plannedEnd }) => [
        id,
        { number, environment, site, plannedStart, plannedEnd },
      ]),
    ),
  };
}

/** SHA-256 of the material as canonical JSON (RFC 8785): what an agreement is bound to. */
export function materialHash({ waves, options, ...common }: Material): string {
  // Left out while nothing is chosen: plans were agreed to before there were options, and still say the same.
  const chosen = options === null ? {} : { options };
  return sha256Hex(canonical({ ...common, ...chosen, waves: Object.values(waves).map(canonical).sort() }));
}

/** Customers that this release touches: those named in its overview and those of its waves. */
export const affectedCustomers = ({ customers }: ReleaseDoc, { waves }: PlanDoc): readonly string[] =>
  [...new Set([...idsOf(customers), ...inOrder(waves).map((wave) => wave.customer)])].filter((id) => id !== '').sort();

const textHash = (text: string): string => sha256Hex(text.replace(/\s+/g, ' ').trim());
