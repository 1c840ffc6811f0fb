import type { Instant } from '../../kernel';
import { dayInWords } from '../../policy/in-words';
import { dayOfNumber, localDay } from '../../policy/local-time';
import { earliestAfterNotice, noticeGiven } from '../../policy/working-days';
import type { GateFacts, GateRule, RuleFinding } from '../gate';
import { noticeFrom } from '../notice-from';
import { policies, wavesOf } from '../places';
import { firstStart, measuredCustomers, policyInWords } from '../planned-customers';
import type { MeasuredCustomer } from '../planned-customers';
import { whenKnown } from '../when-known';

/** Notice is the time between the customer's agreement to the plan and its first wave; before it agreed, from now. */
export const pln06: GateRule = {
  id: 'PLN-06',
  title: 'Every customer gets the notice that its policy asks for',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 3.3.2',
  gates: ['G2'],
  override: ['CW'],
  check: (facts, now) =>
    whenKnown(facts.customers, { what: 'the notice to the customers', where: policies }, (customers) =>
      measuredCustomers(facts, customers).flatMap((customer) => late(customer, facts, now)),
    ),
};

function late(customer: MeasuredCustomer, { release, plan }: GateFacts, now: Instant): readonly RuleFinding[] {
  const { id, name, policy, waves } = customer;
  const terms = release.doc.type === null ? undefined : policy.content.types[release.doc.type];
  const start = firstStart(waves);
  if (terms === undefined || start === null) return [];
  const from = noticeFrom(id, { release, plan }, now);
  const given = noticeGiven(policy.content, terms, from, start);
  if (given >= terms.noticeDays) return [];
  const { timeZone } = policy.content;
  const earliest = dayOfNumber(localDay(earliestAfterNotice(policy.content, terms, from), timeZone));
  const days = Math.max(0, given);
  const unit = `${terms.noticeIn === 'working' ? 'working ' : ''}day${days === 1 ? '' : 's'}`;
  return [
    {
      what: `${name} gets ${days} ${unit} of notice and needs ${terms.noticeDays} (${policyInWords(policy)}). Its first wave can start on ${dayInWords(earliest)} at the earliest.`,
      cause: `${id} ${start} ${terms.noticeDays}`,
      who: 'Release and deployment manager',
      where: wavesOf(release.issueKey),
      technical: false,
      waves: waves.filter(({ plannedStart }) => plannedStart === start).map((wave) => wave.id),
      customer: id,
      field: 'time',
    },
  ];
}
