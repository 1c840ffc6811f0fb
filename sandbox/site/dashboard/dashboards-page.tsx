import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import Heading from '@atlaskit/heading';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { DashboardOnPage, ShareOnPage } from '../../jira/page-contract';
import { Loaded } from '../common/page-state';
import { usePageTitle } from '../common/page-title';
import { useSession } from '../data/session';
import { DashboardActions } from './dashboard-actions';
import { useDashboards } from './use-dashboards';

const DashboardDialog = lazy(async () => ({ default: (await import('./dashboard-dialog')).DashboardDialog }));

export function DashboardsPage() {
  usePageTitle('Dashboards');
  const dashboards = useDashboards();
  const [creating, setCreating] = useState(false);
  return (
    <div className="page">
      <div className="section-head">
        <Heading size="large" as="h1">
          Dashboards
        </Heading>
        <Button appearance="primary" aria-haspopup="dialog" onClick={() => setCreating(true)}>
          Create dashboard
        </Button>
      </div>
      <Loaded query={dashboards}>{(known) => <DashboardTable dashboards={known} />}</Loaded>
      <Suspense>
        {creating && <DashboardDialog purpose={{ kind: 'create' }} close={() => setCreating(false)} />}
      </Suspense>
    </div>
  );
}

function DashboardTable({ dashboards }: { readonly dashboards: readonly DashboardOnPage[] }) {
  const people = useSession().data?.people ?? [];
  if (dashboards.length === 0)
    return (
      <EmptyState
        header="No dashboards"
        headingLevel={2}
        description="There is no dashboard that you may see. Create one of your own."
      />
    );
  return (
    <div className="table-scroll">
      <table className="list">
        <caption className="visually-hidden">Dashboards</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Owner</th>
            <th scope="col">Viewers</th>
            <th scope="col">Editors</th>
            <th scope="col">Gadgets</th>
            <th scope="col">
              <span className="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {dashboards.map((dashboard) => (
            <tr key={dashboard.id}>
              <th scope="row">
                <Link to={`/dashboards/${dashboard.id}`}>{dashboard.name}</Link>
              </th>
              <td>{people.find(({ accountId }) => accountId === dashboard.owner)?.displayName ?? 'Unknown'}</td>
              <td>{namesOf(dashboard.shared, 'Private')}</td>
              <td>{namesOf(dashboard.editors, 'Owner only')}</td>
              <td>{dashboard.gadgets.length}</td>
              <td>
                <DashboardActions dashboard={dashboard} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function namesOf(shares: readonly ShareOnPage[], none: string): string {
  return shares.length === 0 ? none : shares.map(({ name }) => name).join(', ');
}
