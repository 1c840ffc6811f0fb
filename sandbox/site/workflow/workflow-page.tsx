import Heading from '@atlaskit/heading';
import { useParams } from 'react-router';
import type { WorkflowPage as Workflow } from '../../jira/page-contract';
import { Breadcrumbs } from '../common/breadcrumbs';
import { Loaded } from '../common/page-state';
import { usePageTitle } from '../common/page-title';
import { useJson } from '../data/http';
import { useModules } from '../data/modules';
import { TransitionTable } from './transition-table';
import { workflowPath } from './use-workflows';
import { WorkflowMenu } from './workflow-menu';
import { WorkflowStatuses } from './workflow-statuses';

/** A workflow, in Jira's settings or in those of a project: whether this person may change it the server says. */
export function WorkflowPage() {
  const { workflowId = '', projectKey } = useParams();
  const workflow = useJson<Workflow>(workflowPath(workflowId));
  usePageTitle(workflow.data?.name ?? 'Workflow');
  return <Loaded query={workflow}>{(known) => <WorkflowView workflow={known} projectKey={projectKey} />}</Loaded>;
}

type Props = { readonly workflow: Workflow; readonly projectKey: string | undefined };

function WorkflowView({ workflow, projectKey }: Props) {
  const validators = useModules('jira:workflowValidator');
  return (
    <div className="page">
      <Breadcrumbs
        trail={
          projectKey === undefined
            ? [
                { label: 'Settings', to: '/settings' },
                { label: 'Workflows', to: '/settings/workflows' },
              ]
            : [{ label: 'Work types and workflows', to: `/projects/${projectKey}/settings/work-types` }]
        }
      />
      <div className="section-head">
        <Heading size="large" as="h1">
          {workflow.name}
        </Heading>
        <WorkflowMenu workflow={workflow} />
      </div>
      <p className="subtle">
        Used by{' '}
        {workflow.usedBy.map((use) => `${use.projectName} (${use.issueTypes.join(', ')})`).join('; ') || 'no project'}.
        Changes hold at once: there are no drafts here.
      </p>
      <WorkflowStatuses workflow={workflow} />
      <Loaded query={validators}>{(modules) => <TransitionTable workflow={workflow} validators={modules} />}</Loaded>
    </div>
  );
}
