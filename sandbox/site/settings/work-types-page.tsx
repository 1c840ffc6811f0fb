import { useState } from 'react';
import type { WorkTypeOnPage } from '../../jira/page-contract';
import { Loaded } from '../common/page-state';
import { useJson } from '../data/http';
import { DataTable } from './data-table';
import { ChoiceField, TextField } from './fields';
import { FormDialog } from '../common/form-dialog';
import { RowMenu } from './row-menu';
import { SettingsHead } from './settings-head';
import { useChange, useFlaggedChange } from './use-change';

const TYPES = '/__site/jira/issue-types';

export function WorkTypesPage() {
  const types = useJson<readonly WorkTypeOnPage[]>(TYPES);
  const [editing, setEditing] = useState<WorkTypeOnPage | 'new'>();
  return (
    <div className="page">
      <SettingsHead title="Work types" create={{ label: 'Create work type', open: () => setEditing('new') }} />
      <Loaded query={types}>{(known) => <TypeTable types={known} rename={setEditing} />}</Loaded>
      {editing !== undefined && (
        <TypeDialog type={editing === 'new' ? undefined : editing} close={() => setEditing(undefined)} />
      )}
    </div>
  );
}

type TableProps = { readonly types: readonly WorkTypeOnPage[]; readonly rename: (type: WorkTypeOnPage) => void };

function TypeTable({ types, rename }: TableProps) {
  const change = useFlaggedChange('The work type was not removed');
  return (
    <DataTable
      caption="Work types"
      rows={types}
      keyOf={({ id }) => id}
      columns={[
        { head: 'Name', cell: ({ name }) => name },
        { head: 'Level', cell: ({ subtask }) => (subtask ? 'Sub-task' : 'Standard') },
        { head: 'Projects', cell: ({ usedBy }) => usedBy.join(', ') || <span className="subtle">None</span> },
        {
          head: 'Actions',
          hidden: true,
          cell: (type) => (
            <RowMenu
              of={type.name}
              actions={[
                { label: 'Rename', act: () => rename(type) },
                ...(type.usedBy.length === 0
                  ? [{ label: 'Remove', act: () => void change('DELETE', `${TYPES}/${type.id}`) }]
                  : []),
              ]}
            />
          ),
        },
      ]}
    />
  );
}

const LEVELS = [
  { value: 'standard', label: 'Standard' },
  { value: 'subtask', label: 'Sub-task' },
];

function TypeDialog({ type, close }: { readonly type: WorkTypeOnPage | undefined; readonly close: () => void }) {
  const change = useChange();
  const [name, setName] = useState(type?.name ?? '');
  const [level, setLevel] = useState('standard');
  const save = () =>
    type === undefined
      ? change('POST', TYPES, { name, subtask: level === 'subtask' })
      : change('PUT', `${TYPES}/${type.id}`, { name });
  return (
    <FormDialog
      title={type === undefined ? 'Create work type' : `Rename ${type.name}`}
      action={type === undefined ? 'Create' : 'Save'}
      ready={name.trim() !== ''}
      save={save}
      close={close}
    >
      <TextField label="Name" value={name} set={setName} autoFocus />
      {type === undefined && <ChoiceField label="Level" choices={LEVELS} value={level} set={setLevel} />}
    </FormDialog>
  );
}
