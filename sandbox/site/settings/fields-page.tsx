import { useState } from 'react';
import type { CustomFieldType } from '../../jira/page-contract';
import { Loaded } from '../common/page-state';
import { useJson } from '../data/http';
import { DataTable } from './data-table';
import { ChoiceField, TextField } from './fields';
import { FormDialog } from '../common/form-dialog';
import { SettingsHead } from './settings-head';
import { useChange } from './use-change';

type Field = {
  readonly id: string;
  readonly name: string;
  readonly custom: boolean;
  readonly schema?: { readonly custom?: string };
};

const TYPES: readonly { readonly value: CustomFieldType; readonly label: string }[] = [
  { value: 'textfield', label: 'Short text' },
  { value: 'textarea', label: 'Paragraph' },
  { value: 'float', label: 'Number' },
  { value: 'datepicker', label: 'Date' },
  { value: 'datetime', label: 'Date and time' },
  { value: 'select', label: 'Choice of one' },
  { value: 'multiselect', label: 'Choice of several' },
  { value: 'userpicker', label: 'Person' },
  { value: 'multiuserpicker', label: 'People' },
  { value: 'sd-approvals', label: 'Approvals (service management)' },
];

export function FieldsPage() {
  const fields = useJson<readonly Field[]>('/rest/api/3/field');
  const [creating, setCreating] = useState(false);
  return (
    <div className="page">
      <SettingsHead
        title="Custom fields"
        about="Every work item of the site has them: there are no screens and contexts here."
        create={{ label: 'Create custom field', open: () => setCreating(true) }}
      />
      <Loaded query={fields}>
        {(known) => (
          <DataTable
            caption="Custom fields"
            rows={known.filter(({ custom }) => custom)}
            keyOf={({ id }) => id}
            columns={[
              { head: 'Name', cell: ({ name }) => name },
              { head: 'Type', cell: typeOf },
              { head: 'ID', cell: ({ id }) => <code>{id}</code> },
            ]}
          />
        )}
      </Loaded>
      {creating && <CreateFieldDialog close={() => setCreating(false)} />}
    </div>
  );
}

function typeOf({ schema }: Field): string {
  const key = schema?.custom?.split(':').at(-1) ?? '';
  return TYPES.find(({ value }) => value === key)?.label ?? key;
}

function CreateFieldDialog({ close }: { readonly close: () => void }) {
  const change = useChange();
  const [name, setName] = useState('');
  const [type, setType] = useState<string>('textfield');
  const [lines, setLines] = useState('');
  const chosen = type === 'select' || type === 'multiselect';
  const options = lines
    .split(',')
    .map((option) => option.trim())
    .filter((option) => option !== '');
  return (
    <FormDialog
      title="Create custom field"
      action="Create"
      ready={name.trim() !== '' && (!chosen || options.length > 0)}
      save={() => change('POST', '/__site/jira/custom-fields', { name, type, ...(chosen ? { options } : {}) })}
      close={close}
    >
      <TextField label="Name" value={name} set={setName} autoFocus />
      <ChoiceField label="Type" choices={TYPES} value={type} set={setType} />
      {chosen && <TextField label="Options" value={lines} set={setLines} help="Separated by commas" />}
    </FormDialog>
  );
}
