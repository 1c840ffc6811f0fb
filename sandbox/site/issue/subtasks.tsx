import Heading from '@atlaskit/heading';
import type { LinkedIssue } from '../data/jira';
import { IssueRow } from './issue-row';

export function Subtasks({ subtasks }: { readonly subtasks: readonly LinkedIssue[] }) {
  if (subtasks.length === 0) return null;
  return (
    <section aria-labelledby="subtasks">
      <Heading size="small" as="h2" id="subtasks">
        Subtasks
      </Heading>
      <ul className="issue-rows" aria-labelledby="subtasks">
        {subtasks.map((issue) => (
          <IssueRow key={issue.id} issue={issue} />
        ))}
      </ul>
    </section>
  );
}
