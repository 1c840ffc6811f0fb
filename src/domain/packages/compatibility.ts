import satisfies from 'semver/functions/satisfies';
import type { Unit } from '../units/unit';

type Versions = { readonly [unit: string]: string };
type Units = { readonly [code: string]: Pick<Unit, 'requires' | 'conflicts'> };

/** A live environment as it is before the package comes. */
export type Installed = { readonly name: string; readonly baseline: Versions };

/** Two units that do not go together, and how the package came to need it. */
export type Clash = {
  readonly kind: 'missing' | 'wrong-version' | 'conflict';
  /** From what nobody in the package requires to the unit that says so, with versions: `['EPR-APP 5.0.0', 'EPR-API 3.1.0']`. */
  readonly path: readonly string[];
  readonly unit: string;
  /** The versions that are required, or that it does not work beside. */
  readonly range: string;
  readonly found: string | null;
  /** Environments in which it is so; none where it is so in the package alone. */
  readonly environments: readonly string[];
};

/**
 * Whether the units of a package go together, and with what is live already: what the package replaces counts in its
 * new version. Clashes among what is live without the package are none of its business.
 */
export function clashesOf(items: Versions, units: Units, live: readonly Installed[]): readonly Clash[] {
  const places = live.length === 0 ? [{ name: null, baseline: {} }] : live;
  const found = new Map<string, Clash>();
  for (const { name, baseline } of places) {
    for (const clash of clashesIn({ ...baseline, ...items }, items, units)) {
      const { unit, range, kind, path } = clash;
      const key = JSON.stringify([kind, path, unit, range, clash.found]);
      const environments = [...(found.get(key)?.environments ?? []), ...(name === null ? [] : [name])];
      found.set(key, { ...clash, environments });
    }
  }
  return [...found.values()];
}

/** `EPR-APP 5.0.0 → EPR-API 3.1.0 needs IDN >=2.4, but finds IDN 2.3.0 in Meridia live.` */
export function clashInWords({ kind, path, unit, range, found, environments }: Clash): string {
  const where = environments.length === 0 ? '' : ` in ${environments.join(', ')}`;
  const way = path.join(' → ');
  switch (kind) {
    case 'missing':
      return `${way} needs ${unit} ${range}, which is neither in the package nor recorded as live${where}.`;
    case 'wrong-version':
      return `${way} needs ${unit} ${range}, but finds ${unit} ${found ?? ''}${where}.`;
    case 'conflict':
      return `${way} does not work beside ${unit} ${range}, but finds ${unit} ${found ?? ''}${where}.`;
  }
}

type Here = Omit<Clash, 'environments'>;

function clashesIn(together: Versions, items: Versions, units: Units): readonly Here[] {
  const inPackage = (code: string) => Object.hasOwn(items, code);
  return Object.keys(together).flatMap((code) => {
    const unit = Object.hasOwn(units, code) ? units[code] : undefined;
    if (unit === undefined) return [];
    const path = () => pathTo(code, together, items, units);
    const concerns = (other: string) => inPackage(code) || inPackage(other);
    const required = Object.entries(unit.requires).filter(([other]) => concerns(other));
    const avoided = Object.entries(unit.conflicts).filter(([other]) => concerns(other));
    return [
      ...required.flatMap(([other, range]): readonly Here[] => {
        const version = Object.hasOwn(together, other) ? together[other] : undefined;
        if (version === undefined) return [{ kind: 'missing', path: path(), unit: other, range, found: null }];
        if (satisfies(version, range)) return [];
        return [{ kind: 'wrong-version', path: path(), unit: other, range, found: version }];
      }),
      ...avoided.flatMap(([other, range]): readonly Here[] => {
        const version = Object.hasOwn(together, other) ? together[other] : undefined;
        if (version === undefined || !satisfies(version, range)) return [];
        return [{ kind: 'conflict', path: path(), unit: other, range, found: version }];
      }),
    ];
  });
}

/** The shortest way through the package from a unit that no other item requires. */
function pathTo(code: string, together: Versions, items: Versions, units: Units): readonly string[] {
  const named = (each: string) => `${each} ${together[each] ?? ''}`.trim();
  const ways: (readonly string[])[] = [[code]];
  const seen = new Set([code]);
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const [first = code] = way;
    const above = Object.keys(items).filter(
      (other) => Object.hasOwn(units, other) && Object.hasOwn(units[other]?.requires ?? {}, first),
    );
    if (above.length === 0) return way.map(named);
    for (const other of above) {
      if (seen.has(other)) continue;
      seen.add(other);
      ways.push([other, ...way]);
    }
  }
  return [named(code)];
}
