import { useState } from 'react';
import type { TransitionOnPage, WorkflowPage as Workflow } from '../../jira/page-contract';
import { ChoiceField, ManyField, TextField } from '../settings/fields';
import { FormDialog } from '../common/form-dialog';
import { useChange } from '../settings/use-change';
import { transitionPath, workflowPath } from './use-workflows';

type Props = {
  readonly workflow: Workflow;
  /** Missing where a transition is added. */
  readonly transition?: TransitionOnPage;
  readonly close: () => void;
};

const KINDS = [
  { value: 'DIRECTED', label: 'Named statuses' },
  { value: 'GLOBAL', label: 'Any status' },
];

/** Where a transition begins and leads. One that leads back to where it began is looped. */
export function TransitionDialog({ workflow, transition, close }: Props) {
  const [name, setName] = useState(transition?.name ?? '');
  const [type, setType] = useState<string>(transition?.type ?? 'DIRECTED');
  const [from, setFrom] = useState<readonly string[]>(transition?.from ?? []);
  const [to, setTo] = useState(transition?.to ?? workflow.statuses[0]?.id ?? '');
  const change = useChange();
  const statuses = workflow.statuses.map(({ id, name: label }) => ({ value: id, label }));
  const directed = type === 'DIRECTED';
  const leaves = directed ? from : [];
  const save = () =>
    transition === undefined
      ? change('POST', `${workflowPath(workflow.id)}/transitions`, { name, type, from: leaves, to })
      : change('PUT', transitionPath(workflow.id, transition.id), { name, from: leaves, to });
  return (
    <FormDialog
      title={transition === undefined ? 'Add transition' : `Edit ${transition.name}`}
      action={transition === undefined ? 'Add' : 'Save'}
      ready={name.trim() !== '' && to !== '' && (!directed || from.length > 0)}
      save={save}
      close={close}
    >
      <TextField label="Name" value={name} set={setName} autoFocus />
      {transition === undefined && <ChoiceField label="Begins in" choices={KINDS} value={type} set={setType} />}
      {transition?.type === 'INITIAL' && <p>Begins when a work item is created.</p>}
      {transition?.type === 'GLOBAL' && <p>Begins in any status.</p>}
      {directed && <ManyField label="From statuses" choices={statuses} values={from} set={setFrom} />}
      <ChoiceField label="To status" choices={statuses} value={to} set={setTo} />
      {from.includes(to) && directed && (
        <p className="subtle">Looped: from its target a work item stays where it is, and the rules are asked.</p>
      )}
    </FormDialog>
  );
}

/** Asks before a transition goes, for its rules go with it. */
export function RemoveTransitionDialog({
  workflow,
  transition,
  close,
}: Props & { readonly transition: TransitionOnPage }) {
  const change = useChange();
  const rules = transition.rules.length;
  return (
    <FormDialog
      title={`Remove ${transition.name}?`}
      action="Remove"
      danger
      save={() => change('DELETE', transitionPath(workflow.id, transition.id))}
      close={close}
    >
      <p>
        {rules === 0
          ? 'Nobody can make this transition any more.'
          : `The ${rules === 1 ? 'rule' : `${String(rules)} rules`} on it will be removed too.`}
      </p>
    </FormDialog>
  );
}
