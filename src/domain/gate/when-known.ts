import type { Place } from '../kernel';
import type { Known, RuleFinding } from './gate';

/** Asks a rule's check only with a fact that was read. What is unknown blocks, as technical: the gate fails closed. */
export function whenKnown<T>(
  fact: Known<T>,
  unread: { readonly what: string; readonly where: Place },
  check: (value: T) => readonly RuleFinding[],
): readonly RuleFinding[] {
  if (fact.known) return check(fact.value);
  return [
    {
      what: `Could not check ${unread.what}: ${fact.why}. This is a technical failure, not a missing approval.`,
      who: 'Jira administrator',
      where: unread.where,
      technical: true,
    },
  ];
}
