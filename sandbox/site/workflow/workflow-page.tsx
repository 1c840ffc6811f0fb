import Heading from '@atlaskit/heading';
import { useParams } from 'react-router';
import type { WorkflowPage as Workflow } from '../../jira/page-contract';
import { Breadcrumbs } from '../common/breadcrumbs';
import { Loaded, NotFound } from '../common/page-state';
import { usePageTitle } from '../common/page-title';
import { StatusLozenge } from '../common/status-lozenge';
import { useModules } from '../data/modules';
import { AdministratorsOnly } from '../settings/administrators-only';
import { TransitionTable } from './transition-table';
import { useWorkflows } from './use-workflows';

export function WorkflowPage() {
  const { workflowId } = useParams();
  return (
    <AdministratorsOnly>
      <KnownWorkflow workflowId={workflowId} />
    </AdministratorsOnly>
  );
}

function KnownWorkflow({ workflowId }: { readonly workflowId: string | undefined }) {
  const workflows = useWorkflows();
  const workflow = workflows.data?.find(({ id }) => id === workflowId);
  usePageTitle(workflow?.name ?? 'Workflow');
  return (
    <Loaded query={workflows}>
      {() => (workflow === undefined ? <NotFound /> : <WorkflowView workflow={workflow} />)}
    </Loaded>
  );
}

function WorkflowView({ workflow }: { readonly workflow: Workflow }) {
  const validators = useModules('jira:workflowValidator');
  return (
    <div className="page">
      <Breadcrumbs trail={[{ label: 'Settings', to: '/settings' }]} />
      <Heading size="large" as="h1">
        {workflow.name}
      </Heading>
      <p className="subtle">
        Used by{' '}
        {workflow.usedBy.map((use) => `${use.projectName} (${use.issueTypes.join(', ')})`).join('; ') || 'no project'}.
        A change of its rules counts at once.
      </p>
      <section aria-labelledby="statuses">
        <Heading size="small" as="h2" id="statuses">
          Statuses
        </Heading>
        <ul className="status-list" aria-labelledby="statuses">
          {workflow.statuses.map((status) => (
            <li key={status.id}>
              <StatusLozenge name={status.name} category={status.category} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="transitions">
        <Heading size="small" as="h2" id="transitions">
          Transitions
        </Heading>
        <Loaded query={validators}>{(modules) => <TransitionTable workflow={workflow} validators={modules} />}</Loaded>
      </section>
    </div>
  );
}
