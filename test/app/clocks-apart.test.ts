import { clocksApart } from '../../src/app/gate/clocks-apart';
import { testClock } from '../fakes/clock';

const ours = testClock('2026-11-24T20:00:00.000Z');

it.each([
  ['2026-11-24T20:00:00.000Z', null],
  ['2026-11-24T19:59:00.000Z', null],
  ['2026-11-24T20:01:00.000Z', null],
  ['2026-11-24T19:58:59.000Z', 'the clocks of Jira and of Slipway are 2 min apart'],
  ['2026-11-24T20:01:01.000Z', 'the clocks of Jira and of Slipway are 2 min apart'],
  ['2026-11-25T21:00:00.000Z', 'the clocks of Jira and of Slipway are 1 d 1 h apart'],
])('Jira answers at %s, and it is 20:00 here: %s', (answeredAt, why) => {
  expect(clocksApart({ answeredAt }, ours)).toEqual(why === null ? null : { known: false, why });
});

it('compares nothing where Jira does not say what its clock shows', () => {
  expect(clocksApart({}, ours)).toBeNull();
});
