import { useId } from 'react';
import { download } from '../../shared/download';
import { calendar as words } from '../../shared/en/calendar';
import { useTimeZone } from '../../shared/host';
import { Loaded } from '../../shared/states/loaded';
import { Notice } from '../../shared/states/notice';
import { Waiting } from '../../shared/states/waiting';
import { FileButton } from '../file-button';
import { callProject } from '../project-data';
import type { SectionProps } from '../section-props';
import { CalendarBar } from './calendar-bar';
import { dayIn, on } from './calendar-days';
import { askedOf, daysOf, routeOf, useCalendar } from './calendar-query';
import type { CalendarLine, CalendarRoute, CalendarView } from './calendar-query';
import { DayDetails } from './day-details';
import { MonthGrid } from './month-grid';
import { WaveList } from './wave-list';

/** Releases to come (measure M10): waves, windows, freezes and what is in the way. */
export function CalendarSection({ page, route, filter }: SectionProps) {
  const mine = useTimeZone();
  const today = dayIn(new Date().toISOString(), mine);
  const shown = routeOf(route.search, today);
  const asked = askedOf(shown, today);
  const found = useCalendar(asked);
  const hint = useId();
  const set = (changes: { readonly [name: string]: string }) => filter('calendar', changes);
  return (
    <>
      <CalendarBar page={page} shown={shown} today={today} set={set} />
      <Loaded query={found} failedTitle={words.failed} waiting={<Waiting lines={14} />}>
        {(view) => {
          const timeZone = zoneOf(shown, view, mine);
          const waves = inSight(view.waves, shown, today, timeZone);
          return (
            <>
              <p className="quiet small" id={hint}>
                {words.timesIn(timeZone)}{' '}
                {shown.view === 'month' && (shown.customer === '' ? words.chooseCustomer : '')}
              </p>
              {view.more && <Notice kind="warning" title={words.more} />}
              {shown.view === 'month' ? (
                <>
                  <MonthGrid
                    day={shown.day}
                    today={today}
                    view={view}
                    page={page}
                    timeZone={timeZone}
                    choose={(day) => set({ day })}
                  />
                  <DayDetails day={shown.day} view={view} page={page} timeZone={timeZone} />
                </>
              ) : (
                <WaveList waves={waves} page={page} timeZone={timeZone} />
              )}
              {view.hidden > 0 && <p className="quiet small">{words.hidden(view.hidden)}</p>}
              <div className="register-foot">
                <FileButton
                  label={words.file}
                  failedTitle={words.notSaved}
                  ask={() => callProject('exportCalendar', asked)}
                  save={({ text }) => download('releases.ics', text, 'text/calendar')}
                />
              </div>
            </>
          );
        }}
      </Loaded>
    </>
  );
}

/** The customer's own zone where one customer is looked at and its policy names one. */
const zoneOf = ({ zone, customer }: CalendarRoute, { timeZones }: CalendarView, mine: string): string =>
  zone === 'customer' ? (timeZones[customer] ?? mine) : mine;

function inSight(
  waves: readonly CalendarLine[],
  shown: CalendarRoute,
  today: string,
  timeZone: string,
): readonly CalendarLine[] {
  const { first, last } = daysOf(shown, today);
  const from = waves.filter(({ end }) => dayIn(end, timeZone) >= first);
  return from.filter((wave) => dayIn(wave.start, timeZone) <= last || on(last, [wave], timeZone).length > 0);
}
