import { useState } from 'react';
import { Loaded } from '../common/page-state';
import { useJson } from '../data/http';
import { DataTable } from './data-table';
import { TextField } from './fields';
import { FormDialog } from '../common/form-dialog';
import { SettingsHead } from './settings-head';
import { useChange } from './use-change';

const ROLES = '/rest/api/3/role';
type Role = { readonly id: number; readonly name: string; readonly description: string };

export function RolesPage() {
  const roles = useJson<readonly Role[]>(ROLES);
  const [creating, setCreating] = useState(false);
  return (
    <div className="page">
      <SettingsHead
        title="Project roles"
        about="Every project has all roles; who plays them is set in the project."
        create={{ label: 'Create role', open: () => setCreating(true) }}
      />
      <Loaded query={roles}>
        {(known) => (
          <DataTable
            caption="Project roles"
            rows={known}
            keyOf={({ id }) => String(id)}
            columns={[
              { head: 'Name', cell: ({ name }) => name },
              { head: 'Description', cell: ({ description }) => description },
            ]}
          />
        )}
      </Loaded>
      {creating && <CreateRoleDialog close={() => setCreating(false)} />}
    </div>
  );
}

function CreateRoleDialog({ close }: { readonly close: () => void }) {
  const change = useChange();
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  return (
    <FormDialog
      title="Create role"
      action="Create"
      ready={name.trim() !== ''}
      save={() => change('POST', ROLES, { name, description })}
      close={close}
    >
      <TextField label="Name" value={name} set={setName} autoFocus />
      <TextField label="Description" value={description} set={setDescription} />
    </FormDialog>
  );
}
