import Button from '@atlaskit/button/new';
import { LeftNotice } from '../shared/forms/left-notice';
import { EntryForm, useEntryEdit } from './entry-form';
import type { Entry } from './entry-form';

type Taken = { readonly [id: string]: { readonly name: string } };
type AddProps = { readonly register: 'customers' | 'services'; readonly label: string; readonly taken: Taken };

/** The button that opens the form for a new entry. */
export function AddEntry({ register, label, taken }: AddProps) {
  const edit = useEntryEdit(register, null);
  return (
    <>
      <LeftNotice edit={edit} />
      {edit.doc === null ? (
        <div className="actions">
          <Button onClick={() => edit.start()}>{label}</Button>
        </div>
      ) : (
        <EntryForm title={label} edit={edit} doc={edit.doc} isNew taken={taken} />
      )}
    </>
  );
}

type RenameProps = {
  readonly register: 'customers' | 'services';
  readonly entry: Entry;
  readonly label: string;
  readonly short: string;
};

/** The button that opens the form for another name. */
export function RenameEntry({ register, entry, label, short }: RenameProps) {
  const edit = useEntryEdit(register, entry);
  if (edit.doc !== null) return <EntryForm title={label} edit={edit} doc={edit.doc} isNew={false} taken={{}} />;
  return (
    <Button appearance="subtle" spacing="compact" aria-label={label} onClick={() => edit.start()}>
      {short}
    </Button>
  );
}
