import { firstStart } from './planned-customers';
import type { PlannedWave } from './planned-customers';
import { inOrder } from '../kernel';
import type { Instant } from '../kernel';
import { periodAt } from '../policy/periods';
import type { Stretch } from '../policy/periods';
import type { PolicyVersion } from '../policy/policy';
import type { Frequency } from '../policy/terms';
import type { PlanDoc } from '../release/plan';
import type { ReleaseType } from '../release/release';

/** How many releases of this type a customer accepts, and the period in which this one would come. */
export type CountedPeriod = Stretch & {
  readonly customer: string;
  readonly start: Instant;
  readonly atMost: Frequency;
};

/** A release counts once for each customer, on the day on which its first wave goes live there. */
export function countedPeriod(
  customer: string,
  { waves }: Pick<PlanDoc, 'waves'>,
  policy: PolicyVersion,
  type: ReleaseType | null,
): CountedPeriod | null {
  const atMost = type === null ? null : (policy.types[type]?.atMost ?? null);
  const start = firstStart(inOrder(waves).filter((wave) => wave.customer === customer && isUse(wave)));
  return atMost === null || start === null
    ? null
    : { customer, start, atMost, ...periodAt(atMost.per, start, policy.timeZone) };
}

/** Tests and rehearsals are no release to the customer. */
const usedIn = ['LIVE', 'PILOT'] as const;
const isUse = ({ environment }: PlannedWave): boolean => usedIn.some((use) => use === environment);
