import type { UnitsDoc } from '../units/unit';
import type { PackageDoc } from './package';

/** What a release changes, item by item: its units, and the configuration items that these are made of. */
export function itemsOf({ items }: Pick<PackageDoc, 'items'>, { entries }: UnitsDoc): readonly string[] {
  const units = Object.keys(items);
  const parts = units.flatMap((unit) => (Object.hasOwn(entries, unit) ? Object.keys(entries[unit]?.items ?? {}) : []));
  return [...new Set([...units, ...parts])].sort();
}
