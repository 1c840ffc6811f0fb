import { useState } from 'react';
import { Link } from 'react-router';
import type { PermissionSchemeOnPage } from '../../jira/page-contract';
import { Loaded } from '../common/page-state';
import { useJson } from '../data/http';
import { DataTable } from './data-table';
import { ChoiceField, TextField } from './fields';
import { FormDialog } from '../common/form-dialog';
import { SettingsHead } from './settings-head';
import { useChange } from './use-change';

export const SCHEMES = '/__site/jira/permission-schemes';

export function PermissionSchemesPage() {
  const schemes = useJson<readonly PermissionSchemeOnPage[]>(SCHEMES);
  const [copying, setCopying] = useState(false);
  return (
    <div className="page">
      <SettingsHead
        title="Permission schemes"
        create={{ label: 'Create permission scheme', open: () => setCopying(true) }}
      />
      <Loaded query={schemes}>
        {(known) => (
          <>
            <DataTable
              caption="Permission schemes"
              rows={known}
              keyOf={({ id }) => id}
              columns={[
                {
                  head: 'Name',
                  cell: ({ id, name }) => <Link to={`/settings/permission-schemes/${id}`}>{name}</Link>,
                },
                {
                  head: 'Projects',
                  cell: ({ usedBy }) => usedBy.join(', ') || <span className="subtle">None</span>,
                },
              ]}
            />
            {copying && <CopySchemeDialog schemes={known} close={() => setCopying(false)} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

type DialogProps = { readonly schemes: readonly PermissionSchemeOnPage[]; readonly close: () => void };

function CopySchemeDialog({ schemes, close }: DialogProps) {
  const change = useChange();
  const [name, setName] = useState('');
  const [copyOf, setCopyOf] = useState(schemes[0]?.id ?? '');
  return (
    <FormDialog
      title="Create permission scheme"
      action="Create"
      ready={name.trim() !== ''}
      save={() => change('POST', SCHEMES, { name, copyOf })}
      close={close}
    >
      <TextField label="Name" value={name} set={setName} autoFocus />
      <ChoiceField
        label="Copy of"
        choices={schemes.map((scheme) => ({ value: scheme.id, label: scheme.name }))}
        value={copyOf}
        set={setCopyOf}
      />
    </FormDialog>
  );
}
