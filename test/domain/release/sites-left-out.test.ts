import { sitesLeftOut } from '../../../src/domain/release/sites-left-out';
import type { Wave } from '../../../src/domain/release/plan';
import { ordered } from '../../builders/policy';

const wave = (site: string, more: Partial<Wave> = {}): Wave => ({
  number: 1,
  customer: 'C',
  environment: 'LIVE',
  site,
  plannedStart: null,
  plannedEnd: null,
  ...more,
});

it.each<[string, readonly Wave[], readonly string[]]>([
  ['sites that no wave names', [wave('London')], ['Leeds', 'York North']],
  ['none while nothing is planned', [], []],
  ['none where a wave goes to all', [wave('London'), wave('')], []],
  ['none where one wave names them all, in any case', [wave('york north, LEEDS and London')], []],
  ['sites whose name only begins like that of a wave', [wave('Leedsham'), wave('London')], ['Leeds', 'York North']],
  ['sites that are only tested', [wave('London'), wave('', { environment: 'TEST' })], ['Leeds', 'York North']],
  ['sites to which only another customer goes', [wave('London'), wave('', { customer: 'M' })], ['Leeds', 'York North']],
])('tells %s', (_, waves, left) => {
  expect(sitesLeftOut('London\n Leeds \n\nYork North\nLeeds', 'C', ordered(waves))).toEqual(left);
});
