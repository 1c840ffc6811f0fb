import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { Loaded, Loading } from '../common/page-state';
import { useModules } from '../data/modules';
import { AdministratorsOnly } from './administrators-only';
import { settingsSections } from './sections';
import { WithSideNav } from './side-nav';

/** What stands around every page of Jira's settings. */
export function SettingsLayout() {
  const apps = useModules('jira:adminPage');
  return (
    <AdministratorsOnly>
      <Loaded query={apps}>
        {(modules) => (
          <WithSideNav label="Settings" back={{ to: '/', label: 'Back to Jira' }} sections={settingsSections(modules)}>
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </WithSideNav>
        )}
      </Loaded>
    </AdministratorsOnly>
  );
}
