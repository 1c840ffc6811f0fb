import { waveKey } from '../../../src/domain/calendar/calendar-wave';
import type { CalendarWave } from '../../../src/domain/calendar/calendar-wave';
import { closedDays } from '../../../src/domain/calendar/closed-days';
import { conflictsOf } from '../../../src/domain/calendar/conflicts';
import type { PolicyVersion } from '../../../src/domain/policy/policy';
import { aCalendarWave } from '../../builders/calendar';
import { mondayMorning } from '../../builders/gate-facts';
import { aPolicy } from '../../builders/policy';

const evenings = { name: 'Evenings', rrule: 'FREQ=WEEKLY;BYDAY=TU,WE', opensAt: '20:00', durationMinutes: 240 };
const policy = aPolicy({ windows: [evenings] });
const other = (more: Parameters<typeof aCalendarWave>[0] = {}) =>
  aCalendarWave({ ...more, release: { releaseId: '2', number: 'REL-2', issueKey: 'REL-2', ...more.release } });

const found = (wave: CalendarWave, others: readonly CalendarWave[] = [], content: PolicyVersion | null = policy) =>
  conflictsOf(
    [wave],
    [wave, ...others],
    () => content && { version: '3', content, agreed: true, isDefault: false, isKept: false },
    mondayMorning,
  ).get(waveKey(wave));

describe('conflicts of a planned wave', () => {
  it('finds none inside a window that is its own', () => {
    expect(found(aCalendarWave())).toEqual([]);
  });

  it.each([
    ['meets it', {}, true],
    [
      'begins when it ends',
      { plannedStart: '2026-11-24T22:00:00.000Z', plannedEnd: '2026-11-24T23:00:00.000Z' },
      false,
    ],
    [
      'ends when it begins',
      { plannedStart: '2026-11-24T18:00:00.000Z', plannedEnd: '2026-11-24T19:00:00.000Z' },
      false,
    ],
    ['lies around it', { plannedStart: '2026-11-24T01:00:00.000Z', plannedEnd: '2026-11-25T19:00:00.000Z' }, true],
    ['goes to another customer', { customer: 'O' }, true],
    ['goes to another environment', { environment: 'TEST' as const }, false],
    ['is of another service', { release: { services: ['PAY'] } }, false],
    ['shares one of several services', { release: { services: ['PAY', 'LAB'] } }, true],
    ['is of the same release', { release: { releaseId: '1' } }, false],
  ])('another wave that %s: %j', (_name, more, isConflict) => {
    const wave = other(more);
    expect(found(aCalendarWave(), [wave])).toEqual(
      isConflict ? [{ kind: 'overlap', with: wave, services: ['LAB'] }] : [],
    );
  });

  it('tells that a wave leaves its window, and by which policy', () => {
    expect(found(aCalendarWave({ plannedEnd: '2026-11-25T03:00:00.000Z' }))).toEqual([
      { kind: 'outside-window', customer: 'M', version: '3', isDefault: false },
    ]);
  });

  it('tells the freeze that a wave lies in, and not also that no window is open', () => {
    const frozen = aPolicy({
      windows: [evenings],
      freezes: [{ reason: 'Year end', days: { from: '2026-11-24', to: '2026-12-31' }, except: { EMERGENCY: true } }],
    });
    expect(found(aCalendarWave(), [], frozen)).toEqual([
      { kind: 'freeze', customer: 'M', reason: 'Year end', lastDay: '2026-12-31' },
    ]);
    expect(found(aCalendarWave({ release: { type: 'EMERGENCY' } }), [], frozen)).toEqual([]);
  });

  it('tells that a customer has no policy', () => {
    expect(found(aCalendarWave(), [], null)).toEqual([{ kind: 'no-policy', customer: 'M' }]);
  });

  it('says nothing of what is over', () => {
    expect(
      found(aCalendarWave({ plannedEnd: '2026-11-22T22:00:00.000Z', plannedStart: '2026-11-22T19:00:00.000Z' })),
    ).toBe(undefined);
  });
});

describe('closed days', () => {
  it('are whole days of the customer, with public holidays only where nothing is deployed on them', () => {
    const calendar = aPolicy({
      freezes: [{ reason: 'Year end', days: { from: '2026-12-21', to: '2027-01-05' }, except: {} }],
      holidays: {
        order: ['h'],
        byId: { h: { name: 'Christmas Day', days: { rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25' } } },
      },
    });
    const december = ['2026-11-30T23:00:00.000Z', '2026-12-31T23:00:00.000Z'] as const;
    const yearEnd = {
      reason: 'Year end',
      ...{ from: '2026-12-21', to: '2026-12-31' },
      ...{ start: '2026-12-20T23:00:00.000Z', end: '2026-12-31T23:00:00.000Z' },
    };
    expect(closedDays(calendar, ...december)).toEqual([yearEnd]);
    expect(closedDays({ ...calendar, closedOnHolidays: true }, ...december)).toEqual([
      yearEnd,
      {
        reason: 'Christmas Day',
        ...{ from: '2026-12-25', to: '2026-12-25' },
        ...{ start: '2026-12-24T23:00:00.000Z', end: '2026-12-25T23:00:00.000Z' },
      },
    ]);
  });
});
