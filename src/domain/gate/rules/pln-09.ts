import { inOrder } from '../../kernel';
import type { BackOutPlan } from '../../release/deployment-plan';
import { inWords } from '../../release/what-changed';
import type { GateFacts, GateRule, RuleFinding } from '../gate';
import { backOutOf } from '../places';
import { measuredCustomers, policyInWords } from '../planned-customers';
import type { MeasuredCustomer } from '../planned-customers';
import { whenKnown } from '../when-known';

/** Whoever goes ahead without a way back bets the customer's service. */
export const pln09: GateRule = {
  id: 'PLN-09',
  title: 'The back-out plan is complete',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 4.1.6',
  gates: ['G2'],
  // A longer way back a customer may accept; a plan without one, nobody.
  override: ['N', 'CW'],
  check: (facts) => {
    const { release, plan } = facts;
    const lacking = lacks.filter(({ is }) => is(plan.backOut)).map(({ name }) => name);
    const where = backOutOf(release.issueKey);
    return [
      ...(lacking.length === 0
        ? []
        : [
            {
              ...finding(`The back-out plan of ${release.issueKey} lacks ${inWords(lacking)}.`, facts),
              never: true as const,
            },
          ]),
      ...whenKnown(facts.customers, { what: 'how long backing out may take', where }, (customers) =>
        measuredCustomers(facts, customers).flatMap((customer) => tooLong(customer, facts)),
      ),
    ];
  },
};

const finding = (what: string, { release }: GateFacts): RuleFinding => ({
  what,
  who: 'Deployment practitioner',
  ...(release.doc.roles.dp === undefined ? {} : { holder: release.doc.roles.dp }),
  where: backOutOf(release.issueKey),
  technical: false,
});

function tooLong({ id, name, policy }: MeasuredCustomer, facts: GateFacts): readonly RuleFinding[] {
  const { maxMinutes } = facts.plan.backOut;
  const limit = policy.content.backOutMaxMinutes;
  if (maxMinutes === null || limit === null || maxMinutes <= limit) return [];
  const what = `Backing out takes up to ${maxMinutes} minutes; ${name} accepts ${limit} (${policyInWords(policy)}). Shorten the way back.`;
  return [{ ...finding(what, facts), customer: id, field: 'backOut' }];
}

const isBlank = (text: string): boolean => text.trim() === '';

const lacks: readonly { readonly name: string; readonly is: (backOut: BackOutPlan) => boolean }[] = [
  { name: 'when to back out', is: ({ trigger }) => isBlank(trigger) },
  { name: 'the steps back', is: ({ steps }) => inOrder(steps).every(({ text }) => isBlank(text)) },
  { name: 'who decides', is: ({ owner }) => owner === null },
  { name: 'the time it takes at most', is: ({ maxMinutes }) => maxMinutes === null },
  { name: 'the point of no return', is: ({ pointOfNoReturn }) => isBlank(pointOfNoReturn) },
];
