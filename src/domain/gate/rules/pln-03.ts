import { dayInWords } from '../../policy/in-words';
import type { GateRule, RuleFinding } from '../gate';
import { policies } from '../places';
import { plannedCustomers } from '../planned-customers';
import type { PlannedCustomer } from '../planned-customers';
import { whenKnown } from '../when-known';
import { utcMinute } from '../../utc-minute';

/** What was agreed with a customer is measured by its policy: one that nobody agreed to measures nothing. */
export const pln03: GateRule = {
  id: 'PLN-03',
  title: 'Every affected customer has an agreed policy that holds',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 3.3.1 and 3.3.4',
  gates: ['G2'],
  override: ['WV'],
  check: (facts) =>
    whenKnown(facts.customers, { what: 'the policies of the customers', where: policies }, (customers) =>
      plannedCustomers(facts, customers).flatMap((customer): readonly RuleFinding[] => {
        const what = missing(customer);
        if (what === null) return [];
        const { releaseManager: holder } = facts.holders;
        const who = 'Release and deployment manager';
        return [
          {
            what,
            who,
            ...(holder === null ? {} : { holder }),
            where: policies,
            technical: false,
            customer: customer.id,
          },
        ];
      }),
    ),
};

function missing({ name, facts }: PlannedCustomer): string | null {
  const policy = facts?.policy ?? null;
  const lapsed = facts?.lapsed ?? null;
  if (facts?.retired !== undefined)
    return `${name} is out of use since ${utcMinute(facts.retired)}, so no new plan can be agreed with it. Take it out of the release, or have a Jira administrator take it back into use.`;
  if (policy === null && lapsed !== null)
    return `The policy of ${name} (version ${lapsed.version}) ended on ${dayInWords(lapsed.lastDay)}, and none holds since. Agree the next version.`;
  if (policy === null) return `${name} has no release policy. Write one and agree it.`;
  if (policy.isDefault)
    return `${name} has no release policy of its own; the organization's default (version ${policy.version}) was agreed by no customer. Write one and agree it.`;
  if (!policy.agreed)
    return `Version ${policy.version} of the policy of ${name} is in use, but ${name} has not agreed to it. Ask them and record their answer.`;
  return null;
}
