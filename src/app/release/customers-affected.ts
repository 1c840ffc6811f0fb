import type { CustomerFacts } from '../../domain/gate/gate';
import type { Instant } from '../../domain/kernel';
import type { StreamId } from '../../domain/records/journal-row';
import { ownDefault } from '../../domain/policy/policy';
import { affectedCustomers } from '../../domain/release/material';
import type { PlanDoc } from '../../domain/release/plan';
import { customerFacts } from '../../domain/release/policy-of-release';
import type { ReleaseDoc } from '../../domain/release/release';
import { namedCustomer } from '../../domain/settings/in-use';
import type { RegisterDoc } from '../../domain/settings/settings';
import type { StreamState } from '../ports/ports';
import { headOf, policyStream } from '../streams';

type Planned = { readonly release: ReleaseDoc; readonly plan: PlanDoc };

/** The policies that decide on a release: those of the customers it affects, and the one for customers without their own. */
export const policiesOn = ({ release, plan }: Planned) =>
  [ownDefault, ...affectedCustomers(release, plan)].map(policyStream);

/** Every customer that the release affects, with the policy by which it is judged. `heads`: of `policiesOn` it. */
export function customersAffected(
  heads: ReadonlyMap<StreamId, StreamState>,
  { release, plan, customers }: Planned & { readonly customers: RegisterDoc['entries'] },
  now: Instant,
): { readonly [customer: string]: CustomerFacts } {
  const docOf = (customer: string) => headOf(heads, policyStream(customer)).doc;
  const organisation = docOf(ownDefault);
  return Object.fromEntries(
    affectedCustomers(release, plan).map((id): [string, CustomerFacts] => [
      id,
      { ...namedCustomer(id, customers), ...customerFacts(id, release, plan, { own: docOf(id), organisation }, now) },
    ]),
  );
}
