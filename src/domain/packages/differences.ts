import type { IdSet } from '../kernel';
import type { PackageContent, PackageItem } from './package';

/** One unit in which two versions of a package differ; the version is null where it is not in the package. */
export type ItemDifference = {
  readonly unit: string;
  readonly before: string | null;
  readonly after: string | null;
  /** The version stayed, but something else was built. */
  readonly rebuilt: boolean;
  /** Other changes brought it. */
  readonly retraced: boolean;
};

export type PackageField = 'store' | 'digest' | 'notes';

export type Differences = { readonly items: readonly ItemDifference[]; readonly fields: readonly PackageField[] };

/** What a version of a package brings that the earlier one did not. */
export function differencesOf(before: PackageContent, after: PackageContent): Differences {
  const units = [...new Set([...Object.keys(before.items), ...Object.keys(after.items)])].sort();
  const fields: readonly PackageField[] = ['store', 'digest', 'notes'];
  return {
    items: units.flatMap((unit) => differenceOf(unit, itemIn(before, unit), itemIn(after, unit)) ?? []),
    fields: fields.filter((field) => before[field] !== after[field]),
  };
}

function differenceOf(
  unit: string,
  before: PackageItem | undefined,
  after: PackageItem | undefined,
): ItemDifference | null {
  const difference = {
    unit,
    before: before?.version ?? null,
    after: after?.version ?? null,
    rebuilt: before !== undefined && after?.version === before.version && after.digest !== before.digest,
    retraced: before !== undefined && after !== undefined && !sameIds(before.changes, after.changes),
  };
  const differs = difference.before !== difference.after || difference.rebuilt || difference.retraced;
  return differs ? difference : null;
}

const itemIn = ({ items }: PackageContent, unit: string): PackageItem | undefined =>
  Object.hasOwn(items, unit) ? items[unit] : undefined;

const sameIds = (one: IdSet, other: IdSet): boolean =>
  Object.keys(one).sort().join() === Object.keys(other).sort().join();
