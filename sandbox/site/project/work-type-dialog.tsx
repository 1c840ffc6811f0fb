import { useState } from 'react';
import type { ProjectOnPage, WorkflowPage, WorkTypeOnPage } from '../../jira/page-contract';
import { Loaded } from '../common/page-state';
import { useJson } from '../data/http';
import { useSession } from '../data/session';
import { ChoiceField } from '../settings/fields';
import { FormDialog } from '../common/form-dialog';
import { useChange } from '../settings/use-change';
import { projectPath, useSetProject } from './project-settings';

type Type = ProjectOnPage['issueTypes'][number];
type Props = { readonly type: Type | undefined; readonly close: () => void };

/** Adds a work type to the project, or gives one another workflow. */
export function WorkTypeDialog({ type, close }: Props) {
  const project = useSetProject();
  const types = useJson<readonly WorkTypeOnPage[]>('/__site/jira/issue-types');
  const flows = useUsableWorkflows();
  const [typeId, setType] = useState(type?.id ?? '');
  const [workflowId, setWorkflow] = useState(type?.workflow.id ?? project.issueTypes[0]?.workflow.id ?? '');
  const change = useChange();
  const isNew = ({ id }: WorkTypeOnPage) => !project.issueTypes.some((has) => has.id === id);
  return (
    <FormDialog
      title={type === undefined ? 'Add work type' : `Workflow of ${type.name}`}
      action={type === undefined ? 'Add' : 'Save'}
      ready={typeId !== '' && workflowId !== ''}
      save={() => change('PUT', `${projectPath(project.key)}/issue-types/${typeId}`, { workflowId })}
      close={close}
    >
      {type === undefined && (
        <Loaded query={types}>
          {(known) => (
            <ChoiceField
              label="Work type"
              choices={known.filter(isNew).map(({ id, name }) => ({ value: id, label: name }))}
              value={typeId}
              set={setType}
              help="More are made under Settings, Work types."
            />
          )}
        </Loaded>
      )}
      <ChoiceField
        label="Workflow"
        choices={flows.map(({ id, name }) => ({ value: id, label: name }))}
        value={workflowId}
        set={setWorkflow}
      />
    </FormDialog>
  );
}

/** Jira administrators choose among all that are free or the project's own; others among the project's own. */
function useUsableWorkflows(): readonly { readonly id: string; readonly name: string }[] {
  const project = useSetProject();
  const administrator = useSession().data?.person.administrator === true;
  const all = useJson<readonly WorkflowPage[]>('/__site/jira/workflows', administrator).data;
  if (administrator) return (all ?? []).filter(({ projectKey }) => projectKey === null || projectKey === project.key);
  return [...new Map(project.issueTypes.map(({ workflow }) => [workflow.id, workflow])).values()];
}
