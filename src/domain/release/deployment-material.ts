import { canonical } from '../canonical';
import { sha256Hex } from '../records/hash';
import type { Material } from './agreement';
import { noPilot } from './deployment-plan';
import type { DeploymentParts } from './deployment-plan';

/** Parts of the deployment plan that a customer agrees to besides waves, options and back-out, by their names in a sentence. */
export const agreedDeployment = { pilot: 'the pilot', earlyLife: 'the early-life support' } as const;

/** A hash of each of them that says something. */
export function deploymentParts(
  customer: string,
  { pilots, earlyLife }: Pick<DeploymentParts, 'pilots' | 'earlyLife'>,
): Material['parts'] {
  const parts: { readonly [name in keyof typeof agreedDeployment]: Said } = {
    pilot: pilots[customer] ?? noPilot,
    earlyLife,
  };
  return Object.fromEntries(
    Object.entries(parts).flatMap(([name, part]) => {
      const said = Object.entries(part).map(([field, value]): [string, Said[string]] => [field, inOneLine(value)]);
      const isEmpty = said.every(([, value]) => value === null || value === '');
      return isEmpty ? [] : [[name, sha256Hex(canonical(Object.fromEntries(said)))]];
    }),
  );
}

type Said = { readonly [field: string]: string | number | null };

/** How a text is broken into lines is not material. */
const inOneLine = (value: string | number | null) =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value;
