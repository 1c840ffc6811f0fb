import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { WorkflowPage as Workflow } from '../../jira/page-contract';
import { useSession } from '../data/session';
import { TextField } from '../settings/fields';
import { FormDialog } from '../common/form-dialog';
import { RowMenu } from '../settings/row-menu';
import { useChange, useMake } from '../settings/use-change';
import { workflowPath } from './use-workflows';

type Open = 'rename' | 'copy' | 'delete';

/** What can be done with the workflow as a whole. */
export function WorkflowMenu({ workflow }: { readonly workflow: Workflow }) {
  const [open, setOpen] = useState<Open>();
  const administrator = useSession().data?.person.administrator === true;
  const actions = [
    { label: 'Rename', act: () => setOpen('rename') },
    ...(administrator ? [{ label: 'Copy', act: () => setOpen('copy') }] : []),
    ...(workflow.usedBy.length === 0 ? [{ label: 'Delete', act: () => setOpen('delete') }] : []),
  ];
  const close = () => setOpen(undefined);
  return (
    <>
      <RowMenu of={workflow.name} actions={actions} />
      {open === 'rename' && <NameDialog workflow={workflow} copy={false} close={close} />}
      {open === 'copy' && <NameDialog workflow={workflow} copy close={close} />}
      {open === 'delete' && <DeleteDialog workflow={workflow} close={close} />}
    </>
  );
}

type Props = { readonly workflow: Workflow; readonly close: () => void };

function NameDialog({ workflow, copy, close }: Props & { readonly copy: boolean }) {
  const [name, setName] = useState(copy ? `Copy of ${workflow.name}` : workflow.name);
  const change = useChange();
  const make = useMake();
  const navigate = useNavigate();
  const save = async () => {
    if (!copy) return change('PUT', workflowPath(workflow.id), { name });
    const { id } = await make<Workflow>('/__site/jira/workflows', { name, copyOf: workflow.id });
    await navigate(`/settings/workflows/${id}`);
  };
  return (
    <FormDialog
      title={copy ? `Copy ${workflow.name}` : `Rename ${workflow.name}`}
      action={copy ? 'Copy' : 'Save'}
      ready={name.trim() !== ''}
      save={save}
      close={close}
    >
      <TextField label="Name" value={name} set={setName} autoFocus />
    </FormDialog>
  );
}

function DeleteDialog({ workflow, close }: Props) {
  const change = useChange();
  const navigate = useNavigate();
  const remove = async () => {
    // Away first, so that the page does not ask once more for what is no longer there.
    await navigate('/settings/workflows');
    await change('DELETE', workflowPath(workflow.id));
  };
  return (
    <FormDialog title={`Delete ${workflow.name}?`} action="Delete" danger save={remove} close={close}>
      <p>Its transitions and the rules on them go with it. This can not be undone.</p>
    </FormDialog>
  );
}
