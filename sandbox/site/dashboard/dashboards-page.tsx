import EmptyState from '@atlaskit/empty-state';
import Heading from '@atlaskit/heading';
import { Link } from 'react-router';
import type { DashboardOnPage } from '../../jira/page-contract';
import { Loaded } from '../common/page-state';
import { usePageTitle } from '../common/page-title';
import { useDashboards } from './use-dashboards';

export function DashboardsPage() {
  usePageTitle('Dashboards');
  const dashboards = useDashboards();
  return (
    <div className="page">
      <Heading size="large" as="h1">
        Dashboards
      </Heading>
      <Loaded query={dashboards}>{(known) => <DashboardTable dashboards={known} />}</Loaded>
    </div>
  );
}

function DashboardTable({ dashboards }: { readonly dashboards: readonly DashboardOnPage[] }) {
  if (dashboards.length === 0)
    return <EmptyState header="No dashboards" headingLevel={2} description="There is no dashboard that you may see." />;
  return (
    <div className="table-scroll">
      <table className="list">
        <caption className="visually-hidden">Dashboards</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Gadgets</th>
          </tr>
        </thead>
        <tbody>
          {dashboards.map((dashboard) => (
            <tr key={dashboard.id}>
              <th scope="row">
                <Link to={`/dashboards/${dashboard.id}`}>{dashboard.name}</Link>
              </th>
              <td>{dashboard.gadgets.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
