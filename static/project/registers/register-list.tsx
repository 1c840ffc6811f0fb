import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { NotAllowed } from '../../shared/not-allowed';
import type { RegisterView } from '../../../src/contract/register-calls';
import { registers as words } from '../../shared/en/registers';
import { Field } from '../../shared/field';
import { NativeChoice } from '../../shared/native-choice';
import type { SectionProps } from '../section-props';
import { DataTable, Pages } from './data-table';
import type { Sort } from './data-table';
import { Files } from './files';
import type { AnyEntry, RegisterSpec, Row } from './register-spec';

type Props<Entry> = SectionProps & { readonly spec: RegisterSpec<Entry>; readonly view: RegisterView<Entry> };

const pageSize = 25;

/** Everything of a register that fits the search and the filters; they stand in the address. */
export function RegisterList<Entry extends AnyEntry>({
  spec,
  view,
  page,
  route,
  go,
  filter: setFilters,
}: Props<Entry>) {
  const { register, filter } = spec;
  const asked = (name: string) => route.search.get(name) ?? '';
  const set = (changes: { readonly [name: string]: string }, how?: 'push' | 'replace') =>
    setFilters(register, changes, how);
  const sort = sortOf(asked('sort'));
  const columns = spec.columns(page);
  const all = Object.entries(view.entries).map(([id, entry]) => ({ id, entry }));
  const rows = sorted(
    all.filter(({ id, entry }) => fits(spec, id, entry, asked('q'), asked(filter.name), asked('state'))),
    columns.find(({ id }) => id === sort.by)?.sortKey ?? (({ id }) => id),
    sort.down,
  );
  const at = Math.min(Math.max(0, Number(asked('page')) || 0), Math.max(0, Math.ceil(rows.length / pageSize) - 1));
  const add = view.may.allowed ? (
    <Button appearance={all.length === 0 ? 'primary' : 'default'} onClick={() => go([register, 'new'])}>
      {spec.words.add}
    </Button>
  ) : (
    <NotAllowed may={view.may} />
  );
  if (all.length === 0) {
    return (
      <div className="empty">
        <h2>{spec.words.none}</h2>
        <p className="quiet">{spec.words.noneHint}</p>
        <div className="actions empty-actions">{add}</div>
        <Files spec={spec} may={view.may} isEmpty />
      </div>
    );
  }
  return (
    <>
      <div className="toolbar">
        <Field label={words.search}>
          {(input) => (
            <Textfield
              {...input}
              type="search"
              isCompact
              value={asked('q')}
              onChange={(event) => set({ q: event.currentTarget.value, page: '' })}
            />
          )}
        </Field>
        <NativeChoice
          label={filter.label}
          options={filter.options(page)}
          chosen={asked(filter.name)}
          choose={(value) => set({ [filter.name]: value, page: '' })}
        />
        <NativeChoice
          label={words.state}
          options={{ '': words.anyState, ...words.states }}
          chosen={asked('state')}
          choose={(state) => set({ state, page: '' })}
        />
        <div className="toolbar-action">{add}</div>
      </div>
      {rows.length === 0 ? (
        <div className="empty">
          <p>{words.nothingFits}</p>
          <Button onClick={() => go([register])}>{words.clear}</Button>
        </div>
      ) : (
        <DataTable
          caption={spec.words.title}
          columns={columns}
          rows={rows.slice(at * pageSize, (at + 1) * pageSize)}
          keyOf={({ id }) => id}
          sort={sort}
          onSort={({ by, down }) => set({ sort: `${down ? '-' : ''}${by}`, page: '' })}
        />
      )}
      <Pages page={at} size={pageSize} all={rows.length} turn={(next) => set({ page: String(next) }, 'push')} />
      <Files spec={spec} may={view.may} />
    </>
  );
}

const sortOf = (text: string): Sort =>
  text === '' ? { by: 'id', down: false } : { by: text.replace(/^-/, ''), down: text.startsWith('-') };

function fits<Entry extends AnyEntry>(
  { filter }: RegisterSpec<Entry>,
  id: string,
  entry: Entry,
  typed: string,
  chosen: string,
  state: string,
): boolean {
  const wanted = typed.trim().toLowerCase();
  return (
    `${id} ${entry.name}`.toLowerCase().includes(wanted) &&
    (chosen === '' || filter.fits(entry, chosen)) &&
    (state === '' || entry.state === state)
  );
}

function sorted<Entry>(
  rows: readonly Row<Entry>[],
  keyOf: (row: Row<Entry>) => string,
  down: boolean,
): readonly Row<Entry>[] {
  const way = down ? -1 : 1;
  return [...rows].sort((a, b) => way * keyOf(a).localeCompare(keyOf(b)) || a.id.localeCompare(b.id));
}
