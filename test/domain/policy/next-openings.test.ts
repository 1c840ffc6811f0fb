import { nextOpenings } from '../../../src/domain/policy/next-openings';
import { aPolicy } from '../../builders/policy';

const tuesdays = { name: 'Nights', rrule: 'FREQ=WEEKLY;BYDAY=TU', opensAt: '22:00', durationMinutes: 240 };
const starts = (free: readonly { readonly start: string }[]) => free.map(({ start }) => start.slice(0, 10));

it('lists as many openings as were asked for, from now on', () => {
  const policy = aPolicy({ timeZone: 'Europe/Berlin', windows: [tuesdays], freezes: [] });
  const { free } = nextOpenings(policy, '2026-11-23T08:00:00.000Z', 3);
  expect(starts(free)).toEqual(['2026-11-24', '2026-12-01', '2026-12-08']);
});

it('takes out what a freeze covers, cuts what it touches, and counts what it takes whole', () => {
  const freeze = { reason: 'Year end', days: { from: '2026-12-02', to: '2026-12-14' }, except: {} };
  const policy = aPolicy({ timeZone: 'Europe/Berlin', windows: [tuesdays], freezes: [freeze] });
  const { free, frozen } = nextOpenings(policy, '2026-11-30T08:00:00.000Z', 2);
  expect(free[0]).toEqual({ name: 'Nights', start: '2026-12-01T21:00:00.000Z', end: '2026-12-01T23:00:00.000Z' });
  expect(starts(free)).toEqual(['2026-12-01', '2026-12-15']);
  expect(frozen).toEqual({ 'Year end': 1 });
});

it('ends where the horizon ends', () => {
  const freeze = { reason: 'For ever', days: { from: '2026-01-01', to: '2030-12-31' }, except: {} };
  const policy = aPolicy({ timeZone: 'Europe/Berlin', windows: [tuesdays], freezes: [freeze] });
  const { free, frozen } = nextOpenings(policy, '2026-11-30T08:00:00.000Z', 10, 28);
  expect(free).toEqual([]);
  expect(frozen).toEqual({ 'For ever': 4 });
});
