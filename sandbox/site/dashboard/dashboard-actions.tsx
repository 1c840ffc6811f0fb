import { lazy, Suspense, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { DashboardOnPage } from '../../jira/page-contract';
import { useSession } from '../data/session';
import { FormDialog } from '../common/form-dialog';
import { RowMenu } from '../settings/row-menu';
import { useChange } from '../settings/use-change';
import { dashboardPath } from './use-dashboards';

const DashboardDialog = lazy(async () => ({ default: (await import('./dashboard-dialog')).DashboardDialog }));

/** What this person may do with a dashboard as a whole: everybody copies, editors rename and share, the owner deletes. */
export function DashboardActions({ dashboard }: { readonly dashboard: DashboardOnPage }) {
  const [open, setOpen] = useState<'edit' | 'copy' | 'delete'>();
  const own = useSession().data?.person.accountId === dashboard.owner;
  const close = () => setOpen(undefined);
  return (
    <>
      <RowMenu
        of={dashboard.name}
        actions={[
          ...(dashboard.mayEdit ? [{ label: 'Rename or share', act: () => setOpen('edit') }] : []),
          { label: 'Copy dashboard', act: () => setOpen('copy') },
          ...(own ? [{ label: 'Delete dashboard', act: () => setOpen('delete') }] : []),
        ]}
      />
      <Suspense>
        {(open === 'edit' || open === 'copy') && <DashboardDialog purpose={{ kind: open, dashboard }} close={close} />}
      </Suspense>
      {open === 'delete' && <DeleteDialog dashboard={dashboard} close={close} />}
    </>
  );
}

function DeleteDialog({ dashboard, close }: { readonly dashboard: DashboardOnPage; readonly close: () => void }) {
  const change = useChange();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const remove = async () => {
    if (pathname !== '/dashboards') await navigate('/dashboards');
    await change('DELETE', dashboardPath(dashboard.id));
  };
  return (
    <FormDialog title={`Delete ${dashboard.name}?`} action="Delete" danger save={remove} close={close}>
      <p>
        Its {dashboard.gadgets.length === 1 ? 'gadget goes' : `${dashboard.gadgets.length} gadgets go`} with it, for
        everybody. This can not be undone.
      </p>
    </FormDialog>
  );
}
