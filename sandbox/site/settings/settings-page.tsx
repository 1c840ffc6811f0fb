import EmptyState from '@atlaskit/empty-state';
import Heading from '@atlaskit/heading';
import { Link } from 'react-router';
import type { WorkflowPage } from '../../jira/page-contract';
import type { HostedModule } from '../../parts';
import { ModuleIcon } from '../common/module-icon';
import { Loaded } from '../common/page-state';
import { usePageTitle } from '../common/page-title';
import { useJson } from '../data/http';
import { useModules } from '../data/modules';
import { AdministratorsOnly } from './administrators-only';

export function SettingsPage() {
  usePageTitle('Settings');
  return (
    <AdministratorsOnly>
      <div className="page">
        <Heading size="large" as="h1">
          Settings
        </Heading>
        <Workflows />
        <Apps />
      </div>
    </AdministratorsOnly>
  );
}

function Workflows() {
  const workflows = useJson<readonly WorkflowPage[]>('/__site/jira/workflows');
  return (
    <section aria-labelledby="workflows">
      <Heading size="medium" as="h2" id="workflows">
        Workflows
      </Heading>
      <Loaded query={workflows}>{(known) => <WorkflowTable workflows={known} />}</Loaded>
    </section>
  );
}

function WorkflowTable({ workflows }: { readonly workflows: readonly WorkflowPage[] }) {
  return (
    <div className="table-scroll">
      <table className="list">
        <caption className="visually-hidden">Workflows</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Used by</th>
            <th scope="col">App rules</th>
          </tr>
        </thead>
        <tbody>
          {workflows.map((workflow) => (
            <tr key={workflow.id}>
              <th scope="row">
                <Link to={`/settings/workflows/${encodeURIComponent(workflow.id)}`}>{workflow.name}</Link>
              </th>
              <td>
                {workflow.usedBy.map((use) => `${use.projectName}: ${use.issueTypes.join(', ')}`).join('; ') ||
                  'No project'}
              </td>
              <td>{workflow.transitions.reduce((total, transition) => total + transition.rules.length, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Apps() {
  const pages = useModules('jira:adminPage');
  return (
    <section aria-labelledby="apps">
      <Heading size="medium" as="h2" id="apps">
        Apps
      </Heading>
      <Loaded query={pages}>{(known) => <AppList pages={known} />}</Loaded>
    </section>
  );
}

function AppList({ pages }: { readonly pages: readonly HostedModule[] }) {
  if (pages.length === 0) return <EmptyState header="No app has settings" headingLevel={3} headingSize="xsmall" />;
  return (
    <ul className="app-list">
      {pages.map((module) => (
        <li key={module.key}>
          <ModuleIcon module={module} />
          <Link to={`/settings/apps/${encodeURIComponent(module.key)}`}>{module.title}</Link>
        </li>
      ))}
    </ul>
  );
}
