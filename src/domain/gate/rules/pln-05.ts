import type { CountedRelease, Others } from '../../calendar/others';
import { idsOf } from '../../kernel';
import { typeWords } from '../../release/release';
import { agreementOf } from '../../release/agreements';
import { countedPeriod } from '../counted-periods';
import type { CountedPeriod } from '../counted-periods';
import type { GateFacts, GateRule, RuleFinding } from '../gate';
import { policies, wavesOf } from '../places';
import { measuredCustomers, policyInWords } from '../planned-customers';
import type { MeasuredCustomer } from '../planned-customers';
import { whenKnown } from '../when-known';
import { byReleaseManager } from '../who';

/** Every release costs its customer attention: how many it accepts in a period is for the customer to say. */
export const pln05: GateRule = {
  id: 'PLN-05',
  title: 'No customer gets more releases than its policy accepts',
  clause: 'Process 3.3.2 and 4.1.11',
  gates: ['G2'],
  override: ['CW'],
  check: (facts) =>
    whenKnown(facts.customers, { what: 'how many releases the customers accept', where: policies }, (customers) => {
      const limited = measuredCustomers(facts, customers).flatMap((customer) => {
        const period = countedPeriod(customer.id, facts.plan, customer.policy.content, facts.release.doc.type);
        return period === null ? [] : [{ customer, period }];
      });
      if (limited.length === 0) return [];
      return whenKnown(facts.others, { what: 'what other releases plan', where: policies }, (others) =>
        limited.flatMap(({ customer, period }) => tooMany(customer, period, others, facts)),
      );
    }),
};

function tooMany(
  customer: MeasuredCustomer,
  period: CountedPeriod,
  { counted, services: names }: Others,
  facts: GateFacts,
): readonly RuleFinding[] {
  const { id, name, policy } = customer;
  const { releases: most, per, of } = period.atMost;
  const before = counted.filter((other) => other.customer === id && comesBefore(other, period.start, facts));
  const scopes: readonly { readonly place: number; readonly service: string | null }[] =
    of === 'customer'
      ? [{ place: before.length + 1, service: null }]
      : idsOf(facts.release.doc.services).map((service) => ({
          place: before.filter(({ services }) => services.includes(service)).length + 1,
          service: names[service] ?? service,
        }));
  const type = typeWords[facts.release.doc.type ?? 'MINOR'];
  return scopes
    .filter(({ place }) => place > most)
    .map(({ place, service }) => ({
      what: `${name} accepts ${most} ${type} ${most === 1 ? 'release' : 'releases'}${service === null ? '' : ` of ${service}`} per ${per} (${policyInWords(policy)}); this is number ${place}. Plan it for another ${per}.`,
      cause: [id, policy.version, period.from, service ?? '', place].join(' '),
      ...byReleaseManager(facts.holders),
      where: wavesOf(facts.release.issueKey),
      technical: false,
      waves: customer.waves.map((wave) => wave.id),
      customer: id,
      field: 'time',
    }));
}

/** What the customer agreed to has its place; else who starts first, and of two that start together the older work item. */
function comesBefore(
  { customer, stage, agreed, start, older }: CountedRelease,
  ownStart: string,
  { release, plan }: GateFacts,
): boolean {
  if (stage === 'CANCELLED') return false;
  const isAgreed = agreementOf(customer, release.doc, plan).state === 'agreed';
  if (agreed !== isAgreed) return agreed;
  return start === ownStart ? older : start < ownStart;
}
