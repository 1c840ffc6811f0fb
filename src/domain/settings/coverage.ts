import type { Instant } from '../kernel';
import type { Known } from '../gate/gate';
import { isOpen } from './gate-places';
import type { GatePlace } from './gate-places';

/** Stream `coverage`: which ways into a deployed status no gate guards, since when; as the daily job last saw it change. */
export type CoverageDoc = {
  readonly open: { readonly [place: string]: OpenPlace };
  /** Since when Jira does not tell; null: it does. */
  readonly unknown: { readonly since: Instant; readonly why: string } | null;
};

export type OpenPlace = Pick<GatePlace, 'workflow' | 'transition' | 'state'> & {
  readonly toStatus: string;
  readonly since: Instant;
};

export const nothingOpen: CoverageDoc = { open: {}, unknown: null };

/** What is open now, with the time at which it was first seen so. While Jira does not tell, what was open stays open. */
export function coverageSeen(
  { open, unknown }: CoverageDoc,
  places: Known<readonly GatePlace[]>,
  statusName: (id: string) => string,
  now: Instant,
): CoverageDoc {
  if (!places.known) return { open, unknown: unknown ?? { since: now, why: places.why } };
  const seen = places.value.filter((place) => isOpen(place) || isCreatedDeployed(place));
  return {
    open: Object.fromEntries(
      seen.map(({ workflow, transition, toStatusId, state }): [string, OpenPlace] => {
        const key = JSON.stringify([workflow, transition, toStatusId]);
        const since = open[key]?.since ?? now;
        return [key, { workflow, transition, state, toStatus: statusName(toStatusId), since }];
      }),
    ),
    unknown: null,
  };
}

const isCreatedDeployed = ({ gate, state }: GatePlace): boolean =>
  gate === 'deployment-gate' && state === 'on-creation';
