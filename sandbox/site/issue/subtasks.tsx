import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import AddIcon from '@atlaskit/icon/core/add';
import { useCreate } from '../common/create-context';
import type { Issue } from '../data/jira';
import { IssueRow } from './issue-row';
import { useMay, useProjectOf } from './use-issue';

export function Subtasks({ issue }: { readonly issue: Issue }) {
  const create = useCreate();
  const mayCreate = useMayCreateSubtask(issue);
  const subtasks = issue.fields.subtasks ?? [];
  const done = subtasks.filter((one) => one.fields.status.statusCategory.key === 'done').length;
  if (subtasks.length === 0 && !mayCreate) return null;
  return (
    <section aria-labelledby="subtasks">
      <div className="section-head">
        <Heading size="small" as="h2" id="subtasks">
          Subtasks
        </Heading>
        {subtasks.length > 0 && (
          <span className="subtle">
            {done} of {subtasks.length} done
          </span>
        )}
        {mayCreate && (
          <Button
            spacing="compact"
            iconBefore={AddIcon}
            appearance="subtle"
            aria-haspopup="dialog"
            onClick={() => create({ projectKey: issue.fields.project.key, parent: issue })}
          >
            Create sub-task
          </Button>
        )}
      </div>
      {subtasks.length > 0 && (
        <ul className="issue-rows" aria-labelledby="subtasks">
          {subtasks.map((one) => (
            <IssueRow key={one.id} issue={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Only where the project has a type for them, and never below a sub-task. */
function useMayCreateSubtask(issue: Issue): boolean {
  const may = useMay(issue.key)('CREATE_ISSUES');
  const hasType = useProjectOf(issue).data?.issueTypes.some((type) => type.subtask) ?? false;
  return may && hasType && !issue.fields.issuetype.subtask;
}
