import type { UnitsDoc } from '../units/unit';
import type { PackageDoc } from './package';

/** A change that waves of a release brought into use, as an item of that release; no unit or configuration item has such a name. */
export const broughtItem = (changeId: string): string => `change/${changeId}`;

/** What a release changes, item by item: its units, and the configuration items that these are made of. */
export function itemsOf({ items }: Pick<PackageDoc, 'items'>, { entries }: UnitsDoc): readonly string[] {
  const units = Object.keys(items);
  const parts = units.flatMap((unit) => (Object.hasOwn(entries, unit) ? Object.keys(entries[unit]?.items ?? {}) : []));
  return [...new Set([...units, ...parts])].sort();
}
