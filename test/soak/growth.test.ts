import { BOUNDS, growth } from './growth';
import type { Reading } from './reading';

const names = Object.keys(BOUNDS) as (keyof Reading)[];
const reading = Object.fromEntries(names.map((name) => [name, 100])) as Reading;

it('finds nothing where nothing grew', () => {
  expect(growth(reading, reading)).toEqual([]);
});

it.each(names)('takes %s at its bound and names it beyond', (name) => {
  const { times, plus } = BOUNDS[name];
  const most = reading[name] * times + plus;
  expect(growth(reading, { ...reading, [name]: most })).toEqual([]);
  expect(growth(reading, { ...reading, [name]: most + 1 })).toEqual([
    expect.stringContaining(`${name} grew from 100 to ${most + 1}`),
  ]);
});
