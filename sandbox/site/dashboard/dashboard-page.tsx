import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import Heading from '@atlaskit/heading';
import AddIcon from '@atlaskit/icon/core/add';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import type { DashboardOnPage } from '../../jira/page-contract';
import { Breadcrumbs } from '../common/breadcrumbs';
import { Loaded, NotFound } from '../common/page-state';
import { usePageTitle } from '../common/page-title';
import { useModules } from '../data/modules';
import { Gadget } from './gadget';
import { useDashboards } from './use-dashboards';

const AddGadgetDialog = lazy(async () => ({ default: (await import('./add-gadget-dialog')).AddGadgetDialog }));

export function DashboardPage() {
  const { dashboardId } = useParams();
  const dashboards = useDashboards();
  const dashboard = dashboards.data?.find(({ id }) => id === dashboardId);
  usePageTitle(dashboard?.name ?? 'Dashboard');
  return (
    <Loaded query={dashboards}>
      {() => (dashboard === undefined ? <NotFound /> : <Dashboard dashboard={dashboard} />)}
    </Loaded>
  );
}

function Dashboard({ dashboard }: { readonly dashboard: DashboardOnPage }) {
  const [adding, setAdding] = useState(false);
  return (
    <div className="page">
      <Breadcrumbs trail={[{ label: 'Dashboards', to: '/dashboards' }]} />
      <div className="section-head">
        <Heading size="large" as="h1">
          {dashboard.name}
        </Heading>
        {dashboard.mayEdit && (
          <Button iconBefore={AddIcon} aria-haspopup="dialog" onClick={() => setAdding(true)}>
            Add gadget
          </Button>
        )}
      </div>
      {dashboard.gadgets.length === 0 ? (
        <EmptyState
          header="This dashboard is empty"
          headingLevel={2}
          description="Gadgets that are added to it appear here."
        />
      ) : (
        <Gadgets dashboard={dashboard} />
      )}
      <Suspense>{adding && <AddGadgetDialog dashboard={dashboard} close={() => setAdding(false)} />}</Suspense>
    </div>
  );
}

function Gadgets({ dashboard }: { readonly dashboard: DashboardOnPage }) {
  const modules = useModules('jira:dashboardGadget');
  const inOrder = dashboard.gadgets.toSorted((a, b) => a.column - b.column || a.row - b.row);
  return (
    <Loaded query={modules}>
      {(known) => (
        <div className="gadget-columns">
          {[0, 1].map((column) => (
            <div key={column} className="gadget-column">
              {inOrder
                .filter((gadget) => gadget.column === column)
                .map((gadget) => {
                  const module = known.find(({ key }) => key === gadget.moduleKey);
                  const same = inOrder.filter(({ moduleKey }) => moduleKey === gadget.moduleKey);
                  const name = module?.title ?? gadget.moduleKey;
                  const title = same.length === 1 ? name : `${name} (${same.indexOf(gadget) + 1})`;
                  return <Gadget key={gadget.id} dashboard={dashboard} gadget={gadget} module={module} title={title} />;
                })}
            </div>
          ))}
        </div>
      )}
    </Loaded>
  );
}
