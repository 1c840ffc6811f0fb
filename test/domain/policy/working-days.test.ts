import { dayNumber, dayOfNumber } from '../../../src/domain/policy/local-time';
import { movedByWorkingDays, workingDaysFrom } from '../../../src/domain/policy/working-days';
import { aPolicy } from '../../builders/policy';

/** Christmas Day and Boxing Day of 2026 are a Friday and a Saturday. */
const policy = aPolicy({
  timeZone: 'Europe/Berlin',
  holidays: {
    order: ['christmas'],
    byId: { christmas: { name: 'Christmas', days: { rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25,26' } } },
  },
});

it.each([
  ['2026-12-23', 1, '2026-12-24'],
  ['2026-12-24', 1, '2026-12-28'],
  ['2026-12-28', -1, '2026-12-24'],
  ['2026-12-27', -1, '2026-12-24'],
  ['2026-11-20', 5, '2026-11-27'],
  ['2026-11-20', -5, '2026-11-13'],
  ['2026-11-21', 0, '2026-11-21'],
])('%s and %i working days is %s', (day, count, expected) => {
  expect(dayOfNumber(workingDaysFrom(policy, dayNumber(day), count))).toBe(expected);
});

it('keeps the time that the clocks show, also over a change of the clocks', () => {
  // Friday 23 October 20:00 in Berlin is 18:00 UTC, Monday 26 October 20:00 is 19:00 UTC.
  expect(movedByWorkingDays(policy, '2026-10-23T18:00:00.000Z', 1)).toBe('2026-10-26T19:00:00.000Z');
  expect(movedByWorkingDays(policy, '2026-10-26T19:00:00.000Z', -1)).toBe('2026-10-23T18:00:00.000Z');
});
