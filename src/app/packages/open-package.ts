import { allowed } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import { clashesOf } from '../../domain/packages/compatibility';
import type { Clash, Installed } from '../../domain/packages/compatibility';
import type { PackageContent, PackageDoc } from '../../domain/packages/package';
import type { EnvironmentsDoc } from '../../domain/environments/environment';
import type { ReleaseDoc } from '../../domain/release/release';
import type { UnitsDoc } from '../../domain/units/unit';
import type { Deps } from '../deps';
import { linkedChanges } from '../change/linked-changes';
import { forAct } from '../release/open-for-act';
import type { Doing } from '../release/open-for-act';
import { openRelease } from '../release/open-release';
import type { OpenRelease } from '../release/open-release';
import type { Caller, StreamState } from '../ports/ports';
import { environmentsStream, packageStream, readStreams, unitsStream } from '../streams';

export type OpenPackage = {
  readonly opened: OpenRelease;
  readonly state: StreamState<PackageDoc>;
  readonly units: UnitsDoc['entries'];
  readonly environments: EnvironmentsDoc['entries'];
  /** Issue ids of the changes that are linked to the release. */
  readonly linked: ReadonlySet<string>;
};

/** The package of a release, for a person who may see the work item. Two SQL statements. */
export async function openPackage(deps: Deps, caller: Caller, issueId: string): Promise<Result<OpenPackage>> {
  const [opened, heads] = await Promise.all([
    openRelease(deps, caller, issueId),
    readStreams(deps.journal, {
      package: packageStream(issueId),
      units: unitsStream,
      environments: environmentsStream,
    }),
  ]);
  if (!opened.ok) return opened;
  return allowed({
    opened: opened.value,
    state: heads.package,
    units: heads.units.doc.entries,
    environments: heads.environments.doc.entries,
    linked: new Set(linkedChanges(opened.value.issue, opened.value.settings).map(({ issueId: id }) => id)),
  });
}

/** The same for a person who wants to change it. */
export async function openPackageForAct(
  deps: Deps,
  caller: Caller,
  issueId: string,
  doing: Doing,
): Promise<Result<OpenPackage>> {
  const found = await openPackage(deps, caller, issueId);
  return found.ok ? forAct(caller, found.value.opened, doing, found.value) : found;
}

/** Whether this content goes together, and with what is live at the customers of the release. */
export function packageClashes(
  { items }: PackageContent,
  units: UnitsDoc['entries'],
  environments: EnvironmentsDoc['entries'],
  { customers }: ReleaseDoc,
): readonly Clash[] {
  const live: readonly Installed[] = Object.values(environments)
    .filter(({ kind, state }) => kind === 'LIVE' && state === 'ACTIVE')
    .filter((environment) => {
      const of = Object.keys(environment.customers);
      return of.length === 0 || of.some((customer) => Object.hasOwn(customers, customer));
    });
  const versions = Object.entries(items).map(([code, { version }]) => [code, version] as const);
  return clashesOf(Object.fromEntries(versions), units, live);
}
