import './issue.css';
import { Navigate, useParams } from 'react-router';
import { Breadcrumbs, type Crumb } from '../common/breadcrumbs';
import { Loaded } from '../common/page-state';
import { usePageTitle } from '../common/page-title';
import { ProjectAvatar } from '../common/project-avatar';
import { WorkTypeIcon } from '../common/work-type-icon';
import type { Issue } from '../data/jira';
import { Actions } from './actions';
import { Activity } from './activity';
import { AppContexts } from './app-contexts';
import { AppPanels } from './app-panels';
import { Approvals } from './approvals';
import { CopyKey } from './copy-key';
import { Description } from './description';
import { Details } from './details';
import { LinkedWorkItems } from './linked-work-items';
import { StatusMenu } from './status-menu';
import { Subtasks } from './subtasks';
import { Summary } from './summary';
import { useEverythingAtOnce, useIssue } from './use-issue';

export function IssuePage() {
  const { issueKey = '' } = useParams();
  useEverythingAtOnce(issueKey);
  const issue = useIssue(issueKey);
  usePageTitle(issue.data === undefined ? issueKey : `[${issue.data.key}] ${issue.data.fields.summary}`);
  return (
    <Loaded query={issue}>
      {(known) =>
        known.key === issueKey ? (
          <WorkItem key={known.key} issue={known} />
        ) : (
          <Navigate to={`/browse/${known.key}`} replace />
        )
      }
    </Loaded>
  );
}

function WorkItem({ issue }: { readonly issue: Issue }) {
  return (
    <div className="page work-item">
      <div className="work-item-head">
        <div className="work-item-place">
          <Breadcrumbs trail={trailOf(issue)} />
          <CopyKey issueKey={issue.key} />
        </div>
        <Summary issue={issue} />
      </div>
      <aside className="work-item-side" aria-label="Details">
        <div className="work-item-acts">
          <StatusMenu issue={issue} />
          <Actions issue={issue} />
        </div>
        <Details issue={issue} />
        <Approvals issue={issue} />
        <AppContexts issue={issue} />
      </aside>
      <div className="work-item-body">
        <Description issue={issue} />
        <Subtasks issue={issue} />
        <LinkedWorkItems issue={issue} />
        <AppPanels issue={issue} />
        <Activity issue={issue} />
      </div>
    </div>
  );
}

function trailOf(issue: Issue): readonly Crumb[] {
  const { project, parent, issuetype } = issue.fields;
  return [
    { label: 'Projects', to: '/projects' },
    { label: project.name, to: `/projects/${project.key}`, icon: <ProjectAvatar name={project.name} /> },
    ...(parent === undefined ? [] : [{ label: parent.key, to: `/browse/${parent.key}` }]),
    { label: issue.key, to: `/browse/${issue.key}`, icon: <WorkTypeIcon name={issuetype.name} /> },
  ];
}
