import { useState } from 'react';
import type { StatusOnPage, WorkflowPage as Workflow } from '../../jira/page-contract';
import { useJson } from '../data/http';
import { ChoiceField, TextField } from '../settings/fields';
import { FormDialog } from '../common/form-dialog';
import { CATEGORIES } from '../settings/status-dialog';
import { STATUSES } from '../settings/statuses-page';
import { useChange, useMake } from '../settings/use-change';
import { workflowPath } from './use-workflows';

const NEW = 'new-status';

type Props = { readonly workflow: Workflow; readonly close: () => void };

/** Takes a status that the site has, or makes one. */
export function AddStatusDialog({ workflow, close }: Props) {
  const known = useJson<readonly StatusOnPage[]>(STATUSES).data ?? [];
  const [chosen, setChosen] = useState(NEW);
  const [name, setName] = useState('');
  const [category, setCategory] = useState('indeterminate');
  const change = useChange();
  const make = useMake();
  const save = async () => {
    const id = chosen === NEW ? (await make<StatusOnPage>(STATUSES, { name, category })).id : chosen;
    await change('PUT', `${workflowPath(workflow.id)}/statuses/${id}`);
  };
  const free = known.filter(({ id }) => !workflow.statuses.some((status) => status.id === id));
  return (
    <FormDialog title="Add status" action="Add" ready={chosen !== NEW || name.trim() !== ''} save={save} close={close}>
      <ChoiceField
        label="Status"
        choices={[{ value: NEW, label: 'A new one' }, ...free.map(({ id, name: label }) => ({ value: id, label }))]}
        value={chosen}
        set={setChosen}
      />
      {chosen === NEW && (
        <>
          <TextField label="Name" value={name} set={setName} autoFocus />
          <ChoiceField label="Category" choices={CATEGORIES} value={category} set={setCategory} />
        </>
      )}
    </FormDialog>
  );
}
