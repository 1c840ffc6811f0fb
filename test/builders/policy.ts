import type { Ordered } from '../../src/domain/kernel';
import type { Freeze, PolicyVersion, Window } from '../../src/domain/policy/policy';

const ordered = <T>(entries: readonly T[]): Ordered<T> => ({
  order: entries.map((_, index) => String(index + 1)),
  byId: Object.fromEntries(entries.map((entry, index) => [String(index + 1), entry])),
});

/** Tuesday to Thursday from 20:00 for nine hours, unless told otherwise. */
export const aWindow = (more: Partial<Window> = {}): Window => ({
  name: 'Clinic nights',
  rrule: 'FREQ=WEEKLY;BYDAY=TU,WE,TH',
  opensAt: '20:00',
  durationMinutes: 540,
  ...more,
});

/** 15 November to 1 December 2026 for every type, unless told otherwise. */
export const aFreeze = (more: Partial<Freeze> = {}): Freeze => ({
  reason: 'Peak season',
  days: { from: '2026-11-15', to: '2026-12-01' },
  except: {},
  ...more,
});

/** Europe/Berlin with the one window above and no freeze, unless told otherwise. */
export const aPolicy = ({
  timeZone = 'Europe/Berlin',
  windows = [aWindow()],
  freezes = [],
}: { timeZone?: string; windows?: readonly Window[]; freezes?: readonly Freeze[] } = {}): PolicyVersion => ({
  timeZone,
  windows: ordered(windows),
  freezes: ordered(freezes),
});
