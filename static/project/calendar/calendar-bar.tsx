import Button from '@atlaskit/button/new';
import type { ProjectPage } from '../../../src/contract/project-calls';
import { calendar as words } from '../../shared/en/calendar';
import { monthText } from '../../shared/moments';
import { NativeChoice } from '../../shared/forms/native-choice';
import { monthOf, shiftedMonth } from './calendar-days';
import type { CalendarRoute } from './calendar-query';

type Props = {
  readonly page: ProjectPage;
  readonly shown: CalendarRoute;
  readonly today: string;
  readonly set: (changes: { readonly [name: string]: string }) => void;
};

/** What is shown of the calendar, and the way through the months. */
export function CalendarBar({ page, shown, today, set }: Props) {
  const { view, day, zone, customer, service, everywhere } = shown;
  return (
    <>
      <div className="toolbar">
        <NativeChoice
          label={words.view}
          options={words.views}
          chosen={view}
          choose={(next) => set({ view: next === 'month' ? '' : next })}
        />
        <NativeChoice
          label={words.customer}
          options={{ '': words.anyCustomer, ...byName(page.customers) }}
          chosen={customer}
          choose={(next) => set({ customer: next, ...(next === '' ? { zone: '' } : {}) })}
        />
        <NativeChoice
          label={words.service}
          options={{ '': words.anyService, ...byName(page.services) }}
          chosen={service}
          choose={(next) => set({ service: next })}
        />
        <NativeChoice
          label={words.everywhere}
          options={words.projects}
          chosen={everywhere ? 'all' : ''}
          choose={(next) => set({ all: next })}
        />
        {customer !== '' && (
          <NativeChoice
            label={words.zone}
            options={words.zones}
            chosen={zone}
            choose={(next) => set({ zone: next === 'mine' ? '' : next })}
          />
        )}
      </div>
      {view !== 'ahead' && (
        <div className="calendar-head">
          <h2 className="calendar-month" aria-live="polite">
            {monthText(monthOf(day))}
          </h2>
          <Button spacing="compact" onClick={() => set({ day: `${monthOf(shiftedMonth(day, -1))}-01` })}>
            {words.previous}
          </Button>
          <Button spacing="compact" onClick={() => set({ day: today })}>
            {words.today}
          </Button>
          <Button spacing="compact" onClick={() => set({ day: `${monthOf(shiftedMonth(day, 1))}-01` })}>
            {words.next}
          </Button>
        </div>
      )}
    </>
  );
}

const byName = (of: ProjectPage['customers']): { readonly [id: string]: string } =>
  Object.fromEntries(
    Object.entries(of)
      .sort(([, a], [, b]) => a.name.localeCompare(b.name))
      .map(([id, { name }]) => [id, name]),
  );
