import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { DashboardOnPage, ShareOnPage } from '../../jira/page-contract';
import { TextField } from '../settings/fields';
import { FormDialog } from '../common/form-dialog';
import { useChange, useMake } from '../settings/use-change';
import { ShareField } from './share-field';
import { DASHBOARDS, dashboardPath } from './use-dashboards';
import './dashboard.css';

type Purpose =
  | { readonly kind: 'create' }
  /** Another one with the same gadgets, or this one's name and sharing. */
  | { readonly kind: 'copy' | 'edit'; readonly dashboard: DashboardOnPage };

const WORDS = {
  create: { title: 'Create dashboard', action: 'Create' },
  copy: { title: 'Copy dashboard', action: 'Copy' },
  edit: { title: 'Rename or share dashboard', action: 'Save' },
} as const;

/** Name, viewers and editors of a dashboard; a new one is opened at once. */
export function DashboardDialog({ purpose, close }: { readonly purpose: Purpose; readonly close: () => void }) {
  const known = purpose.kind === 'create' ? undefined : purpose.dashboard;
  const [name, setName] = useState(nameFor(purpose));
  const [shared, setShared] = useState<readonly ShareOnPage[]>(purpose.kind === 'edit' ? (known?.shared ?? []) : []);
  const [editors, setEditors] = useState<readonly ShareOnPage[]>(purpose.kind === 'edit' ? (known?.editors ?? []) : []);
  const change = useChange();
  const make = useMake();
  const navigate = useNavigate();

  const save = async () => {
    const sharing = { shared: shared.map(asAsked), editors: editors.map(asAsked) };
    if (purpose.kind === 'edit') return change('PUT', dashboardPath(purpose.dashboard.id), { name, ...sharing });
    const { id } = await make<DashboardOnPage>(DASHBOARDS, {
      name,
      ...(known === undefined ? {} : { copyOf: known.id }),
    });
    if (shared.length + editors.length > 0) await change('PUT', dashboardPath(id), sharing);
    await navigate(`/dashboards/${id}`);
  };

  const { title, action } = WORDS[purpose.kind];
  return (
    <FormDialog title={title} action={action} ready={name.trim() !== ''} save={save} close={close}>
      <TextField label="Name" value={name} set={setName} autoFocus />
      <ShareField label="Viewers" help="Who sees it. Without viewers it is private." shares={shared} set={setShared} />
      <ShareField
        label="Editors"
        help="Who changes it beside its owner. They see it too."
        shares={editors}
        set={setEditors}
      />
    </FormDialog>
  );
}

function nameFor(purpose: Purpose): string {
  if (purpose.kind === 'create') return '';
  return purpose.kind === 'copy' ? `Copy of ${purpose.dashboard.name}` : purpose.dashboard.name;
}

function asAsked({ name: _shown, ...share }: ShareOnPage): object {
  return share;
}
