import { clashesOf, clashInWords } from '../../../src/domain/packages/compatibility';
import type { Installed } from '../../../src/domain/packages/compatibility';

type Declared = Parameters<typeof clashesOf>[1][string];
const unit = (requires: Declared['requires'] = {}, conflicts: Declared['conflicts'] = {}): Declared => ({
  requires,
  conflicts,
});

const units = {
  APP: unit({ API: '^3' }),
  API: unit({ IDN: '>=2.4' }),
  IDN: unit(),
  OLD: unit({}, { IDN: '>=3' }),
};
const live: Installed = { name: 'Meridia live', baseline: { IDN: '2.3.0', API: '3.0.0' } };

const told = (items: Readonly<Record<string, string>>, ...places: Installed[]) =>
  clashesOf(items, units, places).map(clashInWords);

it.each<[string, Readonly<Record<string, string>>, readonly Installed[], readonly string[]]>([
  ['goes together when everything required is in it', { APP: '5.0.0', API: '3.1.0', IDN: '2.4.0' }, [], []],
  [
    'names the way to what is in it in a wrong version',
    { APP: '5.0.0', API: '3.1.0', IDN: '2.3.0' },
    [],
    ['APP 5.0.0 → API 3.1.0 needs IDN >=2.4, but finds IDN 2.3.0.'],
  ],
  [
    'names what is nowhere',
    { API: '3.1.0' },
    [],
    ['API 3.1.0 needs IDN >=2.4, which is neither in the package nor recorded as live.'],
  ],
  [
    'looks at what is live',
    { APP: '5.0.0', API: '3.1.0' },
    [live],
    ['APP 5.0.0 → API 3.1.0 needs IDN >=2.4, but finds IDN 2.3.0 in Meridia live.'],
  ],
  ['counts what it replaces in its new version', { API: '3.1.0', IDN: '2.4.0' }, [live], []],
  [
    'sees what is live break by what it brings',
    { IDN: '2.2.0' },
    [live],
    ['API 3.0.0 needs IDN >=2.4, but finds IDN 2.2.0 in Meridia live.'],
  ],
  [
    'names all environments of one clash',
    { API: '3.1.0' },
    [live, { ...live, name: 'Orla live' }],
    ['API 3.1.0 needs IDN >=2.4, but finds IDN 2.3.0 in Meridia live, Orla live.'],
  ],
  [
    'sees what does not work side by side',
    { OLD: '1.0.0', IDN: '3.0.0' },
    [],
    ['OLD 1.0.0 does not work beside IDN >=3, but finds IDN 3.0.0.'],
  ],
  ['leaves alone what is live and not touched', { OLD: '1.0.0' }, [{ name: 'x', baseline: { API: '3.0.0' } }], []],
  ['says nothing of a unit that the register does not know', { GONE: '1.0.0' }, [], []],
  [
    'does not take a pre-release for a release',
    { API: '3.1.0', IDN: '2.4.0-rc.1' },
    [],
    ['API 3.1.0 needs IDN >=2.4, but finds IDN 2.4.0-rc.1.'],
  ],
])('%s', (_, items, places, expected) => {
  expect(told(items, ...places)).toEqual(expected);
});

it('ends on units that require each other', () => {
  const circle = { A: unit({ B: '^2' }), B: unit({ A: '^1' }) };
  expect(clashesOf({ A: '1.0.0', B: '1.0.0' }, circle, []).map(clashInWords)).toEqual([
    'A 1.0.0 needs B ^2, but finds B 1.0.0.',
  ]);
});

it('is quick with 300 units in a chain, and names the whole way', () => {
  const codes = Array.from({ length: 300 }, (_, at) => `U${String(at)}`);
  const chain = Object.fromEntries(
    codes.map((code, at) => [code, unit(at < 299 ? { [`U${String(at + 1)}`]: '^1' } : { LAST: '^1' })]),
  );
  const [clash] = clashesOf(Object.fromEntries(codes.map((code) => [code, '1.0.0'])), chain, []);
  expect(clash?.path).toHaveLength(300);
});
