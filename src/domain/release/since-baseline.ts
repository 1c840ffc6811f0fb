import { inOrder } from '../kernel';
import type { Instant } from '../kernel';
import { affectedCustomers, materialFor } from './material';
import type { PlanDoc } from './plan';
import type { ReleaseDoc } from './release';
import { whatChanged } from './what-changed';

/** The first plan that everybody agreed to, beside the plan as it is now (process 4.1.10). */
export type SinceBaseline = {
  readonly version: number;
  readonly at: Instant;
  /** What is different, in words; of all customers together. */
  readonly changed: readonly string[];
  /** Waves whose time is another, or that came or went; null: it was or is not there. */
  readonly moved: readonly {
    readonly wave: string;
    readonly customer: string;
    readonly then: Instant | null;
    readonly now: Instant | null;
  }[];
};

export function sinceBaseline(release: ReleaseDoc, plan: PlanDoc): SinceBaseline | null {
  const { baseline } = plan;
  if (baseline === null) return null;
  const then = { ...plan, ...baseline.plan };
  const everybody = new Set([...affectedCustomers(release, plan), ...affectedCustomers(release, then)]);
  const changed = [...everybody].flatMap((customer) =>
    whatChanged(materialFor(customer, baseline.release, then), materialFor(customer, release, plan)),
  );
  return { version: baseline.version, at: baseline.at, changed: [...new Set(changed)], moved: movedWaves(then, plan) };
}

function movedWaves({ waves: then }: Pick<PlanDoc, 'waves'>, { waves: now }: PlanDoc): SinceBaseline['moved'] {
  const all = new Map([...inOrder(then), ...inOrder(now)].map((wave) => [wave.id, wave]));
  return [...all.values()].flatMap(({ id, number, site, customer }) => {
    const times = { then: then.byId[id]?.plannedStart ?? null, now: now.byId[id]?.plannedStart ?? null };
    if (times.then === times.now) return [];
    return [{ wave: `${number}${site === '' ? '' : ` (${site})`}`, customer, ...times }];
  });
}
