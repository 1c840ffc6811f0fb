import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { StatusOnPage, WorkflowPage } from '../../jira/page-contract';
import { Loaded } from '../common/page-state';
import { useJson } from '../data/http';
import { useWorkflows } from '../workflow/use-workflows';
import { DataTable } from './data-table';
import { ManyField, TextField } from './fields';
import { FormDialog } from '../common/form-dialog';
import { SettingsHead } from './settings-head';
import { STATUSES } from './statuses-page';
import { useMake } from './use-change';

export function WorkflowsPage() {
  const workflows = useWorkflows();
  const [creating, setCreating] = useState(false);
  return (
    <div className="page">
      <SettingsHead title="Workflows" create={{ label: 'Create workflow', open: () => setCreating(true) }} />
      <Loaded query={workflows}>
        {(known) => (
          <DataTable
            caption="Workflows"
            rows={known}
            keyOf={({ id }) => id}
            columns={[
              {
                head: 'Name',
                cell: ({ id, name }) => <Link to={`/settings/workflows/${encodeURIComponent(id)}`}>{name}</Link>,
              },
              { head: 'Belongs to', cell: ({ projectKey }) => projectKey ?? 'All projects' },
              { head: 'Used by', cell: ({ usedBy }) => usesOf(usedBy) || <span className="subtle">No project</span> },
              {
                head: 'App rules',
                cell: ({ transitions }) => transitions.reduce((total, { rules }) => total + rules.length, 0),
              },
            ]}
          />
        )}
      </Loaded>
      {creating && <CreateWorkflowDialog close={() => setCreating(false)} />}
    </div>
  );
}

const usesOf = (usedBy: WorkflowPage['usedBy']): string =>
  usedBy.map((use) => `${use.projectName}: ${use.issueTypes.join(', ')}`).join('; ');

function CreateWorkflowDialog({ close }: { readonly close: () => void }) {
  const statuses = useJson<readonly StatusOnPage[]>(STATUSES).data ?? [];
  const [name, setName] = useState('');
  const [statusIds, setStatusIds] = useState<readonly string[]>([]);
  const make = useMake();
  const navigate = useNavigate();
  const save = async () => {
    const { id } = await make<WorkflowPage>('/__site/jira/workflows', { name, statusIds });
    await navigate(`/settings/workflows/${id}`);
  };
  return (
    <FormDialog
      title="Create workflow"
      action="Create"
      ready={name.trim() !== '' && statusIds.length > 0}
      save={save}
      close={close}
    >
      <TextField label="Name" value={name} set={setName} autoFocus />
      <ManyField
        label="Statuses"
        choices={statuses.map(({ id, name: label }) => ({ value: id, label }))}
        values={statusIds}
        set={setStatusIds}
        help="Work items begin in the first. Each can be reached from any other, until that is changed."
      />
    </FormDialog>
  );
}
