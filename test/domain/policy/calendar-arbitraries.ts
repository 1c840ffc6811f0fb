import * as fc from 'fast-check';
import type { Freeze, PolicyVersion, Window } from '../../../src/domain/policy/policy';
import { aPolicy } from '../../builders/policy';

/** Zones whose clocks change at odd times: by half an hour, at midnight, in the south, or never. */
export const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Havana',
  'Pacific/Chatham',
  'America/Santiago',
  'Asia/Kathmandu',
  'UTC',
];

/** Days around which one of these zones changes its clocks in 2026. */
const days = [
  '2026-03-07',
  '2026-03-28',
  '2026-04-04',
  '2026-04-23',
  '2026-09-05',
  '2026-09-26',
  '2026-10-03',
  '2026-10-24',
  '2026-10-29',
  '2026-10-31',
  '2026-12-30',
];

/** A quarter of an hour near such a day. */
export const instants = fc
  .tuple(fc.constantFrom(...days), fc.integer({ min: -96, max: 288 }))
  .map(([day, quarters]) => new Date(Date.parse(`${day}T00:00Z`) + quarters * 15 * 60_000).toISOString());

const weekdays = fc
  .subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 })
  .map((names) => names.join(','));
const interval = fc.integer({ min: 1, max: 4 });

export const rules = fc.oneof(
  interval.map((every) => `FREQ=DAILY;INTERVAL=${every}`),
  fc.tuple(interval, weekdays).map(([every, names]) => `FREQ=WEEKLY;INTERVAL=${every};BYDAY=${names}`),
  fc
    .tuple(interval, fc.integer({ min: 1, max: 31 }))
    .map(([every, date]) => `FREQ=MONTHLY;INTERVAL=${every};BYMONTHDAY=${date},-1`),
  fc
    .tuple(interval, fc.constantFrom(1, 2, 4, -1, -2), fc.constantFrom('MO', 'TU', 'SU'))
    .map(([every, nth, name]) => `FREQ=MONTHLY;INTERVAL=${every};BYDAY=${nth}${name}`),
  weekdays.map((names) => `FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=${names};BYSETPOS=-5,-4,-3,-2,-1,1`),
  fc
    .tuple(interval, fc.constantFrom(1, 3, -1))
    .map(([every, nth]) => `FREQ=MONTHLY;INTERVAL=${every};BYDAY=FR,${nth}WE`),
  fc.integer({ min: 1, max: 12 }).map((month) => `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=24,25,-1`),
);

const windows: fc.Arbitrary<Window> = fc.record({
  name: fc.constant('Window'),
  rrule: rules,
  opensAt: fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`),
  durationMinutes: fc.integer({ min: 1, max: 140 }).map((quarters) => quarters * 15),
});

const freezes: fc.Arbitrary<Freeze> = fc.record({
  reason: fc.constant('Freeze'),
  days: fc.oneof(
    rules.map((rrule) => ({ rrule })),
    fc.tuple(fc.constantFrom(...days), fc.integer({ min: 0, max: 6 })).map(([from, length]) => ({
      from,
      to: new Date(Date.parse(`${from}T00:00Z`) + length * 86_400_000).toISOString().slice(0, 10),
    })),
  ),
  except: fc.constantFrom({}, { EMERGENCY: true } as const),
});

export const policies: fc.Arbitrary<PolicyVersion> = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    windows: fc.array(windows, { minLength: 1, maxLength: 2 }),
    freezes: fc.array(freezes, { maxLength: 2 }),
  })
  .map(aPolicy);
