import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { GlobalPermissionOnPage, GroupOnPage, PersonOnPage } from '../../jira/page-contract';
import { Loaded } from '../common/page-state';
import { useJson } from '../data/http';
import { DataTable } from './data-table';
import { ManyField, type Choice } from './fields';
import { FormDialog } from '../common/form-dialog';
import { SettingsHead } from './settings-head';
import { useChange } from './use-change';

const PERMISSIONS = '/__site/jira/global-permissions';

type Holders = { readonly groups: readonly Choice[]; readonly people: readonly Choice[] };

export function GlobalPermissionsPage() {
  const permissions = useJson<readonly GlobalPermissionOnPage[]>(PERMISSIONS);
  const groups = useJson<readonly GroupOnPage[]>('/__site/jira/groups');
  const people = useJson<readonly PersonOnPage[]>('/__site/jira/people');
  return (
    <div className="page">
      <SettingsHead
        title="Global permissions"
        about="Administering Jira gives no right in a project: that comes from the project's permission scheme."
      />
      <Loaded query={groups}>
        {(knownGroups) => (
          <Loaded query={people}>
            {(knownPeople) => {
              const holders: Holders = {
                groups: knownGroups.map(({ groupId, name }) => ({ value: groupId, label: name })),
                people: knownPeople.map(({ accountId, displayName }) => ({ value: accountId, label: displayName })),
              };
              return (
                <Loaded query={permissions}>
                  {(known) => <PermissionTable permissions={known} holders={holders} />}
                </Loaded>
              );
            }}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

type TableProps = { readonly permissions: readonly GlobalPermissionOnPage[]; readonly holders: Holders };

function PermissionTable({ permissions, holders }: TableProps) {
  const [editing, setEditing] = useState<GlobalPermissionOnPage>();
  const named = (choices: readonly Choice[], ids: readonly string[]) =>
    ids.map((id) => choices.find(({ value }) => value === id)?.label ?? id).join(', ') || (
      <span className="subtle">None</span>
    );
  return (
    <>
      <DataTable
        caption="Global permissions"
        rows={permissions}
        keyOf={({ permission }) => permission}
        columns={[
          { head: 'Permission', cell: () => 'Administer Jira' },
          { head: 'Groups', cell: ({ groups }) => named(holders.groups, groups) },
          { head: 'People', cell: ({ people }) => named(holders.people, people) },
          {
            head: 'Actions',
            hidden: true,
            cell: (permission) => (
              <div className="row-actions">
                <Button aria-haspopup="dialog" onClick={() => setEditing(permission)}>
                  Edit
                </Button>
              </div>
            ),
          },
        ]}
      />
      {editing !== undefined && (
        <HoldersDialog permission={editing} holders={holders} close={() => setEditing(undefined)} />
      )}
    </>
  );
}

type DialogProps = {
  readonly permission: GlobalPermissionOnPage;
  readonly holders: Holders;
  readonly close: () => void;
};

function HoldersDialog({ permission, holders, close }: DialogProps) {
  const change = useChange();
  const [groups, setGroups] = useState(permission.groups);
  const [people, setPeople] = useState(permission.people);
  return (
    <FormDialog
      title="Administer Jira"
      action="Save"
      save={() => change('PUT', `${PERMISSIONS}/${permission.permission}`, { groups, people })}
      close={close}
    >
      <ManyField label="Groups" choices={holders.groups} values={groups} set={setGroups} />
      <ManyField label="People" choices={holders.people} values={people} set={setPeople} />
    </FormDialog>
  );
}
