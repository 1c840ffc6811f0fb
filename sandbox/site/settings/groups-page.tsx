import { useState } from 'react';
import type { GroupOnPage, PersonOnPage } from '../../jira/page-contract';
import { Loaded } from '../common/page-state';
import { useJson } from '../data/http';
import { DataTable } from './data-table';
import { ManyField, TextField } from './fields';
import { FormDialog } from '../common/form-dialog';
import { RowMenu } from './row-menu';
import { SettingsHead } from './settings-head';
import { useChange } from './use-change';

const GROUPS = '/__site/jira/groups';

export function GroupsPage() {
  const groups = useJson<readonly GroupOnPage[]>(GROUPS);
  const people = useJson<readonly PersonOnPage[]>('/__site/jira/people');
  const [editing, setEditing] = useState<GroupOnPage | 'new'>();
  return (
    <div className="page">
      <SettingsHead title="Groups" create={{ label: 'Create group', open: () => setEditing('new') }} />
      <Loaded query={people}>
        {(everybody) => (
          <>
            <Loaded query={groups}>
              {(known) => <GroupTable groups={known} people={everybody} edit={setEditing} />}
            </Loaded>
            {editing !== undefined && (
              <GroupDialog
                group={editing === 'new' ? undefined : editing}
                people={everybody}
                close={() => setEditing(undefined)}
              />
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

type TableProps = {
  readonly groups: readonly GroupOnPage[];
  readonly people: readonly PersonOnPage[];
  readonly edit: (group: GroupOnPage) => void;
};

function GroupTable({ groups, people, edit }: TableProps) {
  const nameOf = (accountId: string) => people.find((person) => person.accountId === accountId)?.displayName;
  return (
    <DataTable
      caption="Groups"
      rows={groups}
      keyOf={({ groupId }) => groupId}
      columns={[
        { head: 'Name', cell: ({ name }) => name },
        {
          head: 'Members',
          cell: ({ members }) =>
            members.map((id) => nameOf(id) ?? id).join(', ') || <span className="subtle">Nobody</span>,
        },
        {
          head: 'Actions',
          hidden: true,
          cell: (group) => <RowMenu of={group.name} actions={[{ label: 'Edit', act: () => edit(group) }]} />,
        },
      ]}
    />
  );
}

type DialogProps = {
  readonly group: GroupOnPage | undefined;
  readonly people: readonly PersonOnPage[];
  readonly close: () => void;
};

function GroupDialog({ group, people, close }: DialogProps) {
  const change = useChange();
  const [name, setName] = useState(group?.name ?? '');
  const [members, setMembers] = useState<readonly string[]>(group?.members ?? []);
  const save = () =>
    group === undefined
      ? change('POST', GROUPS, { name, members })
      : change('PUT', `${GROUPS}/${encodeURIComponent(group.groupId)}`, { name, members });
  return (
    <FormDialog
      title={group === undefined ? 'Create group' : `Edit ${group.name}`}
      action={group === undefined ? 'Create' : 'Save'}
      ready={name.trim() !== ''}
      save={save}
      close={close}
    >
      <TextField label="Name" value={name} set={setName} autoFocus />
      <ManyField
        label="Members"
        choices={people.map(({ accountId, displayName }) => ({ value: accountId, label: displayName }))}
        values={members}
        set={setMembers}
      />
    </FormDialog>
  );
}
