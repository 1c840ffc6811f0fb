import { doubtsAboutPlace } from '../../../src/domain/settings/rule-place';
import type { RuleAsks } from '../../../src/domain/settings/rule-place';
import { emptySettings } from '../../../src/domain/settings/settings';

const settings = {
  ...emptySettings,
  releaseTypes: { '1': true },
  stages: { plan: 'PLANNING', build: 'BUILD_TEST', going: 'DEPLOYING', over: 'CLOSED', no: 'CANCELLED' },
  authorizedStatuses: { authorized: true, implemented: true },
  implementedStatuses: { implemented: true },
} as const;

const doubts = (asks: RuleAsks, toStatusId: string, fromAnywhere = false) =>
  doubtsAboutPlace(asks, { fromAnywhere, toStatusId, toStatusName: toStatusId }, settings);

it.each<[RuleAsks, string]>([
  ['G1', 'plan'],
  ['G2', 'build'],
  ['GR', 'plan'],
  ['GC', 'no'],
  ['G5', 'going'],
  ['G5', 'over'],
  ['closure', 'implemented'],
  ['closure', 'anything'],
])('%s may stand on the way to %s', (asks, to) => {
  expect(doubts(asks, to)).toEqual([]);
});

it.each<[RuleAsks, string, string]>([
  ['G1', 'build', 'another stage'],
  ['G2', 'going', 'another stage'],
  ['G5', 'plan', 'another stage'],
  ['GR', 'going', 'another stage'],
  ['GC', 'plan', 'another stage'],
  ['G5', 'nowhere', 'no stage'],
  ['closure', 'authorized', 'still to be carried out'],
])('%s on the way to %s is odd: it leads to %s', (asks, to, words) => {
  expect(doubts(asks, to)).toEqual([expect.stringContaining(words)]);
});

it('where work items may be created, says what the rule would do', () => {
  expect(doubts('G5', 'going', true)).toEqual([expect.stringContaining('creates work items')]);
  expect(doubts('closure', 'implemented', true)).toEqual([expect.stringContaining('nothing to close yet')]);
});

it('before anything is mapped, says only that', () => {
  const transition = { fromAnywhere: true, toStatusId: 'going', toStatusName: 'going' };
  expect(doubtsAboutPlace('G5', transition, emptySettings)).toEqual([expect.stringContaining('not mapped')]);
});
