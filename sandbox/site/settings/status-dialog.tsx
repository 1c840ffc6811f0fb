import { useState } from 'react';
import type { StatusOnPage } from '../../jira/page-contract';
import { ChoiceField, TextField } from './fields';
import { FormDialog } from '../common/form-dialog';

export const CATEGORIES = [
  { value: 'new', label: 'To do' },
  { value: 'indeterminate', label: 'In progress' },
  { value: 'done', label: 'Done' },
];

type Props = {
  readonly title: string;
  readonly action: string;
  readonly status?: StatusOnPage;
  /** What the change bears on beside this page. */
  readonly warning?: string;
  readonly save: (status: { readonly name: string; readonly category: string }) => Promise<void>;
  readonly close: () => void;
};

/** Name and category of a status. */
export function StatusDialog({ title, action, status, warning, save, close }: Props) {
  const [name, setName] = useState(status?.name ?? '');
  const [category, setCategory] = useState<string>(status?.category ?? 'indeterminate');
  return (
    <FormDialog
      title={title}
      action={action}
      ready={name.trim() !== ''}
      save={() => save({ name, category })}
      close={close}
    >
      {warning !== undefined && <p className="subtle">{warning}</p>}
      <TextField label="Name" value={name} set={setName} autoFocus />
      <ChoiceField label="Category" choices={CATEGORIES} value={category} set={setCategory} />
    </FormDialog>
  );
}
