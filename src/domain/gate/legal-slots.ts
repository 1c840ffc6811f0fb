import { takenFor } from '../calendar/others';
import type { Instant } from '../kernel';
import { instant, millis } from '../policy/local-time';
import { nextSlots } from '../policy/slots';
import type { Slot, SlotSearch } from '../policy/slots';
import { earliestAfterNotice } from '../policy/working-days';
import type { GateFacts } from './gate';
import { noticeFrom } from './notice-from';
import type { MeasuredCustomer, PlannedWave } from './planned-customers';

/** How long a wave takes that has no times yet: an hour, so that slots can be offered. */
const assumedMinutes = 60;

type SlotFor = Pick<PlannedWave, 'plannedStart' | 'plannedEnd' | 'environment'>;

/** What a slot for this wave has to be: long enough, after the notice of each of these customers, free of other releases, not in the past. */
export function slotSearch(
  { plannedStart, plannedEnd, environment }: SlotFor,
  customers: readonly MeasuredCustomer[],
  { release, plan, others }: GateFacts,
  now: Instant,
  count: number,
): SlotSearch {
  const minutes =
    plannedStart === null || plannedEnd === null
      ? assumedMinutes
      : Math.ceil((millis(plannedEnd) - millis(plannedStart)) / 60_000);
  const { type } = release.doc;
  const earliest = customers.map(({ id, policy }) => {
    const terms = type === null ? undefined : policy.content.types[type];
    if (terms === undefined) return millis(now);
    return earliestAfterNotice(policy.content, terms, noticeFrom(id, { release, plan }, now));
  });
  // From the planned start on where that is later: who plans for March is not helped by a slot next week.
  const from = Math.max(millis(now), ...earliest, plannedStart === null ? 0 : millis(plannedStart));
  const taken = others.known ? takenFor({ environment }, others.value.waves) : [];
  return { from: instant(from), type, minutes: Math.max(1, minutes), count, taken };
}

/** The next slots that the policies of these customers leave for this wave. */
export const legalSlots = (
  wave: SlotFor,
  customers: readonly MeasuredCustomer[],
  facts: GateFacts,
  now: Instant,
  count: number,
): readonly Slot[] =>
  nextSlots(
    customers.map(({ policy }) => policy.content),
    slotSearch(wave, customers, facts, now, count),
  );
