import Button from '@atlaskit/button/new';
import type { RegisterView } from '../../../src/contract/register-calls';
import { registers as words } from '../../shared/en/registers';
import { NotAllowed } from '../../shared/states/not-allowed';
import type { SectionProps } from '../section-props';
import { Files } from './files';
import { FilteredList } from './filtered-list';
import type { AnyEntry, RegisterSpec } from './register-spec';

type Props<Entry> = SectionProps & { readonly spec: RegisterSpec<Entry>; readonly view: RegisterView<Entry> };

/** Everything of a register that fits the search and the filters, and the ways to add to it. */
export function RegisterList<Entry extends AnyEntry>({ spec, view, page, route, go, filter }: Props<Entry>) {
  const { register } = spec;
  const rows = Object.entries(view.entries).map(([id, entry]) => ({ id, entry }));
  const add = view.may.allowed ? (
    <Button appearance={rows.length === 0 ? 'primary' : 'default'} onClick={() => go([register, 'new'])}>
      {spec.words.add}
    </Button>
  ) : (
    <NotAllowed may={view.may} />
  );
  if (rows.length === 0) {
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
      <FilteredList
        section={register}
        caption={spec.words.title}
        rows={rows}
        columns={spec.columns(page)}
        filters={[
          {
            ...spec.filter,
            options: spec.filter.options(page),
            fits: ({ entry }, value) => spec.filter.fits(entry, value),
          },
          {
            name: 'state',
            label: words.state,
            options: { '': words.anyState, ...words.states },
            fits: ({ entry }, state) => entry.state === state,
          },
        ]}
        keyOf={({ id }) => id}
        textOf={({ id, entry }) => `${id} ${entry.name}`}
        action={add}
        {...{ route, go, filter }}
      />
      <Files spec={spec} may={view.may} />
    </>
  );
}
