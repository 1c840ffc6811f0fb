import type { Setup } from '../../contract/admin-calls';
import type { Answer } from '../../contract/wire';
import { effectivePolicy } from '../../domain/policy/effective-policy';
import { ownDefault } from '../../domain/policy/policy';
import type { Deps } from '../deps';
import {
  customersStream,
  headOf,
  policyStream,
  readHeads,
  readStreams,
  servicesStream,
  settingsStream,
} from '../streams';

/** The whole set-up: mapping, registers, and the policy that holds for each customer. */
export async function getSetup({ journal, clock }: Pick<Deps, 'journal' | 'clock'>): Promise<Answer<Setup>> {
  const heads = await readStreams(journal, {
    settings: settingsStream,
    customers: customersStream,
    services: servicesStream,
  });
  const customers = heads.customers.doc.entries;
  const policies = await readHeads(journal, [ownDefault, ...Object.keys(customers)].map(policyStream));
  const docOf = (id: string) => headOf(policies, policyStream(id)).doc;
  return {
    ok: true,
    value: {
      settings: { seq: heads.settings.seq, doc: heads.settings.doc },
      customers: Object.fromEntries(
        Object.entries(customers).map(([id, { name, retired = null }]) => {
          const effective = effectivePolicy(docOf(id), clock.now(), docOf(ownDefault));
          return [id, { name, retired, policy: effective?.content ?? null, version: effective?.version ?? null }];
        }),
      ),
      services: heads.services.doc.entries,
    },
  };
}
