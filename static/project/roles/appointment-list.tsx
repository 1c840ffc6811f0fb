import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { appointedRoleNames as roleNames } from '../../shared/en/names';
import { roles as words } from '../../shared/en/roles';
import { dayText } from '../../shared/moments';
import { NativeChoice } from '../../shared/forms/native-choice';
import { NotAllowed } from '../../shared/states/not-allowed';
import { Section } from '../../shared/section';
import { DataTable, Pages } from '../registers/data-table';
import type { TableColumn } from '../registers/data-table';
import type { SectionProps } from '../section-props';
import { HolderName } from './holder-name';
import type { Appointment, Roles } from './roles-data';
import { scopeText } from './scope-text';

type Props = SectionProps & { readonly roles: Roles };
type Row = { readonly id: string; readonly one: Appointment };

const pageSize = 25;
export const looks = {
  CURRENT: 'success',
  ENDING: 'moved',
  COMING: 'inprogress',
  EXPIRED: 'default',
  ENDED: 'default',
} as const;

/** Every appointment that was ever made, those in force first; filters stand in the address. */
export function AppointmentList({ roles, page, route, go, filter }: Props) {
  const asked = (name: string) => route.search.get(name) ?? '';
  const set = (changes: { readonly [name: string]: string }) => filter('roles', changes);
  const all = Object.entries(roles.entries).map(([id, one]): Row => ({ id, one }));
  const sort = asked('sort') === '' ? { by: 'state', down: false } : sortOf(asked('sort'));
  const rows = sorted(
    all.filter(
      ({ one }) =>
        (asked('role') === '' || one.role === asked('role')) && (asked('state') === '' || one.state === asked('state')),
    ),
    sort,
  );
  const at = Math.min(Math.max(0, Number(asked('page')) || 0), Math.max(0, Math.ceil(rows.length / pageSize) - 1));
  const appoint = roles.may.allowed ? (
    <Button appearance={all.length === 0 ? 'primary' : 'default'} onClick={() => go(['roles', 'new'])}>
      {words.appoint}
    </Button>
  ) : (
    <NotAllowed may={roles.may} />
  );
  return (
    <Section title={words.appointments}>
      <div className="toolbar">
        <NativeChoice
          label={words.role}
          options={{ '': words.allRoles, ...roleNames }}
          chosen={asked('role')}
          choose={(role) => set({ role, page: '' })}
        />
        <NativeChoice
          label={words.state}
          options={{ '': words.anyState, ...words.states }}
          chosen={asked('state')}
          choose={(state) => set({ state, page: '' })}
        />
        <div className="toolbar-action">{appoint}</div>
      </div>
      {rows.length > 0 ? (
        <DataTable
          caption={words.appointments}
          columns={columnsOf(page, roles, (id) => go(['roles', id]))}
          rows={rows.slice(at * pageSize, (at + 1) * pageSize)}
          keyOf={({ id }) => id}
          sort={sort}
          onSort={({ by, down }) => set({ sort: `${down ? '-' : ''}${by}`, page: '' })}
        />
      ) : (
        <div className="empty">
          <p>{all.length === 0 ? words.none : words.nothingFits}</p>
          {all.length === 0 ? (
            <p className="quiet">{words.noneHint}</p>
          ) : (
            <Button onClick={() => go(['roles'])}>{words.clear}</Button>
          )}
        </div>
      )}
      <Pages page={at} size={pageSize} all={rows.length} turn={(next) => set({ page: String(next) })} />
    </Section>
  );
}

const columnsOf = (
  page: SectionProps['page'],
  roles: Roles,
  open: (id: string) => void,
): readonly TableColumn<Row>[] => [
  {
    id: 'role',
    label: words.role,
    sorts: true,
    cell: ({ id, one }) => (
      <button type="button" className="link as-link" onClick={() => open(id)}>
        {roleNames[one.role]}
      </button>
    ),
  },
  { id: 'holder', label: words.holder, cell: ({ one }) => <HolderName holder={one.holder} /> },
  { id: 'scope', label: words.scope, cell: ({ one }) => scopeText(one.scope, page, roles) },
  { id: 'from', label: words.from, sorts: true, cell: ({ one }) => dayText(one.from) },
  {
    id: 'to',
    label: words.to,
    sorts: true,
    cell: ({ one }) => (one.to === null ? words.noEnd : dayText(one.to)),
  },
  {
    id: 'state',
    label: words.state,
    sorts: true,
    cell: ({ one }) => <Lozenge appearance={looks[one.state]}>{words.states[one.state]}</Lozenge>,
  },
];

const sortOf = (text: string) => ({ by: text.replace(/^-/, ''), down: text.startsWith('-') });

const stateOrder = Object.keys(words.states);
const keys: { readonly [column: string]: (one: Appointment) => string } = {
  role: ({ role }) => roleNames[role],
  from: ({ from }) => from,
  to: ({ to }) => to ?? '9999',
  state: ({ state, role }) => `${String(stateOrder.indexOf(state))} ${roleNames[role]}`,
};

function sorted(rows: readonly Row[], { by, down }: { readonly by: string; readonly down: boolean }): readonly Row[] {
  const key = keys[by] ?? (({ role }: Appointment) => roleNames[role]);
  const way = down ? -1 : 1;
  return [...rows].sort((a, b) => way * key(a.one).localeCompare(key(b.one)) || a.id.localeCompare(b.id));
}
