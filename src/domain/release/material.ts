import canonicalize from 'canonicalize';
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
    waves: Object.fromEntries(
      own.map(({ id, number, environment, site, plannedStart, plannedEnd }) => [
        id,
        { number, environment, site, plannedStart, plannedEnd },
      ]),
    ),
  };
}

/** SHA-256 of the material as canonical JSON (RFC 8785): what an agreement is bound to. */
export function materialHash({ waves, ...common }: Material): string {
  return sha256Hex(canonical({ ...common, waves: Object.values(waves).map(canonical).sort() }));
}

/** Customers that this release touches: those named in its overview and those of its waves. */
export const affectedCustomers = ({ customers }: ReleaseDoc, { waves }: PlanDoc): readonly string[] =>
  [...new Set([...idsOf(customers), ...inOrder(waves).map((wave) => wave.customer)])].filter((id) => id !== '').sort();

export function canonical(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('A plan is JSON.');
  return text;
}

const textHash = (text: string): string => sha256Hex(text.replace(/\s+/g, ' ').trim());
