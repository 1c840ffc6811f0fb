import { affectedCustomers } from '../../release/material';
import type { CustomerFacts, GateFacts, GateRule, RuleFinding } from '../gate';
import { emergencyOf, overviewOf, policies } from '../places';
import { whenKnown } from '../when-known';
import { byReleaseManager } from '../who';

/** The short way is for what everybody agreed to call an emergency beforehand, not for what is late. */
export const emg01: GateRule = {
  id: 'EMG-01',
  title: 'It is an emergency as the customers agreed to define it',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 4.5 and 3.3.2',
  gates: ['GE'],
  override: ['N'],
  check: (facts) =>
    whenKnown(facts.customers, { what: 'what counts as an emergency', where: policies }, (customers) => {
      const { release, plan, holders, emergency } = facts;
      const { issueKey } = release;
      if (emergency.declared === null)
        return [
          {
            what: `${issueKey} is of type Emergency, and nobody has declared why. Declare the emergency, or choose another type and use the normal path.`,
            ...byReleaseManager(holders),
            where: emergencyOf(issueKey),
            technical: false,
          },
        ];
      const affected = affectedCustomers(release.doc, plan);
      if (affected.length === 0)
        return [
          {
            what: `${issueKey} names no customer, so nobody's definition of an emergency holds for it. Name the customers that it concerns.`,
            ...byReleaseManager(holders),
            where: overviewOf(issueKey),
            technical: false,
          },
        ];
      return affected.flatMap((id) => undefinedFor(customers[id]?.name ?? id, customers[id], facts));
    }),
};

function undefinedFor(
  name: string,
  customer: CustomerFacts | undefined,
  { holders }: GateFacts,
): readonly RuleFinding[] {
  const definition = customer?.policy?.content.emergency.definition.trim() ?? '';
  if (definition !== '') return [];
  return [
    {
      what: `${name} has not agreed to any definition of an emergency, so this is none for it. Use the normal path.`,
      ...byReleaseManager(holders),
      where: policies,
      technical: false,
    },
  ];
}
