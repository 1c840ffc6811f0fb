import { inOrder } from '../kernel';
import type { Day, Instant } from '../kernel';
import { dayOfNumber, localDay, millis } from '../policy/local-time';
import { windowAt } from '../policy/windows';
import type { Opening } from '../policy/windows';
import { movedByWorkingDays, workingDaysFrom } from '../policy/working-days';
import type { PlanDoc, Wave } from '../release/plan';
import type { ReleaseType } from '../release/release';
import type { CustomerFacts } from './gate';
import type { MeasuredCustomer, PlannedWave } from './planned-customers';

type Customers = { readonly [customer: string]: CustomerFacts };

/** The window of its customer in which a wave starts. */
export function windowOf({ customer, plannedStart }: Wave, customers: Customers): Opening | null {
  const policy = customers[customer]?.policy ?? null;
  return policy === null || plannedStart === null ? null : windowAt(policy.content, plannedStart);
}

/** The days by which those who are told before this wave have to be told, by announcement. */
export function announcedBy(
  { customer, plannedStart }: Wave,
  { announcements }: PlanDoc,
  customers: Customers,
): { readonly [announcement: string]: Day } {
  const policy = customers[customer]?.policy ?? null;
  if (policy === null || plannedStart === null) return {};
  const start = localDay(millis(plannedStart), policy.content.timeZone);
  return Object.fromEntries(
    inOrder(announcements)
      .filter(({ moment }) => moment === 'BEFORE')
      .map(({ id, daysBefore }) => [id, dayOfNumber(workingDaysFrom(policy.content, start, -daysBefore))]),
  );
}

export type EarlyLifeDays = {
  /** The day of the customer's last wave. */
  readonly from: Day;
  /** By the plan; null: the plan does not say how long. */
  readonly to: Day | null;
  /** By the policy, which counts calendar days; null: it does not speak of this type. */
  readonly asked: { readonly days: number; readonly to: Day } | null;
};

/** From when to when a customer gets early-life support, by its own calendar; null before its waves have times. */
export function earlyLifeDays(
  { policy, waves }: MeasuredCustomer,
  { earlyLife }: PlanDoc,
  type: ReleaseType | null,
): EarlyLifeDays | null {
  const last = waves
    .flatMap(({ plannedEnd }) => plannedEnd ?? [])
    .sort()
    .at(-1);
  if (last === undefined) return null;
  const day = localDay(millis(last), policy.content.timeZone);
  const terms = type === null ? undefined : policy.content.types[type];
  const { workingDays } = earlyLife;
  return {
    from: dayOfNumber(day),
    to: workingDays === null ? null : dayOfNumber(workingDaysFrom(policy.content, day, workingDays)),
    asked: terms === undefined ? null : { days: terms.earlyLifeDays, to: dayOfNumber(day + terms.earlyLifeDays) },
  };
}

export type MovedWave = { readonly plannedStart: Instant; readonly plannedEnd: Instant | null };

/** Planned waves so many working days later or earlier, each by its customer's calendar and as long as it was. */
export function movedWaves(
  waves: readonly PlannedWave[],
  customers: Customers,
  workingDays: number,
): { readonly [wave: string]: MovedWave } {
  return Object.fromEntries(
    waves.flatMap(({ id, customer, plannedStart, plannedEnd }): readonly [string, MovedWave][] => {
      const policy = customers[customer]?.policy ?? null;
      if (policy === null || plannedStart === null) return [];
      const start = movedByWorkingDays(policy.content, plannedStart, workingDays);
      const length = plannedEnd === null ? null : millis(plannedEnd) - millis(plannedStart);
      const end = length === null ? null : new Date(millis(start) + length).toISOString();
      return [[id, { plannedStart: start, plannedEnd: end }]];
    }),
  );
}
