import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { StatusLozenge } from '../common/status-lozenge';
import { WorkTypeIcon } from '../common/work-type-icon';
import type { LinkedIssue } from '../data/jira';

/** One line for another work item: key, summary, status, and what can be done with it. */
export function IssueRow({ issue, action }: { readonly issue: LinkedIssue; readonly action?: ReactNode }) {
  const { summary, status, issuetype } = issue.fields;
  return (
    <li className="issue-row">
      {issuetype !== undefined && <WorkTypeIcon name={issuetype.name} isNamed />}
      <Link to={`/browse/${issue.key}`}>{issue.key}</Link>
      <span className="issue-row-summary" title={summary}>
        {summary}
      </span>
      <StatusLozenge name={status.name} category={status.statusCategory.key} />
      {action}
    </li>
  );
}
