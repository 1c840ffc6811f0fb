import { useFlags } from '@atlaskit/flag';
import { useQueryClient } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useNavigate } from 'react-router';
import { doneIcon } from '../common/flag-icons';
import { send } from '../data/http';
import { issuePath, type Issue } from '../data/jira';
import { listPath } from '../search/list-query';
import { FormDialog } from '../common/form-dialog';

type Props = { readonly issue: Issue; readonly close: () => void; readonly returnFocus: RefObject<HTMLElement> };

/** There is no bin: what is deleted is gone, with its comments, links and history. */
export function DeleteDialog({ issue, close, returnFocus }: Props) {
  const { showFlag } = useFlags();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const subtasks = issue.fields.subtasks ?? [];
  const remove = async () => {
    await send('DELETE', `${issuePath(issue.key)}?deleteSubtasks=${String(subtasks.length > 0)}`);
    close();
    showFlag({ title: `${issue.key} deleted`, icon: doneIcon, isAutoDismiss: true });
    await navigate(listPath({ project: issue.fields.project.key }), { replace: true });
    await queries.invalidateQueries();
  };
  return (
    <FormDialog
      title={`Delete ${issue.key}?`}
      action="Delete"
      danger
      save={remove}
      close={close}
      returnFocus={returnFocus}
    >
      <p>
        {issue.key} is deleted for good, with its comments, links and history.
        {subtasks.length > 0 && ` So are its sub-tasks: ${subtasks.map(({ key }) => key).join(', ')}.`}
      </p>
    </FormDialog>
  );
}
