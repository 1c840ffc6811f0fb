import { noOptions, optionNames, optionTitles, optionWords } from '../../policy/options';
import type { OptionName } from '../../policy/options';
import type { GateFacts, GateRule, RuleFinding } from '../gate';
import { optionsOf, policies } from '../places';
import { measuredCustomers, policyInWords } from '../planned-customers';
import type { MeasuredCustomer } from '../planned-customers';
import { whenKnown } from '../when-known';

/** How a release reaches a customer is the customer's to limit. */
export const pln04: GateRule = {
  id: 'PLN-04',
  title: 'The deployment options are allowed by every policy',
  clause: 'Process 3.2.1 to 3.2.4 and 4.1.8',
  gates: ['G2'],
  override: ['CW'],
  check: (facts) =>
    whenKnown(facts.customers, { what: 'the deployment options', where: policies }, (customers) =>
      measuredCustomers(facts, customers).flatMap((customer) =>
        optionNames.flatMap((option) => findings(option, customer, facts)),
      ),
    ),
};

function findings(
  option: OptionName,
  customer: MeasuredCustomer,
  { plan, release }: GateFacts,
): readonly RuleFinding[] {
  const { id, name, policy } = customer;
  const allowed = Object.keys(policy.content.allowed[option]);
  const chosen = (plan.options[id] ?? noOptions)[option];
  if (allowed.length === 0 || (chosen !== null && allowed.includes(chosen))) return [];
  const says = `${policyInWords(policy)} allows ${allowed.map((value) => `'${wordOf(option, value)}'`).join(' or ')}`;
  const title = optionTitles[option];
  return [
    {
      what:
        chosen === null
          ? `${title} for ${name} is not chosen: ${says}.`
          : `${title} '${wordOf(option, chosen)}' is not allowed for ${name}: ${says}. Choose another.`,
      who: 'Release and deployment manager',
      where: optionsOf(release.issueKey),
      technical: false,
      customer: id,
      field: option,
    },
  ];
}

function wordOf(option: OptionName, value: string): string {
  const words: { readonly [value: string]: string } = optionWords[option];
  return words[value] ?? value;
}
