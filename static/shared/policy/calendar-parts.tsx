import { policies as words } from '../en/policies';
import { setup } from '../en/setup';
import { DaysFields } from './days-fields';
import { EntriesEditor } from './entries-editor';
import { LineField, Tick } from './fields';
import { FreezeFields } from './freeze-fields';
import type { Policy } from './policy-data';
import type { PartProps } from './policy-work';
import { WindowFields } from './window-fields';

/** When one may deploy. */
export const WindowsPart = ({ policy: { windows }, change, problemAt }: PartProps) => (
  <EntriesEditor
    legend={setup.windows}
    nameOf={setup.windowName}
    add={setup.addWindow}
    fresh={freshWindow}
    entries={windows}
    change={(changed) => change({ windows: changed })}
    problem={problemAt('windows')}
  >
    {(window, set, id) => (
      <WindowFields window={window} problemAt={(field) => problemAt(`windows/${id}/${field}`)} change={set} />
    )}
  </EntriesEditor>
);

/** When one may not. */
export const FreezesPart = ({ policy: { freezes, holidays, closedOnHolidays }, change, problemAt }: PartProps) => (
  <>
    <EntriesEditor
      legend={setup.freezes}
      nameOf={setup.freezeName}
      add={setup.addFreeze}
      fresh={freshFreeze}
      entries={freezes}
      change={(changed) => change({ freezes: changed })}
    >
      {(freeze, set, id) => (
        <FreezeFields freeze={freeze} problemAt={(field) => problemAt(`freezes/${id}/${field}`)} change={set} />
      )}
    </EntriesEditor>
    <EntriesEditor
      legend={words.holidays}
      nameOf={words.holidayName}
      add={words.addHoliday}
      fresh={freshHoliday}
      entries={holidays}
      change={(changed) => change({ holidays: changed })}
    >
      {(holiday, set, id) => (
        <>
          <LineField
            label={setup.name}
            problem={problemAt(`holidays/${id}/name`)}
            value={holiday.name}
            change={(name) => set({ ...holiday, name })}
          />
          <DaysFields
            label={setup.days}
            days={holiday.days}
            problemAt={(field) => problemAt(`holidays/${id}/${field}`)}
            change={(days) => set({ ...holiday, days })}
          />
        </>
      )}
    </EntriesEditor>
    <Tick
      label={words.closedOnHolidays}
      value={closedOnHolidays}
      change={(closed) => change({ closedOnHolidays: closed })}
    />
  </>
);

const freshWindow: Policy['windows']['byId'][string] = {
  name: '',
  rrule: 'FREQ=WEEKLY;BYDAY=TU',
  opensAt: '20:00',
  durationMinutes: 240,
};
const freshFreeze: Policy['freezes']['byId'][string] = { reason: '', days: { from: '', to: '' }, except: {} };
const freshHoliday: Policy['holidays']['byId'][string] = { name: '', days: { from: '', to: '' } };
