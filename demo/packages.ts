import { createHash } from 'node:crypto';
import type { EditPackage } from '../src/contract/package-calls';
import { act } from './act';
import type { Act } from './act';

const builder = 'tomas-lind';

/** Unit, version, keys of the changes that brought it. */
type Item = readonly [unit: string, version: string, changes: readonly string[]];

/** Stands for the digest of what was built: the demo builds nothing. */
const digestOf = (built: string) => createHash('sha256').update(built).digest('hex');

const itemOf = ([unit, version, changes]: Item) =>
  [
    unit,
    {
      version,
      source: `${unit.toLowerCase()} ${version}`,
      digest: digestOf(`${unit} ${version}`),
      changes: Object.fromEntries(changes.map((key) => [key, true as const])),
    },
  ] as const;

const edit = (at: string, release: string, changes: EditPackage['changes']) =>
  act(at, builder, 'release-plan', release, 'editPackage', { changes });

const compose = (at: string, release: string, name: string, notes: string, items: readonly Item[]) =>
  edit(at, release, {
    store: `https://store.harbourline.example/packages/${name}`,
    digest: digestOf(name),
    notes,
    items: Object.fromEntries(items.map(itemOf)),
  });

const freeze = (at: string, release: string) => act(at, builder, 'release-plan', release, 'freezePackage', {});

/** What the releases in flight bring. A defect made a second version of REL-158's; REL-155's does not fit what is live. */
export const packages: readonly Act[] = [
  compose('2026-11-13T10:00:00+01:00', 'REL-147', 'olb-9.4.0', 'Clearer texts after a payment; receipts as PDF.', [
    ['OLB-APP', '9.4.0', ['CHG-21']],
  ]),
  freeze('2026-11-13T11:00:00+01:00', 'REL-147'),
  compose('2026-11-16T10:00:00+01:00', 'REL-158', 'lab-3.4.0', 'Allergy warnings beside every lab result.', [
    ['LAB-APP', '3.4.0', ['CHG-31']],
    ['LAB-FEED', '2.1.0', ['CHG-32']],
  ]),
  freeze('2026-11-16T15:00:00+01:00', 'REL-158'),
  act('2026-11-18T13:00:00+01:00', builder, 'release-plan', 'REL-158', 'openPackageVersion', {
    version: 1,
    reason: 'Acceptance: the feed drops allergies that were entered as free text.',
  }),
  edit('2026-11-18T15:30:00+01:00', 'REL-158', {
    store: 'https://store.harbourline.example/packages/lab-3.4.1',
    digest: digestOf('lab-3.4.1'),
    notes: 'Allergy warnings beside every lab result. Allergies entered as free text are shown as such.',
    items: Object.fromEntries([itemOf(['LAB-FEED', '2.1.1', ['CHG-32']]), itemOf(['LAB-GUIDE', '3.4.0', ['CHG-31']])]),
  }),
  freeze('2026-11-18T16:00:00+01:00', 'REL-158'),
  compose('2026-11-19T17:00:00+01:00', 'REL-155', 'web-26.12.0', 'New checkout: three steps instead of five.', [
    ['WEB-SHOP', '26.12.0', ['CHG-29']],
    ['WEB-CART', '2.0.0', ['CHG-29']],
  ]),
];
