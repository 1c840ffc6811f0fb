import { AppPage } from './app-page';

/** `/apps/:moduleKey` */
export function GlobalAppPage() {
  return <AppPage kind="jira:globalPage" surface={{ kind: 'global' }} trail={[]} />;
}
