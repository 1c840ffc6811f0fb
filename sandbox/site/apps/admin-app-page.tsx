import { AdministratorsOnly } from '../settings/administrators-only';
import { AppPage } from './app-page';

/** `/settings/apps/:moduleKey` */
export function AdminAppPage() {
  return (
    <AdministratorsOnly>
      <AppPage kind="jira:adminPage" surface={{ kind: 'admin' }} trail={[{ label: 'Settings', to: '/settings' }]} />
    </AdministratorsOnly>
  );
}
