import Button, { IconButton } from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import Heading from '@atlaskit/heading';
import AddIcon from '@atlaskit/icon/core/add';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import type { DashboardOnPage } from '../../jira/page-contract';
import { Breadcrumbs } from '../common/breadcrumbs';
import { Loaded, NotFound } from '../common/page-state';
import { usePageTitle } from '../common/page-title';
import { AutoRefreshMenu, LayoutMenu } from './dashboard-menus';
import { DashboardActions } from './dashboard-actions';
import { GadgetGrid } from './gadget-grid';
import { DASHBOARDS, useDashboards } from './use-dashboards';
import { useTimedRefresh } from './use-timed-refresh';
import './dashboard.css';

const AddGadgetDialog = lazy(async () => ({ default: (await import('./add-gadget-dialog')).AddGadgetDialog }));

export function DashboardPage() {
  const { dashboardId } = useParams();
  const dashboards = useDashboards();
  const dashboard = dashboards.data?.find(({ id }) => id === dashboardId);
  usePageTitle(dashboard?.name ?? 'Dashboard');
  return (
    <Loaded query={dashboards}>
      {() => (dashboard === undefined ? <NotFound /> : <Dashboard key={dashboard.id} dashboard={dashboard} />)}
    </Loaded>
  );
}

function Dashboard({ dashboard }: { readonly dashboard: DashboardOnPage }) {
  const [adding, setAdding] = useState(false);
  const [arranging, setArranging] = useState(false);
  // Counts how often everything on the page was loaded anew.
  const [round, setRound] = useState(0);
  const queries = useQueryClient();
  const refresh = () => {
    setRound((before) => before + 1);
    void queries.invalidateQueries({ queryKey: [DASHBOARDS] });
  };
  useTimedRefresh(dashboard.refreshMinutes, refresh);
  const addGadget = () => setAdding(true);
  return (
    <div className="page">
      <Breadcrumbs trail={[{ label: 'Dashboards', to: '/dashboards' }]} />
      <div className="section-head">
        <Heading size="large" as="h1">
          {dashboard.name}
        </Heading>
        <div className="dashboard-tools">
          <IconButton icon={RefreshIcon} label="Refresh dashboard" appearance="subtle" onClick={refresh} />
          {dashboard.mayEdit && (
            <>
              <AutoRefreshMenu dashboard={dashboard} />
              {arranging && <LayoutMenu dashboard={dashboard} />}
              <Button isSelected={arranging} onClick={() => setArranging(!arranging)}>
                {arranging ? 'Done' : 'Arrange'}
              </Button>
              <Button iconBefore={AddIcon} aria-haspopup="dialog" onClick={addGadget}>
                Add gadget
              </Button>
            </>
          )}
          <DashboardActions dashboard={dashboard} />
        </div>
      </div>
      {dashboard.gadgets.length === 0 ? (
        <EmptyState
          header="This dashboard is empty"
          headingLevel={2}
          description={
            dashboard.mayEdit
              ? 'Add gadgets of the apps on this site.'
              : 'Gadgets appear here when its owner or an editor adds them.'
          }
          primaryAction={dashboard.mayEdit ? <Button onClick={addGadget}>Add the first gadget</Button> : undefined}
        />
      ) : (
        <GadgetGrid dashboard={dashboard} arranging={arranging} round={round} />
      )}
      <Suspense>{adding && <AddGadgetDialog dashboard={dashboard} close={() => setAdding(false)} />}</Suspense>
    </div>
  );
}
