import { freezeAt, touchesFreeze } from '../../../src/domain/policy/freezes';
import { nextFreeWindow } from '../../../src/domain/policy/next-free-window';
import { openings, windowAt } from '../../../src/domain/policy/windows';
import { aFreeze, aPolicy, aWindow } from '../../builders/policy';

const once = (month: number, day: number) => `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`;
const quarterEnd = { rrule: 'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-5,-4,-3,-2,-1' };

describe('a window', () => {
  it.each([
    {
      it: 'spans midnight',
      rrule: once(11, 24),
      opensAt: '20:00',
      minutes: 540,
      start: '2026-11-24T19:00:00.000Z',
      end: '2026-11-25T04:00:00.000Z',
    },
    {
      it: 'loses an hour of the clock but none of its minutes when summer time begins in it',
      rrule: once(3, 28),
      opensAt: '22:00',
      minutes: 480,
      start: '2026-03-28T21:00:00.000Z',
      end: '2026-03-29T05:00:00.000Z',
    },
    {
      it: 'ends an hour earlier by the clock when summer time ends in it',
      rrule: once(10, 24),
      opensAt: '22:00',
      minutes: 480,
      start: '2026-10-24T20:00:00.000Z',
      end: '2026-10-25T04:00:00.000Z',
    },
    {
      it: 'opens an hour later by the clock when its time is skipped',
      rrule: once(3, 29),
      opensAt: '02:30',
      minutes: 60,
      start: '2026-03-29T01:30:00.000Z',
      end: '2026-03-29T02:30:00.000Z',
    },
    {
      it: 'opens once, at the first of two equal times',
      rrule: once(10, 25),
      opensAt: '02:30',
      minutes: 60,
      start: '2026-10-25T00:30:00.000Z',
      end: '2026-10-25T01:30:00.000Z',
    },
    {
      it: 'lasts up to seven days',
      rrule: once(3, 27),
      opensAt: '18:00',
      minutes: 10_080,
      start: '2026-03-27T17:00:00.000Z',
      end: '2026-04-03T17:00:00.000Z',
    },
  ])('$it', ({ rrule, opensAt, minutes, start, end }) => {
    const policy = aPolicy({ windows: [aWindow({ rrule, opensAt, durationMinutes: minutes })] });
    expect(openings(policy, '2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z')).toEqual([
      { name: 'Clinic nights', start, end },
    ]);
    expect(windowAt(policy, start)?.end).toBe(end);
    expect(windowAt(policy, end)).toBeNull();
  });

  it('counts every second week from the week of Monday 1 January 2001', () => {
    const policy = aPolicy({ windows: [aWindow({ rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', opensAt: '20:00' })] });
    // Monday 23 November 2026 begins week 1351 of that count, an odd one.
    expect(
      openings(policy, '2026-11-23T00:00:00.000Z', '2026-12-10T00:00:00.000Z').map((opening) => opening.start),
    ).toEqual(['2026-12-01T19:00:00.000Z']);
  });

  it('that closes last is the one that is named', () => {
    const policy = aPolicy({ windows: [aWindow({ name: 'Long' }), aWindow({ name: 'Short', durationMinutes: 60 })] });
    expect(windowAt(policy, '2026-11-24T19:30:00.000Z')?.name).toBe('Long');
  });
});

describe('a freeze', () => {
  const frozen = aPolicy({ freezes: [aFreeze()] });

  it.each([
    {
      it: 'is touched by its first moment',
      start: '2026-11-14T20:00:00.000Z',
      end: '2026-11-14T23:00:00.001Z',
      hit: true,
    },
    {
      it: 'is not touched by what ends as it begins',
      start: '2026-11-14T20:00:00.000Z',
      end: '2026-11-14T23:00:00.000Z',
      hit: false,
    },
    { it: 'is touched on its last day', start: '2026-12-01T22:59:00.000Z', end: '2026-12-02T01:00:00.000Z', hit: true },
    {
      it: 'is not touched by what starts as it ends',
      start: '2026-12-01T23:00:00.000Z',
      end: '2026-12-02T01:00:00.000Z',
      hit: false,
    },
    {
      it: 'is touched by what lies around it',
      start: '2026-11-01T00:00:00.000Z',
      end: '2026-12-31T00:00:00.000Z',
      hit: true,
    },
  ])('$it', ({ start, end, hit }) => {
    expect(touchesFreeze(frozen, start, end, 'MINOR')).toEqual(
      hit ? { reason: 'Peak season', lastDay: '2026-12-01' } : null,
    );
  });

  it.each([
    ['2026-09-23T12:00:00.000Z', null],
    ['2026-09-24T12:00:00.000Z', '2026-09-25'],
    ['2026-09-26T12:00:00.000Z', null],
    ['2026-09-28T12:00:00.000Z', '2026-09-30'],
    ['2026-10-01T12:00:00.000Z', null],
    ['2026-12-31T12:00:00.000Z', '2026-12-31'],
  ])('by rule, on the last five business days of a quarter: %s until %s', (now, lastDay) => {
    expect(freezeAt(aPolicy({ freezes: [aFreeze({ days: quarterEnd })] }), now, 'MINOR')?.lastDay ?? null).toBe(
      lastDay,
    );
  });

  it('that excepts a type does not hold it', () => {
    const policy = aPolicy({ freezes: [aFreeze({ except: { EMERGENCY: true } })] });
    expect([
      freezeAt(policy, '2026-11-20T12:00:00.000Z', 'EMERGENCY'),
      freezeAt(policy, '2026-11-20T12:00:00.000Z', 'MINOR')?.reason,
    ]).toEqual([null, 'Peak season']);
  });
});

describe('the next free window', () => {
  const from = '2026-11-23T08:00:00.000Z';

  it.each([
    {
      it: 'is the next window without freezes',
      policy: aPolicy(),
      start: '2026-11-24T19:00:00.000Z',
      end: '2026-11-25T04:00:00.000Z',
    },
    {
      it: 'is what is left of a window that a freeze covers in part',
      policy: aPolicy({ freezes: [aFreeze()] }),
      start: '2026-12-01T23:00:00.000Z',
      end: '2026-12-02T04:00:00.000Z',
    },
    {
      it: 'is found 23 months ahead',
      policy: aPolicy({ freezes: [aFreeze({ days: { from: '2026-11-01', to: '2028-10-31' } })] }),
      start: '2028-10-31T23:00:00.000Z',
      end: '2028-11-01T04:00:00.000Z',
    },
  ])('$it', ({ policy, start, end }) => expect(nextFreeWindow([policy], from, 'MINOR')).toEqual({ start, end }));

  it('is none beyond the horizon', () => {
    expect(nextFreeWindow([aPolicy()], from, 'MINOR', [], 1)).toBeNull();
    expect(nextFreeWindow([aPolicy({ windows: [] })], from, 'MINOR')).toBeNull();
  });

  it('starts now when one is open', () => {
    expect(nextFreeWindow([aPolicy()], '2026-11-24T20:00:00.000Z', 'MINOR')).toEqual({
      start: '2026-11-24T20:00:00.000Z',
      end: '2026-11-25T04:00:00.000Z',
    });
  });
});
