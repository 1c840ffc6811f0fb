import type { GateFacts, Known } from '../../domain/gate/gate';
import { spanInWords } from '../../domain/policy/in-words';
import type { Clock, Issue } from '../ports/ports';

/** Servers keep their clocks within a second; an answer may be on its way for as long as a gate waits. */
const mostApartMs = 60_000;

type Unknown = Extract<Known<never>, { readonly known: false }>;

/**
 * What was approved before it was edited is told by two clocks, Jira's and ours; windows and permits by ours alone. Where
 * they differ nothing of that is known. Null: they agree, or Jira did not say what its clock shows.
 */
export function clocksApart({ answeredAt }: Pick<Issue, 'answeredAt'>, clock: Clock): Unknown | null {
  if (answeredAt === undefined) return null;
  const [early, late] = [answeredAt, clock.now()].sort();
  if (early === undefined || late === undefined) return null;
  if (Date.parse(late) - Date.parse(early) <= mostApartMs) return null;
  return { known: false, why: `the clocks of Jira and of Slipway are ${spanInWords(early, late)} apart` };
}

/** Nothing that leans on the time can be judged. */
export const withoutTime = (facts: GateFacts, why: Unknown): GateFacts => ({
  ...facts,
  changes: why,
  customers: why,
  others: why,
});
