import { imports as words } from '../../shared/en/imports';
import type { HistoryForm } from '../../shared/import-types';
import { useSetup } from '../admin-data';
import type { FilePreview } from './merge-previews';
import { NativeChoice } from '../../shared/forms/native-choice';

type Props = {
  readonly preview: FilePreview;
  readonly change: (more: Partial<HistoryForm>) => void;
};

const shownAtMost = 50;

/** Names of the file that the registers do not hold, and whom the person says that they mean. */
export function UnknownNames({ preview: { form, unknownCustomers, unknownServices }, change }: Props) {
  const { data: setup } = useSetup();
  const kinds = [
    { kind: 'customers', names: unknownCustomers, label: words.customer, register: setup?.customers ?? {} },
    { kind: 'services', names: unknownServices, label: words.service, register: setup?.services ?? {} },
  ] as const;
  return (
    <section aria-label={words.names}>
      <h3 className="subhead">{words.names}</h3>
      <p className="quiet">{words.namesHint}</p>
      <div className="fields">
        {kinds.flatMap(({ kind, names, label, register }) =>
          names.slice(0, shownAtMost).map(({ word, line, rows }) => (
            <NativeChoice
              key={`${kind} ${word}`}
              label={label(word)}
              hint={words.means(rows, line)}
              options={{
                '': words.unknown,
                ...Object.fromEntries(Object.entries(register).map(([id, { name }]) => [id, name])),
              }}
              chosen={form[kind][word] ?? ''}
              choose={(id: string) => change({ [kind]: { ...form[kind], [word]: id } })}
            />
          )),
        )}
      </div>
    </section>
  );
}
