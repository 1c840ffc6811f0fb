import Heading from '@atlaskit/heading';
import { useParams } from 'react-router';
import { AppFrame } from '../common/app-frame';
import { Breadcrumbs } from '../common/breadcrumbs';
import { Loaded, NotFound } from '../common/page-state';
import { usePageTitle } from '../common/page-title';
import { useModules } from '../data/modules';
import { AdministratorsOnly } from './administrators-only';

/** The page that an app adds to Jira's settings. */
export function AdminModulePage() {
  const { moduleKey = '' } = useParams();
  const modules = useModules('jira:adminPage');
  const module = modules.data?.find(({ key }) => key === moduleKey);
  usePageTitle(module?.title ?? 'Settings');
  return (
    <AdministratorsOnly>
      <Loaded query={modules}>
        {() =>
          module === undefined ? (
            <NotFound />
          ) : (
            <div className="page">
              <Breadcrumbs trail={[{ label: 'Settings', to: '/settings' }]} />
              <Heading size="large" as="h1">
                {module.title}
              </Heading>
              <AppFrame module={module} surface={{ kind: 'admin' }} />
            </div>
          )
        }
      </Loaded>
    </AdministratorsOnly>
  );
}
