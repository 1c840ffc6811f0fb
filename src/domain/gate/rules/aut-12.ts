import type { Instant } from '../../kernel';
import { freezeAt } from '../../policy/freezes';
import { dayInWords } from '../../policy/in-words';
import type { GateFacts, GateRule, RuleFinding } from '../gate';
import { isBound, judgedCustomers, nextFreeForAll, nextFreeInWords } from '../judged-customers';
import type { Bound } from '../judged-customers';
import { policies, wavesOf } from '../places';
import { whenKnown } from '../when-known';

/** In a freeze nothing is deployed, open window or not; release types that the freeze excepts pass. */
export const aut12: GateRule = {
  id: 'AUT-12',
  title: 'No freeze of any customer holds now',
  clause: 'Process 3.3 (customer policy) and 4.1.11',
  gates: ['G5'],
  override: ['EM', 'CW'],
  check: (facts, now) =>
    facts.waves.length === 0
      ? []
      : whenKnown(facts.customers, { what: 'the freezes of the customers', where: policies }, (customers) =>
          frozen(judgedCustomers(facts, customers).filter(isBound), facts, now),
        ),
};

function frozen(customers: readonly Bound[], facts: GateFacts, now: Instant): readonly RuleFinding[] {
  const hits = customers.flatMap((customer) => {
    const freeze = freezeAt(customer.policy, now, facts.release.doc.type);
    return freeze === null ? [] : [{ customer, freeze }];
  });
  if (hits.length === 0) return [];
  const free = nextFreeForAll(customers, facts, now);
  return hits.map(({ customer: { id, name, policy, waves }, freeze }) => ({
    what: `${name}: freeze '${freeze.reason}' holds until ${dayInWords(freeze.lastDay)} inclusive; ${nextFreeInWords(free, customers, policy.timeZone, now)}`,
    cause: `${id} ${freeze.reason} ${freeze.lastDay}`,
    customer: id,
    who: 'Release and deployment manager',
    where: wavesOf(facts.release.issueKey),
    technical: false,
    waves,
  }));
}
