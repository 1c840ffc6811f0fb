import { useState } from 'react';
import { Loaded } from '../common/page-state';
import { useJson } from '../data/http';
import type { LinkType } from '../data/jira';
import { DataTable } from './data-table';
import { TextField } from './fields';
import { FormDialog } from '../common/form-dialog';
import { SettingsHead } from './settings-head';
import { useChange } from './use-change';

const LINK_TYPES = '/rest/api/3/issueLinkType';

export function LinkTypesPage() {
  const types = useJson<{ readonly issueLinkTypes: readonly LinkType[] }>(LINK_TYPES);
  const [creating, setCreating] = useState(false);
  return (
    <div className="page">
      <SettingsHead title="Link types" create={{ label: 'Create link type', open: () => setCreating(true) }} />
      <Loaded query={types}>
        {({ issueLinkTypes }) => (
          <DataTable
            caption="Link types"
            rows={issueLinkTypes}
            keyOf={({ id }) => id}
            columns={[
              { head: 'Name', cell: ({ name }) => name },
              { head: 'From the one', cell: ({ outward }) => outward },
              { head: 'From the other', cell: ({ inward }) => inward },
            ]}
          />
        )}
      </Loaded>
      {creating && <CreateLinkTypeDialog close={() => setCreating(false)} />}
    </div>
  );
}

function CreateLinkTypeDialog({ close }: { readonly close: () => void }) {
  const change = useChange();
  const [name, setName] = useState('');
  const [outward, setOutward] = useState('');
  const [inward, setInward] = useState('');
  return (
    <FormDialog
      title="Create link type"
      action="Create"
      ready={[name, outward, inward].every((text) => text.trim() !== '')}
      save={() => change('POST', LINK_TYPES, { name, outward, inward })}
      close={close}
    >
      <TextField label="Name" value={name} set={setName} autoFocus />
      <TextField label="From the one" value={outward} set={setOutward} help="Such as: blocks" />
      <TextField label="From the other" value={inward} set={setInward} help="Such as: is blocked by" />
    </FormDialog>
  );
}
