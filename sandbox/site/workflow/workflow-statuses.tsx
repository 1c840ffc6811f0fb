import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { StatusOnPage, WorkflowPage as Workflow } from '../../jira/page-contract';
import { StatusLozenge } from '../common/status-lozenge';
import { useSession } from '../data/session';
import { RowMenu } from '../settings/row-menu';
import { StatusDialog } from '../settings/status-dialog';
import { STATUSES } from '../settings/statuses-page';
import { useChange, useFlaggedChange } from '../settings/use-change';
import { AddStatusDialog } from './add-status-dialog';
import { workflowPath } from './use-workflows';

export function WorkflowStatuses({ workflow }: { readonly workflow: Workflow }) {
  const [open, setOpen] = useState<StatusOnPage | 'add'>();
  const administrator = useSession().data?.person.administrator === true;
  const change = useChange();
  const remove = useFlaggedChange('The status was not removed');
  const close = () => setOpen(undefined);
  const actions = (status: StatusOnPage) => [
    ...(administrator ? [{ label: 'Edit status', act: () => setOpen(status) }] : []),
    {
      label: 'Remove from workflow',
      act: () => void remove('DELETE', `${workflowPath(workflow.id)}/statuses/${status.id}`),
    },
  ];
  return (
    <section aria-labelledby="statuses">
      <div className="section-head">
        <Heading size="small" as="h2" id="statuses">
          Statuses
        </Heading>
        <Button aria-haspopup="dialog" onClick={() => setOpen('add')}>
          Add status
        </Button>
      </div>
      <ul className="status-list" aria-labelledby="statuses">
        {workflow.statuses.map((status) => (
          <li key={status.id} className="status-with-menu">
            <StatusLozenge name={status.name} category={status.category} />
            <RowMenu of={`status ${status.name}`} actions={actions(status)} />
          </li>
        ))}
      </ul>
      {open === 'add' && <AddStatusDialog workflow={workflow} close={close} />}
      {open !== undefined && open !== 'add' && (
        <StatusDialog
          title={`Edit ${open.name}`}
          action="Save"
          status={open}
          warning="Changes in every workflow that has the status."
          save={(status) => change('PUT', `${STATUSES}/${open.id}`, status)}
          close={close}
        />
      )}
    </section>
  );
}
