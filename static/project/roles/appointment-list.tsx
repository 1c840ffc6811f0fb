import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { appointedRoleNames as roleNames } from '../../shared/en/names';
import { roles as words } from '../../shared/en/roles';
import { dayText } from '../../shared/moments';
import { useNamesOf } from '../../shared/people/people';
import { NotAllowed } from '../../shared/states/not-allowed';
import { Section } from '../../shared/section';
import { FilteredList } from '../registers/filtered-list';
import type { ListFilter, SortedColumn } from '../registers/filtered-list';
import type { SectionProps } from '../section-props';
import { HolderName } from './holder-name';
import type { Appointment, Roles } from './roles-data';
import { scopeText } from './scope-text';

type Props = SectionProps & { readonly roles: Roles };
type Row = { readonly id: string; readonly one: Appointment };

export const looks = {
  CURRENT: 'success',
  ENDING: 'moved',
  COMING: 'inprogress',
  EXPIRED: 'default',
  ENDED: 'default',
} as const;

/** Every appointment that was ever made, those in force first; search and filters stand in the address. */
export function AppointmentList({ roles, page, route, go, filter }: Props) {
  const all = Object.entries(roles.entries).map(([id, one]): Row => ({ id, one }));
  const names = useNamesOf([...new Set(all.flatMap(({ one }) => personOf(one)))]);
  const appoint = roles.may.allowed ? (
    <Button appearance={all.length === 0 ? 'primary' : 'default'} onClick={() => go(['roles', 'new'])}>
      {words.appoint}
    </Button>
  ) : (
    <NotAllowed may={roles.may} />
  );
  return (
    <Section title={words.appointments}>
      {all.length === 0 ? (
        <div className="empty">
          <p>{words.none}</p>
          <p className="quiet">{words.noneHint}</p>
          {appoint}
        </div>
      ) : (
        <FilteredList
          section="roles"
          caption={words.appointments}
          rows={all}
          columns={columnsOf(page, roles, (id) => go(['roles', id]))}
          sortsBy="state"
          filters={filters}
          keyOf={({ id }) => id}
          textOf={({ one }) =>
            [roleNames[one.role], holderText(one, names), scopeText(one.scope, page, roles)].join('\n')
          }
          action={appoint}
          route={route}
          go={go}
          filter={filter}
        />
      )}
    </Section>
  );
}

const personOf = ({ holder }: Appointment): readonly string[] => ('person' in holder ? [holder.person] : []);

const holderText = ({ holder }: Appointment, names: ReadonlyMap<string, string>): string =>
  'person' in holder ? (names.get(holder.person) ?? '') : holder.group.name;

const filters: readonly ListFilter<Row>[] = [
  {
    name: 'role',
    label: words.role,
    options: { '': words.allRoles, ...roleNames },
    fits: ({ one }, role) => one.role === role,
  },
  {
    name: 'state',
    label: words.state,
    options: { '': words.anyState, ...words.states },
    fits: ({ one }, state) => one.state === state,
  },
];

const columnsOf = (
  page: SectionProps['page'],
  roles: Roles,
  open: (id: string) => void,
): readonly SortedColumn<Row>[] => [
  {
    id: 'role',
    label: words.role,
    sorts: true,
    sortKey: ({ one }) => roleNames[one.role],
    cell: ({ id, one }) => (
      <button type="button" className="link as-link" onClick={() => open(id)}>
        {roleNames[one.role]}
      </button>
    ),
  },
  { id: 'holder', label: words.holder, cell: ({ one }) => <HolderName holder={one.holder} /> },
  { id: 'scope', label: words.scope, cell: ({ one }) => scopeText(one.scope, page, roles) },
  { id: 'from', label: words.from, sorts: true, sortKey: ({ one }) => one.from, cell: ({ one }) => dayText(one.from) },
  {
    id: 'to',
    label: words.to,
    sorts: true,
    sortKey: ({ one }) => one.to ?? '9999',
    cell: ({ one }) => (one.to === null ? words.noEnd : dayText(one.to)),
  },
  {
    id: 'state',
    label: words.state,
    sorts: true,
    sortKey: ({ one }) => `${String(stateOrder.indexOf(one.state))} ${roleNames[one.role]}`,
    cell: ({ one }) => <Lozenge appearance={looks[one.state]}>{words.states[one.state]}</Lozenge>,
  },
];

const stateOrder = Object.keys(words.states);
