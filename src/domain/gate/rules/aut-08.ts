import { isAuthorized } from '../change-facts';
import type { AuthorizedChange } from '../change-facts';
import type { CustomerFacts, GateFacts, GateRule, RuleFinding } from '../gate';
import { changePanel, linkedChanges } from '../places';
import { whenKnown } from '../when-known';

/** Authorized for one customer is not authorized for another, nor what was for a pilot authorized for everybody. */
export const aut08: GateRule = {
  id: 'AUT-08',
  title: 'Every change is authorized for these customers and environments',
  clause: 'ISO/IEC 20000-1:2018 8.5.1; process 5.3',
  gates: ['G5'],
  override: ['EM'],
  check: (facts) =>
    whenKnown(
      facts.changes,
      {
        what: `for whom the changes of ${facts.release.issueKey} are authorized`,
        where: linkedChanges(facts.release.issueKey),
      },
      (linked) => linked.filter(isAuthorized).flatMap((change) => uncovered(change, facts)),
    ),
};

function uncovered({ key, authority, covers, source }: AuthorizedChange, facts: GateFacts): readonly RuleFinding[] {
  const finding = { who: authority, where: changePanel(key), technical: false, issueKey: key };
  // Where the status is proof, nobody said anything: the verdict calls that weak.
  if (covers === null)
    return source === 'status'
      ? []
      : [
          {
            ...finding,
            what: `${key} is approved, but not for any customer or environment: nobody recorded what it covers. Record it.`,
          },
        ];
  const names = facts.customers.known ? facts.customers.value : {};
  const waves = facts.waves.filter(({ customer }) => customer !== '' && !Object.hasOwn(covers.customers, customer));
  const customers = [...new Set(waves.map(({ customer }) => customer))];
  const strange = [...new Set(facts.waves.map(({ environment }) => environment))].filter(
    (environment) => covers.environments[environment] !== true,
  );
  return [
    ...customers.map((id) => ({
      ...finding,
      what: `${key} does not cover ${nameOf(id, names)}. Take the wave out, or have the change approved for ${nameOf(id, names)}.`,
      customer: id,
      waves: waves.filter(({ customer }) => customer === id).map((wave) => wave.id),
    })),
    ...strange.map((environment) => ({
      ...finding,
      what: `${key} does not cover the environment ${environment}. Have the change approved for it.`,
      waves: facts.waves.filter((wave) => wave.environment === environment).map((wave) => wave.id),
    })),
  ];
}

const nameOf = (id: string, customers: { readonly [id: string]: CustomerFacts }): string => customers[id]?.name ?? id;
