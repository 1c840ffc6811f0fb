import type { CalendarWave } from '../../src/domain/calendar/calendar-wave';

type More = Partial<Omit<CalendarWave, 'release'>> & { readonly release?: Partial<CalendarWave['release']> };

/** Wave 1 of REL-1 for Meridia Health, Tuesday 24 November 2026, 20:00 to 23:00 in Berlin, unless told otherwise. */
export const aCalendarWave = ({ release, ...more }: More = {}): CalendarWave => ({
  waveId: 'w1',
  number: 1,
  customer: 'M',
  environment: 'LIVE',
  site: '',
  plannedStart: '2026-11-24T19:00:00.000Z',
  plannedEnd: '2026-11-24T22:00:00.000Z',
  keptPolicy: null,
  ...more,
  release: {
    ...{ releaseId: '1', projectId: '1', number: 'REL-1', name: 'Winter', type: 'MINOR', services: ['LAB'] },
    ...{ issueKey: 'REL-1', statusId: '300' },
    ...release,
  },
});
