import Lozenge from '@atlaskit/lozenge';
import { useState } from 'react';
import type { PersonOnPage } from '../../jira/page-contract';
import { Loaded } from '../common/page-state';
import { PersonAvatar } from '../common/person-avatar';
import { useJson } from '../data/http';
import { useSession } from '../data/session';
import { DataTable } from './data-table';
import { TextField } from './fields';
import { FormDialog } from '../common/form-dialog';
import { RowMenu } from './row-menu';
import { SettingsHead } from './settings-head';
import { useChange, useFlaggedChange } from './use-change';

const PEOPLE = '/__site/jira/people';

export function PeoplePage() {
  const people = useJson<readonly PersonOnPage[]>(PEOPLE);
  const [adding, setAdding] = useState(false);
  return (
    <div className="page">
      <SettingsHead
        title="People"
        about="There are no passwords: whoever sits at this sandbox acts as any active person of the site."
        create={{ label: 'Add person', open: () => setAdding(true) }}
      />
      <Loaded query={people}>{(known) => <PeopleTable people={known} />}</Loaded>
      {adding && <AddPersonDialog close={() => setAdding(false)} />}
    </div>
  );
}

function PeopleTable({ people }: { readonly people: readonly PersonOnPage[] }) {
  const change = useFlaggedChange('The person was not changed');
  const self = useSession().data?.person.accountId;
  const actions = ({ accountId, active }: PersonOnPage) => [
    {
      label: active ? 'Deactivate' : 'Activate',
      act: () => void change('PUT', `${PEOPLE}/${encodeURIComponent(accountId)}`, { active: !active }),
    },
  ];
  return (
    <DataTable
      caption="People"
      rows={people}
      keyOf={({ accountId }) => accountId}
      columns={[
        {
          head: 'Name',
          cell: ({ displayName, active }) => (
            <span className="person-row">
              <PersonAvatar name={displayName} />
              {displayName}
              {!active && <Lozenge>Deactivated</Lozenge>}
            </span>
          ),
        },
        { head: 'Title', cell: ({ title }) => title },
        { head: 'Groups', cell: ({ groups }) => groups.join(', ') || <span className="subtle">None</span> },
        { head: 'Administers Jira', cell: ({ administrator }) => (administrator ? 'Yes' : 'No') },
        {
          head: 'Actions',
          hidden: true,
          cell: (person) => person.accountId !== self && <RowMenu of={person.displayName} actions={actions(person)} />,
        },
      ]}
    />
  );
}

function AddPersonDialog({ close }: { readonly close: () => void }) {
  const change = useChange();
  const [displayName, setName] = useState('');
  const [title, setTitle] = useState('');
  return (
    <FormDialog
      title="Add person"
      action="Add"
      ready={displayName.trim() !== '' && title.trim() !== ''}
      save={() => change('POST', PEOPLE, { displayName, title })}
      close={close}
    >
      <TextField label="Name" value={displayName} set={setName} autoFocus />
      <TextField label="Title" value={title} set={setTitle} help="What the person does, such as Change manager" />
    </FormDialog>
  );
}
