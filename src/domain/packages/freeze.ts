import valid from 'semver/functions/valid';
import { inWords } from '../release/what-changed';
import { isDigest } from './package';
import type { PackageContent, PackageItem } from './package';

/** What a package still lacks before it can be frozen, each as a sentence. `linked`: issue ids of the release's changes. */
export function lacksBeforeFreeze(
  { items, store, digest }: PackageContent,
  linked: ReadonlySet<string>,
): readonly string[] {
  const codes = Object.keys(items);
  const those = (lacking: (item: PackageItem) => boolean) =>
    Object.entries(items)
      .flatMap(([code, item]) => (lacking(item) ? [code] : []))
      .sort();
  return [
    ...(codes.length === 0 ? ['It holds no unit.'] : []),
    ...told(
      those(({ version }) => valid(version) === null),
      'no version such as 3.4.0',
    ),
    ...told(
      those((item) => !isDigest(item.digest)),
      'no digest (SHA-256 or SHA-512)',
    ),
    ...told(
      those((item) => !isTraced(item, linked)),
      'no change that is linked to the release',
    ),
    ...(store.trim() === '' ? ['It has no reference to the definitive store.'] : []),
    ...(isDigest(digest) ? [] : ['The package itself has no digest (SHA-256 or SHA-512).']),
  ];
}

/** Whether a linked change brought this item (process 3.1, BLD-03). */
const isTraced = ({ changes }: PackageItem, linked: ReadonlySet<string>): boolean =>
  Object.keys(changes).some((id) => linked.has(id));

const told = (codes: readonly string[], what: string): readonly string[] =>
  codes.length === 0 ? [] : [`${inWords(codes)} ${codes.length === 1 ? 'has' : 'have'} ${what}.`];
