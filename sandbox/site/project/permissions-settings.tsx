import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PermissionSchemeOnPage } from '../../jira/page-contract';
import { Loaded } from '../common/page-state';
import { useJson } from '../data/http';
import { useSession } from '../data/session';
import { ChoiceField } from '../settings/fields';
import { FormDialog } from '../common/form-dialog';
import { SCHEMES } from '../settings/permission-schemes-page';
import { useChange } from '../settings/use-change';
import { projectPath, SettingsHead, useSetProject } from './project-settings';

/** Which scheme says who may do what in the project; the scheme itself belongs to the site. */
export function PermissionsSettings() {
  const { permissionScheme } = useSetProject();
  const administrator = useSession().data?.person.administrator === true;
  const [changing, setChanging] = useState(false);
  return (
    <div className="page">
      <SettingsHead title="Permissions" />
      <p>
        The scheme{' '}
        {administrator ? (
          <Link to={`/settings/permission-schemes/${permissionScheme.id}`}>{permissionScheme.name}</Link>
        ) : (
          <strong>{permissionScheme.name}</strong>
        )}{' '}
        says who may do what in this project. Other projects may share it.
      </p>
      {administrator ? (
        <div>
          <Button aria-haspopup="dialog" onClick={() => setChanging(true)}>
            Use another scheme
          </Button>
        </div>
      ) : (
        <p className="subtle">Jira administrators choose the scheme and change it.</p>
      )}
      {changing && <SchemeDialog close={() => setChanging(false)} />}
    </div>
  );
}

function SchemeDialog({ close }: { readonly close: () => void }) {
  const project = useSetProject();
  const schemes = useJson<readonly PermissionSchemeOnPage[]>(SCHEMES);
  const [chosen, setChosen] = useState(project.permissionScheme.id);
  const change = useChange();
  return (
    <FormDialog
      title="Use another scheme"
      action="Use"
      save={() => change('PUT', projectPath(project.key), { permissionSchemeId: chosen })}
      close={close}
    >
      <Loaded query={schemes}>
        {(known) => (
          <ChoiceField
            label="Permission scheme"
            choices={known.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen}
            set={setChosen}
          />
        )}
      </Loaded>
    </FormDialog>
  );
}
