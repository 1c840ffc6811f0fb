import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { PermissionSchemeOnPage } from '../../jira/page-contract';
import { Breadcrumbs } from '../common/breadcrumbs';
import { Loaded, NotFound } from '../common/page-state';
import { useJson } from '../data/http';
import { DataTable } from './data-table';
import { ManyField, type Choice } from './fields';
import { FormDialog } from '../common/form-dialog';
import { holderOf, labelOf, useHolderChoices, valueOf } from './holders';
import { SCHEMES } from './permission-schemes-page';
import { SettingsHead } from './settings-head';
import { useChange } from './use-change';

type Permission = { readonly key: string; readonly name: string; readonly description: string };
type Permissions = { readonly permissions: Readonly<Record<string, Permission>> };

export function PermissionSchemePage() {
  const { schemeId } = useParams();
  const schemes = useJson<readonly PermissionSchemeOnPage[]>(SCHEMES);
  const scheme = schemes.data?.find(({ id }) => id === schemeId);
  return <Loaded query={schemes}>{() => (scheme === undefined ? <NotFound /> : <Scheme scheme={scheme} />)}</Loaded>;
}

function Scheme({ scheme }: { readonly scheme: PermissionSchemeOnPage }) {
  const catalogue = useJson<Permissions>('/rest/api/3/permissions');
  const choices = useHolderChoices('/rest/api/3/role');
  return (
    <div className="page">
      <Breadcrumbs
        trail={[
          { label: 'Settings', to: '/settings' },
          { label: 'Permission schemes', to: '/settings/permission-schemes' },
        ]}
      />
      <SettingsHead
        title={scheme.name}
        about={`Holds at once in ${scheme.usedBy.length === 0 ? 'no project yet' : scheme.usedBy.join(', ')}.`}
      />
      <Loaded query={catalogue}>
        {({ permissions }) =>
          choices !== undefined && <Grants scheme={scheme} permissions={permissions} choices={choices} />
        }
      </Loaded>
    </div>
  );
}

type GrantsProps = {
  readonly scheme: PermissionSchemeOnPage;
  readonly permissions: Permissions['permissions'];
  readonly choices: readonly Choice[];
};
type Grant = PermissionSchemeOnPage['grants'][number];

function Grants({ scheme, permissions, choices }: GrantsProps) {
  const [editing, setEditing] = useState<Grant>();
  const nameOf = (key: string) => permissions[key]?.name ?? key;
  return (
    <>
      <DataTable
        caption="Permissions"
        rows={scheme.grants}
        keyOf={({ permission }) => permission}
        columns={[
          {
            head: 'Permission',
            cell: ({ permission }) => (
              <>
                {nameOf(permission)}
                <div className="subtle">{permissions[permission]?.description}</div>
              </>
            ),
          },
          {
            head: 'Granted to',
            cell: ({ holders }) =>
              holders.length === 0 ? (
                <span className="subtle">Nobody</span>
              ) : (
                <ul className="names">
                  {holders.map((holder) => (
                    <li key={valueOf(holder)}>{labelOf(choices, holder)}</li>
                  ))}
                </ul>
              ),
          },
          {
            head: 'Actions',
            hidden: true,
            cell: (grant) => (
              <div className="row-actions">
                <Button
                  aria-haspopup="dialog"
                  aria-label={`Edit ${nameOf(grant.permission)}`}
                  onClick={() => setEditing(grant)}
                >
                  Edit
                </Button>
              </div>
            ),
          },
        ]}
      />
      {editing !== undefined && (
        <GrantDialog
          scheme={scheme}
          grant={editing}
          name={nameOf(editing.permission)}
          choices={choices}
          close={() => setEditing(undefined)}
        />
      )}
    </>
  );
}

type DialogProps = {
  readonly scheme: PermissionSchemeOnPage;
  readonly grant: Grant;
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly close: () => void;
};

function GrantDialog({ scheme, grant, name, choices, close }: DialogProps) {
  const change = useChange();
  const [values, setValues] = useState<readonly string[]>(() => grant.holders.map(valueOf));
  return (
    <FormDialog
      title={name}
      action="Save"
      save={() =>
        change('PUT', `${SCHEMES}/${scheme.id}/grants/${grant.permission}`, { holders: values.map(holderOf) })
      }
      close={close}
    >
      <ManyField label="Granted to" choices={choices} values={values} set={setValues} />
    </FormDialog>
  );
}
