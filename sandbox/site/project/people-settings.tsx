import Button, { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useState } from 'react';
import { Loaded } from '../common/page-state';
import { useJson } from '../data/http';
import { DataTable } from '../settings/data-table';
import { useFlaggedChange } from '../settings/use-change';
import { AddToRoleDialog } from './add-to-role-dialog';
import { SettingsHead, useSetProject } from './project-settings';

type Role = { readonly id: number; readonly name: string };
type Actor = {
  readonly id: number;
  readonly displayName: string;
  readonly actorUser?: { readonly accountId: string };
  readonly actorGroup?: { readonly groupId: string };
};

/** Who plays which part in the project. */
export function PeopleSettings() {
  const { key } = useSetProject();
  const roles = useJson<readonly Role[]>(`/rest/api/3/project/${key}/roledetails`);
  const [adding, setAdding] = useState<Role>();
  return (
    <div className="page">
      <SettingsHead title="People" />
      <Loaded query={roles}>
        {(known) => (
          <DataTable
            caption="Project roles"
            rows={known}
            keyOf={({ id }) => String(id)}
            columns={[
              { head: 'Role', cell: ({ name }) => name },
              { head: 'People and groups', cell: (role) => <Actors role={role} /> },
              {
                head: 'Actions',
                hidden: true,
                cell: (role) => (
                  <div className="row-actions">
                    <Button
                      aria-haspopup="dialog"
                      aria-label={`Add people to ${role.name}`}
                      onClick={() => setAdding(role)}
                    >
                      Add people
                    </Button>
                  </div>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {adding !== undefined && <AddToRoleDialog role={adding} close={() => setAdding(undefined)} />}
    </div>
  );
}

function Actors({ role }: { readonly role: Role }) {
  const { key } = useSetProject();
  const path = `/rest/api/3/project/${key}/role/${String(role.id)}`;
  const query = useJson<{ readonly actors: readonly Actor[] }>(path);
  const change = useFlaggedChange('Nobody was taken out of the role');
  const remove = ({ actorUser, actorGroup }: Actor) =>
    change(
      'DELETE',
      actorUser === undefined
        ? `${path}?groupId=${encodeURIComponent(actorGroup?.groupId ?? '')}`
        : `${path}?user=${encodeURIComponent(actorUser.accountId)}`,
    );
  const actors = query.data?.actors ?? [];
  if (actors.length === 0) return <span className="subtle">Nobody</span>;
  return (
    <ul className="names" aria-label={`In the role ${role.name}`}>
      {actors.map((actor) => (
        <li key={actor.id} className="name">
          {actor.displayName}
          {actor.actorGroup !== undefined && <span className="subtle">(group)</span>}
          <IconButton
            icon={CrossIcon}
            label={`Remove ${actor.displayName} from ${role.name}`}
            appearance="subtle"
            spacing="compact"
            onClick={() => void remove(actor)}
          />
        </li>
      ))}
    </ul>
  );
}
