import { differencesOf } from '../../../src/domain/packages/differences';
import type { PackageContent, PackageItem } from '../../../src/domain/packages/package';

const item = (version: string, more: Partial<PackageItem> = {}): PackageItem => ({
  version,
  source: '',
  digest: `of ${version}`,
  changes: { '31': true },
  ...more,
});
const content = (items: PackageContent['items'], more: Partial<PackageContent> = {}): PackageContent => ({
  items,
  store: 'store',
  digest: 'whole',
  notes: '',
  ...more,
});
const same = { rebuilt: false, retraced: false };

it.each<[string, PackageContent, PackageContent, ReturnType<typeof differencesOf>]>([
  ['nothing', content({ A: item('1.0.0') }), content({ A: item('1.0.0') }), { items: [], fields: [] }],
  [
    'a unit that came, one that went and one in another version',
    content({ B: item('1.0.0'), C: item('1.0.0') }),
    content({ A: item('1.0.0'), C: item('1.1.0') }),
    {
      items: [
        { unit: 'A', before: null, after: '1.0.0', ...same },
        { unit: 'B', before: '1.0.0', after: null, ...same },
        { unit: 'C', before: '1.0.0', after: '1.1.0', ...same },
      ],
      fields: [],
    },
  ],
  [
    'one that was built again under its version',
    content({ A: item('1.0.0') }),
    content({ A: item('1.0.0', { digest: 'other' }) }),
    { items: [{ unit: 'A', before: '1.0.0', after: '1.0.0', rebuilt: true, retraced: false }], fields: [] },
  ],
  [
    'one that other changes brought',
    content({ A: item('1.0.0') }),
    content({ A: item('1.0.0', { changes: { '32': true } }) }),
    { items: [{ unit: 'A', before: '1.0.0', after: '1.0.0', rebuilt: false, retraced: true }], fields: [] },
  ],
  [
    'where the whole is kept, and its digest',
    content({}),
    content({}, { store: 'elsewhere', digest: 'other' }),
    { items: [], fields: ['store', 'digest'] },
  ],
])('tells of %s', (_, before, after, expected) => {
  expect(differencesOf(before, after)).toEqual(expected);
});
