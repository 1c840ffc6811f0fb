import type { Instant } from '../../kernel';
import { momentInWords, spanInWords } from '../../policy/in-words';
import type { FreeWindow } from '../../policy/next-free-window';
import { lastClosed, nextOpening, windowAt } from '../../policy/windows';
import type { GateFacts, GateRule, RuleFinding } from '../gate';
import { isBound, judgedCustomers, nextFreeForAll, nextFreeInWords, takenNow } from '../judged-customers';
import type { Bound, JudgedCustomer } from '../judged-customers';
import { policies, wavesOf } from '../places';
import { whenKnown } from '../when-known';

const planner = 'Release and deployment manager';

/** Deployments happen when the customer agreed that they may. A wave that nobody can place in a window blocks too. */
export const aut11: GateRule = {
  id: 'AUT-11',
  title: 'A deployment window of every customer is open now',
  clause: 'Process 3.3 (customer policy) and 4.1.2',
  gates: ['G5'],
  override: ['CW', 'EM'],
  check: (facts, now) => {
    const where = wavesOf(facts.release.issueKey);
    if (facts.waves.length === 0) {
      return [
        {
          what: 'No wave is planned, so no deployment window can be checked. Plan at least one wave with its customer.',
          who: planner,
          where,
          technical: false,
        },
      ];
    }
    return whenKnown(
      facts.customers,
      { what: 'the deployment windows of the customers', where: policies },
      (customers) => {
        const judged = judgedCustomers(facts, customers);
        return [
          ...withoutCustomer(facts),
          ...judged.filter((customer) => !isBound(customer)).map(withoutPolicy),
          ...outside(judged.filter(isBound), facts, now),
        ];
      },
    );
  },
};

function withoutCustomer({ waves, release }: GateFacts): readonly RuleFinding[] {
  return waves
    .filter((wave) => wave.customer === '')
    .map((wave) => ({
      what: `Wave ${wave.number}${wave.site === '' ? '' : ` (${wave.site})`} names no customer, so nobody's deployment window can be checked.`,
      who: planner,
      where: wavesOf(release.issueKey),
      technical: false,
      waves: [wave.id],
    }));
}

const withoutPolicy = ({ name, waves }: JudgedCustomer): RuleFinding => ({
  what: `${name} has no effective release policy, so it is not known when it accepts deployments. Record its policy.`,
  who: 'Jira administrator',
  where: policies,
  technical: false,
  waves,
});

function outside(customers: readonly Bound[], facts: GateFacts, now: Instant): readonly RuleFinding[] {
  const closed = customers.filter(({ policy }) => windowAt(policy, now) === null);
  if (closed.length === 0) return [];
  const free = nextFreeForAll(customers, facts, now);
  const taken = takenNow(facts);
  return closed.map((customer) => ({
    what: `${stateOf(customer, now)} ${comeBack(customer, customers, { free, taken }, now)}`,
    cause: `closed ${customer.id}`,
    customer: customer.id,
    who: planner,
    where: wavesOf(facts.release.issueKey),
    technical: false,
    waves: customer.waves,
  }));
}

function stateOf({ name, policy }: Bound, now: Instant): string {
  const closed = lastClosed(policy, now);
  if (closed === null) return `${name}: no deployment window is open.`;
  return `${name}: the deployment window closed ${momentInWords(closed.end, policy.timeZone, now)}, ${policy.timeZone}.`;
}

/** When it opens again, and when it is free as well where that is later. */
function comeBack(
  { policy }: Bound,
  customers: readonly Bound[],
  { free, taken }: { readonly free: FreeWindow | null; readonly taken: readonly FreeWindow[] },
  now: Instant,
): string {
  const next = nextOpening(policy, now);
  if (next === null) return 'Its policy has no window in the next two years.';
  const opens = `Window opens ${momentInWords(next.start, policy.timeZone, now)}, ${policy.timeZone} (in ${spanInWords(now, next.start)})`;
  if (free?.start === next.start) return `${opens}.`;
  const isTaken = taken.some(({ start, end }) => start <= next.start && next.start < end);
  const why = isTaken ? ', but another release is planned then' : ', but inside a freeze';
  const but = customers.length === 1 ? why : '';
  return `${opens}${but}; ${nextFreeInWords(free, customers, policy.timeZone, now)}`;
}
