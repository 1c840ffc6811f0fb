import { inOrder } from '../kernel';
import { affectedCustomers } from '../release/material';
import type { PolicyOfRelease } from '../release/policy-of-release';
import type { PlanDoc, Wave } from '../release/plan';
import type { CustomerFacts, GateFacts } from './gate';

export type PlannedWave = Wave & { readonly id: string };

/** A customer whom the release touches, with all its waves, also those that a transition would not start. */
export type PlannedCustomer = {
  readonly id: string;
  readonly name: string;
  readonly facts: CustomerFacts | undefined;
  readonly waves: readonly PlannedWave[];
};

/** A customer with a policy to measure its waves by. */
export type MeasuredCustomer = PlannedCustomer & { readonly policy: PolicyOfRelease };

export const plannedCustomers = (
  { release, plan }: GateFacts,
  customers: { readonly [id: string]: CustomerFacts },
): readonly PlannedCustomer[] =>
  affectedCustomers(release.doc, plan).map((id) => ({
    id,
    name: customers[id]?.name ?? id,
    facts: customers[id],
    waves: wavesOf(plan, id),
  }));

/** Those that PLN-03 has nothing to say about as far as measuring goes: without a policy there is nothing to measure by. */
export const measuredCustomers = (
  facts: GateFacts,
  customers: { readonly [id: string]: CustomerFacts },
): readonly MeasuredCustomer[] =>
  plannedCustomers(facts, customers).flatMap((customer) => {
    const policy = customer.facts?.policy ?? null;
    return policy === null ? [] : [{ ...customer, policy }];
  });

const wavesOf = ({ waves }: PlanDoc, customer: string): readonly PlannedWave[] =>
  inOrder(waves).filter((wave) => wave.customer === customer);

/** `policy version 3`, `the organization's default, version 2`. */
export const policyInWords = ({ version, isDefault }: PolicyOfRelease): string =>
  isDefault ? `the organization's default, version ${version}` : `policy version ${version}`;

export const waveInWords = ({ number, site }: Wave): string => `Wave ${number}${site === '' ? '' : ` (${site})`}`;

/** When a customer's first wave is planned to start. */
export function firstStart(waves: readonly Wave[]): string | null {
  const [first] = waves.flatMap(({ plannedStart }) => plannedStart ?? []).sort();
  return first ?? null;
}
