import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { ProjectPage } from '../../../src/contract/project-calls';
import { calendar as words } from '../../shared/en/calendar';
import { clockText, monthText } from '../../shared/moments';
import { longDay, monthOf, on, shiftedDay, shiftedMonth, weekdayOf, weeksOf } from './calendar-days';
import type { CalendarView } from './calendar-query';

type Props = {
  readonly day: string;
  readonly today: string;
  readonly view: CalendarView;
  readonly page: ProjectPage;
  readonly timeZone: string;
  readonly choose: (day: string) => void;
};

const wavesInCell = 3;

/** A month as the grid of https://www.w3.org/WAI/ARIA/apg/patterns/grid/: one day is in the tab order, keys move on. */
export function MonthGrid({ day, today, view, page, timeZone, choose }: Props) {
  const hint = useId();
  const grid = useRef<HTMLTableElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    // Only a key moves the focus: it follows the day, also into another month.
    if (byKey.current) grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
    byKey.current = false;
  }, [day]);
  const press = (event: KeyboardEvent) => {
    const to = dayAfterKey(event.key, day);
    if (to === null) return;
    event.preventDefault();
    byKey.current = true;
    choose(to);
  };
  return (
    <>
      <p className="for-readers" id={hint}>
        {words.keys}
      </p>
      <table ref={grid} role="grid" className="month" aria-label={monthText(monthOf(day))} aria-describedby={hint}>
        <thead>
          <tr>
            {words.weekdays.map((short, nth) => (
              <th key={short} scope="col" abbr={words.weekdayNames[nth]}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={press}>
          {weeksOf(monthOf(day)).map((week) => (
            <tr key={week[0]}>
              {week.map((each) => (
                <DayCell
                  key={each}
                  day={each}
                  isChosen={each === day}
                  isToday={each === today}
                  isOutside={monthOf(each) !== monthOf(day)}
                  {...{ view, page, timeZone, choose }}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type CellProps = Omit<Props, 'today'> & {
  readonly isChosen: boolean;
  readonly isToday: boolean;
  readonly isOutside: boolean;
};

function DayCell({ day, isChosen, isToday, isOutside, view, page, timeZone, choose }: CellProps) {
  const waves = on(day, view.waves, timeZone);
  const windows = on(day, view.windows, timeZone);
  const closed = on(day, view.closed, timeZone);
  const conflicts = waves.filter((wave) => wave.conflicts.length > 0).length;
  const closedFor = [...new Set(closed.map(({ customer }) => page.customers[customer]?.name ?? customer))];
  const looks = [isChosen && 'chosen', isToday && 'today', isOutside && 'outside', closed.length > 0 && 'closed'];
  return (
    <td
      role="gridcell"
      data-day={day}
      className={['month-day', ...looks.filter((look) => look !== false)].join(' ')}
      tabIndex={isChosen ? 0 : -1}
      aria-selected={isChosen}
      aria-current={isToday ? 'date' : undefined}
      onClick={() => choose(day)}
    >
      <span className="for-readers">
        {words.dayLabel(longDay(day), waves.length, conflicts, closedFor, windows.length)}
      </span>
      <div aria-hidden="true">
        <span className="month-number">{String(Number(day.slice(8)))}</span>
        {closed.length > 0 && <span className="month-note">{words.closed}</span>}
        {windows.length > 0 && <span className="month-note month-window">{words.window}</span>}
        {waves.slice(0, wavesInCell).map((wave) => (
          <span
            key={`${wave.release.releaseId}/${wave.waveId}`}
            className={`month-wave${wave.conflicts.length > 0 ? ' in-conflict' : ''}`}
          >
            {wave.conflicts.length > 0 && '! '}
            {words.waveShort(clockText(wave.start, timeZone), wave.release.number || wave.release.issueKey)}
          </span>
        ))}
        {waves.length > wavesInCell && (
          <span className="quiet small">{words.moreWaves(waves.length - wavesInCell)}</span>
        )}
      </div>
    </td>
  );
}

function dayAfterKey(key: string, day: string): string | null {
  switch (key) {
    case 'ArrowLeft':
      return shiftedDay(day, -1);
    case 'ArrowRight':
      return shiftedDay(day, 1);
    case 'ArrowUp':
      return shiftedDay(day, -7);
    case 'ArrowDown':
      return shiftedDay(day, 7);
    case 'Home':
      return shiftedDay(day, -weekdayOf(day));
    case 'End':
      return shiftedDay(day, 6 - weekdayOf(day));
    case 'PageUp':
      return shiftedMonth(day, -1);
    case 'PageDown':
      return shiftedMonth(day, 1);
    default:
      return null;
  }
}
