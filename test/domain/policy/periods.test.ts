import fc from 'fast-check';
import { dayOfNumber, localDay, millis } from '../../../src/domain/policy/local-time';
import { periodAt } from '../../../src/domain/policy/periods';
import { periods } from '../../../src/domain/policy/terms';

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC'];
const dayIn = (at: string, zone: string, ms = 0) => dayOfNumber(localDay(millis(at) + ms, zone));

it.each([
  ['week', '2026-11-23T08:00:00.000Z', '2026-11-23', '2026-11-30'],
  ['week', '2026-11-22T22:59:00.000Z', '2026-11-16', '2026-11-23'],
  ['fortnight', '2026-11-23T08:00:00.000Z', '2026-11-16', '2026-11-30'],
  ['month', '2026-11-30T23:30:00.000Z', '2026-12-01', '2027-01-01'],
  ['quarter', '2026-11-23T08:00:00.000Z', '2026-10-01', '2027-01-01'],
  ['year', '2026-12-31T22:30:00.000Z', '2026-01-01', '2027-01-01'],
] as const)('a %s around %s begins on %s and ends before %s in Berlin', (period, at, first, next) => {
  const { from, to } = periodAt(period, at, 'Europe/Berlin');
  expect([dayIn(from, 'Europe/Berlin'), dayIn(to, 'Europe/Berlin')]).toEqual([first, next]);
});

it('every moment lies in its period, whose neighbours begin where it ends', () => {
  const moment = fc.date({ min: new Date('1999-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moment, fc.constantFrom(...periods), fc.constantFrom(...zones), (date, period, zone) => {
      const at = date.toISOString();
      const { from, to } = periodAt(period, at, zone);
      expect(from <= at && at < to).toBe(true);
      expect(periodAt(period, to, zone).from).toBe(to);
      expect(periodAt(period, from, zone)).toEqual({ from, to });
    }),
  );
});
