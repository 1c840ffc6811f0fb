import type { Instant } from '../kernel';
import { contradictionOf } from '../policy/contradiction';
import { nextSlots } from '../policy/slots';
import type { Slot } from '../policy/slots';
import { inWords } from '../release/what-changed';
import type { CustomerFacts, GateFacts } from './gate';
import { slotSearch } from './legal-slots';
import { measuredCustomers, policyInWords } from './planned-customers';
import type { MeasuredCustomer, PlannedWave } from './planned-customers';

/** A person who plans chooses among as many. */
const offered = 3;

/**
 * The next slots of a wave. Waves of one number start together, so the policies of all their customers count; where
 * these contradict, which do. `noticeGiven`: the gate that asks for notice is behind the release.
 */
export function slotAdvice(
  wave: PlannedWave,
  customers: { readonly [id: string]: CustomerFacts },
  facts: GateFacts,
  now: Instant,
  { noticeGiven = false, count = offered }: { readonly noticeGiven?: boolean; readonly count?: number } = {},
): { readonly slots: readonly Slot[]; readonly none: string | null } {
  const together = measuredCustomers(facts, customers).filter(({ waves }) =>
    waves.some(({ number }) => number === wave.number),
  );
  if (together.length === 0) return { slots: [], none: null };
  const policies = together.map(({ policy }) => policy.content);
  const asked = slotSearch(wave, together, facts, now, count);
  const search = noticeGiven ? { ...asked, from: now } : asked;
  const slots = nextSlots(policies, search);
  if (slots.length > 0) return { slots, none: null };
  return { slots, none: inSentence(contradictionOf(policies, search), together, search.minutes) };
}

function inSentence(
  why: ReturnType<typeof contradictionOf>,
  customers: readonly MeasuredCustomer[],
  minutes: number,
): string {
  const named = (index: number) => {
    const customer = customers[index];
    return customer === undefined ? '' : `${customer.name} (${policyInWords(customer.policy)})`;
  };
  switch (why.kind) {
    case 'never-open':
      return `No slot within two years: ${named(why.policy)} has no window that is not frozen.`;
    case 'too-short':
      return `No slot within two years: the longest free time of ${named(why.policy)} is ${durationInWords(why.longestMinutes)}, and ${durationInWords(minutes)} are needed.`;
    case 'never-together':
      return `No slot within two years: the windows and freezes of ${inWords(why.policies.map(named))} never leave ${durationInWords(minutes)} at the same time. Give them waves with different numbers.`;
    case 'all-taken':
      return 'No slot within two years: others deploy whenever it would be legal.';
  }
}

const durationInWords = (minutes: number): string =>
  [minutes >= 60 ? `${Math.floor(minutes / 60)} h` : '', minutes % 60 > 0 ? `${minutes % 60} min` : '']
    .filter((part) => part !== '')
    .join(' ') || '0 min';
