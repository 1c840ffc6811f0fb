import { utcMinute } from '../../src/domain/utc-minute';

it.each([
  ['2026-11-20T09:15:59.999Z', '20 Nov 2026, 09:15 UTC'],
  ['2026-09-01T00:00:00.000Z', '1 Sep 2026, 00:00 UTC'],
])('%s reads %s', (at, words) => {
  expect(utcMinute(at)).toBe(words);
});
