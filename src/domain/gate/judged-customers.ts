import { takenFor } from '../calendar/others';
import type { Instant } from '../kernel';
import { momentInWords, spanInWords } from '../policy/in-words';
import { nextFreeWindow } from '../policy/next-free-window';
import type { FreeWindow } from '../policy/next-free-window';
import type { PolicyVersion } from '../policy/policy';
import type { Slot } from '../policy/slots';
import type { CustomerFacts, GateFacts } from './gate';

/** A customer of the waves that are judged, with all its waves. */
export type JudgedCustomer = {
  readonly id: string;
  readonly name: string;
  readonly policy: PolicyVersion | null;
  readonly waves: readonly string[];
};

/** Customers in the order of their first wave; a wave without a customer has none here. */
export function judgedCustomers(
  { waves }: GateFacts,
  customers: { readonly [id: string]: CustomerFacts },
): readonly JudgedCustomer[] {
  const ids = [...new Set(waves.map((wave) => wave.customer).filter((id) => id !== ''))];
  return ids.map((id) => ({
    id,
    name: customers[id]?.name ?? id,
    policy: customers[id]?.policy?.content ?? null,
    waves: waves.filter((wave) => wave.customer === id).map((wave) => wave.id),
  }));
}

export type Bound = JudgedCustomer & { readonly policy: PolicyVersion };

export const isBound = (customer: JudgedCustomer): customer is Bound => customer.policy !== null;

/** The next time at which every one of these customers has an open window, no freeze and nobody else deploys: the waves start together. */
export function nextFreeForAll(customers: readonly Bound[], facts: GateFacts, now: Instant): FreeWindow | null {
  return nextFreeWindow(
    customers.map(({ policy }) => policy),
    now,
    facts.release.doc.type,
    takenNow(facts),
  );
}

/** When other releases are planned to be deployed to what these waves go to. */
export function takenNow({ waves, others }: GateFacts): readonly Slot[] {
  return others.known ? waves.flatMap((wave) => takenFor(wave, others.value.waves)) : [];
}

/** The end of a sentence: `next free window: Tue 8 Dec 01:00, Europe/Berlin (in 14 d 16 h).` */
export function nextFreeInWords(
  free: FreeWindow | null,
  customers: readonly Bound[],
  timeZone: string,
  now: Instant,
): string {
  const ofAll = customers.length === 1 ? 'free window' : `window free for all ${customers.length} customers`;
  if (free === null)
    return `there is no ${ofAll} within two years: mend the ${customers.length === 1 ? 'policy' : 'policies or plan separate waves'}.`;
  return `next ${ofAll}: ${momentInWords(free.start, timeZone, now)}, ${timeZone} (in ${spanInWords(now, free.start)}).`;
}
