import { useState } from 'react';
import type { StatusOnPage, WorkflowPage } from '../../jira/page-contract';
import { Loaded } from '../common/page-state';
import { StatusLozenge } from '../common/status-lozenge';
import { useJson } from '../data/http';
import { useWorkflows } from '../workflow/use-workflows';
import { DataTable } from './data-table';
import { RowMenu } from './row-menu';
import { SettingsHead } from './settings-head';
import { CATEGORIES, StatusDialog } from './status-dialog';
import { useChange, useFlaggedChange } from './use-change';

export const STATUSES = '/__site/jira/statuses';

export function StatusesPage() {
  const statuses = useJson<readonly StatusOnPage[]>(STATUSES);
  const workflows = useWorkflows();
  const [editing, setEditing] = useState<StatusOnPage | 'new'>();
  const change = useChange();
  return (
    <div className="page">
      <SettingsHead title="Statuses" create={{ label: 'Create status', open: () => setEditing('new') }} />
      <Loaded query={workflows}>
        {(flows) => (
          <Loaded query={statuses}>
            {(known) => <StatusTable statuses={known} workflows={flows} edit={setEditing} />}
          </Loaded>
        )}
      </Loaded>
      {editing === 'new' && (
        <StatusDialog
          title="Create status"
          action="Create"
          save={(status) => change('POST', STATUSES, status)}
          close={() => setEditing(undefined)}
        />
      )}
      {editing !== undefined && editing !== 'new' && (
        <StatusDialog
          title={`Edit ${editing.name}`}
          action="Save"
          status={editing}
          warning="Changes in every workflow that has the status."
          save={(status) => change('PUT', `${STATUSES}/${editing.id}`, status)}
          close={() => setEditing(undefined)}
        />
      )}
    </div>
  );
}

type TableProps = {
  readonly statuses: readonly StatusOnPage[];
  readonly workflows: readonly WorkflowPage[];
  readonly edit: (status: StatusOnPage) => void;
};

function StatusTable({ statuses, workflows, edit }: TableProps) {
  const change = useFlaggedChange('The status was not removed');
  const usedBy = ({ id }: StatusOnPage) =>
    workflows.filter((workflow) => workflow.statuses.some((status) => status.id === id)).map(({ name }) => name);
  return (
    <DataTable
      caption="Statuses"
      rows={statuses}
      keyOf={({ id }) => id}
      columns={[
        { head: 'Name', cell: ({ name, category }) => <StatusLozenge name={name} category={category} /> },
        { head: 'Category', cell: ({ category }) => CATEGORIES.find(({ value }) => value === category)?.label },
        { head: 'Workflows', cell: (status) => usedBy(status).join(', ') || <span className="subtle">None</span> },
        {
          head: 'Actions',
          hidden: true,
          cell: (status) => (
            <RowMenu
              of={status.name}
              actions={[
                { label: 'Edit', act: () => edit(status) },
                ...(usedBy(status).length === 0
                  ? [{ label: 'Remove', act: () => void change('DELETE', `${STATUSES}/${status.id}`) }]
                  : []),
              ]}
            />
          ),
        },
      ]}
    />
  );
}
