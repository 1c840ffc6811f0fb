import type { Others } from '../../domain/calendar/others';
import { countedPeriod } from '../../domain/gate/counted-periods';
import type { CustomerFacts, Known } from '../../domain/gate/gate';
import { idsOf } from '../../domain/kernel';
import type { Instant } from '../../domain/kernel';
import type { PackageDoc } from '../../domain/packages/package';
import { itemsOf } from '../../domain/packages/release-items';
import { instant, millis } from '../../domain/policy/local-time';
import type { PlanDoc } from '../../domain/release/plan';
import type { ReleaseDoc } from '../../domain/release/release';
import type { RegisterDoc, SettingsDoc } from '../../domain/settings/settings';
import type { UnitsDoc } from '../../domain/units/unit';
import type { Deps } from '../deps';
import { known } from '../known';
import type { OthersFound } from '../ports/releases';

/** The release whose neighbours are asked for, with what tells them. */
export type Own = {
  readonly id: string;
  readonly release: ReleaseDoc;
  readonly plan: PlanDoc;
  readonly package: PackageDoc;
  readonly units: UnitsDoc;
  readonly services: RegisterDoc['entries'];
  readonly settings: SettingsDoc;
};

/** As far as slots are looked for. */
const aheadMs = 730 * 86_400_000;
/** Waves that ended this long ago are not under way any more. */
const backMs = 86_400_000;
const atMost = 1_000;

/**
 * What other releases plan, as far as it concerns this one: one SQL statement. Of all mapped projects, whoever asks: that a
 * slot is taken must not depend on who may see by whom.
 */
export const gatherOthers = (
  { releases, log }: Pick<Deps, 'releases' | 'log'>,
  own: Own,
  customers: { readonly [customer: string]: Pick<CustomerFacts, 'policy'> },
  now: Instant,
): Promise<Known<Others>> =>
  known(
    log,
    async () => {
      const { id, release, plan, settings } = own;
      const found = await releases.others({
        releaseId: id,
        projects: Object.keys(settings.projects),
        services: idsOf(release.services),
        items: itemsOf(own.package, own.units),
        from: instant(millis(now) - backMs),
        to: instant(millis(now) + aheadMs),
        type: release.type,
        periods: Object.entries(customers).flatMap(([customer, { policy }]) => {
          const period = policy === null ? null : countedPeriod(customer, plan, policy.content, release.type);
          return period === null ? [] : [period];
        }),
        limit: atMost,
      });
      // Nearest first: what is left out of the waves lies far ahead, but no count may be short.
      if (found.counted.length > atMost) throw new Error(`More than ${atMost} releases count against one limit.`);
      return othersOf(found, own);
    },
    'The plans of other releases could not be read',
  );

const othersOf = ({ waves, counted }: OthersFound, { id, services, settings }: Own): Others => {
  const nameOf = (service: string) => services[service]?.name ?? service;
  return {
    waves: waves.map(({ number, statusId, services: shared, item, ...wave }) => ({
      ...wave,
      name: number === '' ? wave.issueKey : number,
      stage: settings.stages[statusId] ?? null,
      shared: [...shared.map(nameOf), ...(item === null ? [] : [item])],
    })),
    counted: counted.map(({ statusId, releaseId, ...release }) => ({
      ...release,
      stage: settings.stages[statusId] ?? null,
      older: isOlder(releaseId, id),
    })),
    services: Object.fromEntries(Object.entries(services).map(([service, { name }]) => [service, name])),
    timeZone: settings.timeZone,
  };
};

/** Jira numbers its work items; imported history is older than all of them. */
const isOlder = (one: string, other: string): boolean => !(Number(one) >= Number(other));

type Head<Doc> = { readonly doc: Doc };
type Heads = {
  readonly release: Head<ReleaseDoc>;
  readonly plan: Head<PlanDoc>;
  readonly package: Head<PackageDoc>;
  readonly units: Head<UnitsDoc>;
  readonly services: Head<RegisterDoc>;
  readonly settings: Head<SettingsDoc>;
};

export const ownOf = (id: string, heads: Heads): Own => ({
  id,
  release: heads.release.doc,
  plan: heads.plan.doc,
  package: heads.package.doc,
  units: heads.units.doc,
  services: heads.services.doc.entries,
  settings: heads.settings.doc,
});
