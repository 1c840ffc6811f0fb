import type { GateDoc } from '../gate/decision';
import type { Instant } from '../kernel';
import { inOrder } from '../kernel';
import type { SettingsDoc } from '../settings/settings';
import type { PlanDoc } from './plan';
import type { ReleaseDoc } from './release';
import type { Stage } from './stages';

/**
 * Issue property of a release, for JQL: manifest.yml names its parts. Whoever can edit the work item can write it, so it is
 * never read back as truth.
 */
export const mirrorKey = 'slipway';

/** What is not known is absent, which JQL calls EMPTY. */
export type Mirror = {
  readonly number?: string;
  readonly stage?: Stage;
  /** What a gate said last. */
  readonly gate?: 'passed' | 'refused';
  /** Start of the next wave that is not over. */
  readonly nextWave?: Instant;
};

type Of = { readonly release: ReleaseDoc; readonly plan: PlanDoc; readonly gate: GateDoc };

export function mirrorOf({ release, plan, gate }: Of, statusId: string, settings: SettingsDoc, now: Instant): Mirror {
  const stage = Object.hasOwn(settings.stages, statusId) ? settings.stages[statusId] : undefined;
  const said = gate.decisions[String(gate.decided)]?.result;
  const [nextWave] = (stage === 'CANCELLED' ? [] : inOrder(plan.waves))
    .flatMap(({ plannedStart, plannedEnd }) =>
      plannedStart !== null && (plannedEnd ?? plannedStart) > now ? plannedStart : [],
    )
    .toSorted();
  return {
    ...(release.number === null ? {} : { number: release.number }),
    ...(stage === undefined ? {} : { stage }),
    ...(said === undefined ? {} : { gate: said === 'PASS' ? 'passed' : 'refused' }),
    ...(nextWave === undefined ? {} : { nextWave }),
  };
}
