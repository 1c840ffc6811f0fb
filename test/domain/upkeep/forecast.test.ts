import { forecast, storageLimitBytes } from '../../../src/domain/upkeep/forecast';

const now = '2026-12-31T00:00:00.000Z';
const days = (count: number) => new Date(Date.parse(now) - count * 86_400_000).toISOString();

it.each([
  ['half full after 100 days: full in 100', 0.5, days(100), false, '2027-04-10T00:00:00.000Z'],
  ['at 80 % it warns', 0.8, days(80), true, '2027-01-20T00:00:00.000Z'],
  ['full is full now', 1, days(100), true, now],
  ['nothing is told of a week', 0.5, days(6), false, null],
  ['nor of a database without acts', 0.001, null, false, null],
  ['nor of what is decades away', 0.001, days(100), false, null],
])('%s', (_, share, since, warns, fullAt) => {
  expect(forecast(share * storageLimitBytes, since, now)).toMatchObject({ share, warns, fullAt });
});
