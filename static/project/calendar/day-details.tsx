import type { ProjectPage } from '../../../src/contract/project-calls';
import { calendar as words } from '../../shared/en/calendar';
import { dayText, spanText } from '../../shared/moments';
import { Section } from '../../shared/section';
import { longDay, on } from './calendar-days';
import type { CalendarView } from './calendar-query';
import { WaveList } from './wave-list';

type Props = {
  readonly day: string;
  readonly view: CalendarView;
  readonly page: ProjectPage;
  readonly timeZone: string;
};

/** Everything on the day that is chosen, in words. */
export function DayDetails({ day, view, page, timeZone }: Props) {
  const waves = on(day, view.waves, timeZone);
  const windows = on(day, view.windows, timeZone);
  const closed = on(day, view.closed, timeZone);
  const named = (customer: string) => page.customers[customer]?.name ?? customer;
  return (
    <Section title={longDay(day)}>
      {waves.length + windows.length + closed.length === 0 && <p className="quiet">{words.nothingOn}</p>}
      {waves.length > 0 && <WaveList waves={waves} page={page} timeZone={timeZone} />}
      {closed.length > 0 && (
        <>
          <h3 className="subhead">{words.freezes}</h3>
          <ul className="plain-list">
            {closed.map(({ customer, reason, from, to }) => (
              <li key={`${customer} ${reason} ${from}`}>
                {words.freeze(named(customer), reason, dayText(from), dayText(to))}
              </li>
            ))}
          </ul>
        </>
      )}
      {windows.length > 0 && (
        <>
          <h3 className="subhead">{words.windows}</h3>
          <ul className="plain-list">
            {windows.map(({ customer, name, start, end }) => (
              <li key={`${customer} ${name} ${start}`}>
                {words.windowOf(named(customer), name, spanText(start, end, timeZone))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
