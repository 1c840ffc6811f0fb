import { readItems } from '../../static/release-plan/read-items';
import { aPackage } from './a-release';

const { units, changes, doc } = aPackage;
const digest = 'c'.repeat(64);
const read = (text: string, before = doc.items) =>
  readItems(text, before, { units: { ...units, OLD: { name: 'Old', retired: true } }, changes });

it.each([
  ['tabs, as a spreadsheet gives them', `CART\t2.4.0\tv2.4\t${digest}\tCHG-31`],
  ['commas', `CART,2.4.0,v2.4,${digest},CHG-31`],
  ['semicolons and quotes', `"CART";"2.4.0";"v2.4";"${digest}";"CHG-31"`],
  ['named columns in another order', `Changes,Unit,Version,Digest,Source\nchg-31,cart,2.4.0,${digest},v2.4\n`],
])('reads %s', (_, text) => {
  expect(read(text)).toEqual({
    problems: [],
    items: { ...doc.items, CART: { version: '2.4.0', source: 'v2.4', digest, changes: { '31': true } } },
  });
});

it('leaves what it has no column for', () => {
  expect(read('unit,digest\nSHOP,abc').items['SHOP']).toEqual({ ...doc.items['SHOP'], digest: 'abc' });
});

it('adds a unit that was not in the package', () => {
  expect(read('SHOP,27.0.0', {}).items).toEqual({
    SHOP: { version: '27.0.0', source: '', digest: '', changes: {} },
  });
});

it('tells everything that is wrong, by its line', () => {
  expect(read('unit,version,changes\nNONE,1.0.0,\nCART,2.4.0,CHG-99\nCART,2.5.0,\nOLD,1.0.0,').problems).toEqual([
    "Line 2: there is no active unit 'NONE' in the register.",
    'Line 3: CHG-99 is not linked to this release.',
    'Line 4: CART is in the table twice.',
    "Line 5: there is no active unit 'OLD' in the register.",
  ]);
});
