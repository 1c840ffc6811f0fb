import { useParams } from 'react-router';
import { Breadcrumbs, type Crumb } from '../common/breadcrumbs';
import { Loaded } from '../common/page-state';
import { usePageTitle } from '../common/page-title';
import type { Issue } from '../data/jira';
import { Activity } from './activity';
import { AppPanels } from './app-panels';
import { Description } from './description';
import { Details } from './details';
import { LinkedWorkItems } from './linked-work-items';
import { StatusMenu } from './status-menu';
import { Subtasks } from './subtasks';
import { Summary } from './summary';
import { useIssue } from './use-issue';

export function IssuePage() {
  const { issueKey = '' } = useParams();
  const issue = useIssue(issueKey);
  usePageTitle(issue.data === undefined ? issueKey : `[${issue.data.key}] ${issue.data.fields.summary}`);
  return <Loaded query={issue}>{(known) => <WorkItem key={known.key} issue={known} />}</Loaded>;
}

function WorkItem({ issue }: { readonly issue: Issue }) {
  return (
    <div className="page work-item">
      <div className="work-item-head">
        <Breadcrumbs trail={trailOf(issue)} />
        <Summary issue={issue} />
      </div>
      <aside className="work-item-side" aria-label="Details">
        <StatusMenu issue={issue} />
        <Details issue={issue} />
      </aside>
      <div className="work-item-body">
        <Description description={issue.fields.description} />
        <Subtasks subtasks={issue.fields.subtasks ?? []} />
        <LinkedWorkItems issue={issue} />
        <AppPanels issue={issue} />
        <Activity issueKey={issue.key} />
      </div>
    </div>
  );
}

function trailOf(issue: Issue): readonly Crumb[] {
  const { project, parent } = issue.fields;
  return [
    { label: 'Projects', to: '/projects' },
    { label: project.name, to: `/projects/${project.key}` },
    ...(parent === undefined ? [] : [{ label: parent.key, to: `/browse/${parent.key}` }]),
    { label: issue.key, to: `/browse/${issue.key}` },
  ];
}
