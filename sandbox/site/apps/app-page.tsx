import Heading from '@atlaskit/heading';
import { Fragment, type ReactNode } from 'react';
import { NavLink, useParams } from 'react-router';
import { modulePath } from '../../module-path';
import type { FrameSurface, HostedModule, HostedSubpage } from '../../parts';
import { AppFrame } from '../common/app-frame';
import { Breadcrumbs, type Crumb } from '../common/breadcrumbs';
import { ModuleIcon } from '../common/module-icon';
import { Loaded, NotFound } from '../common/page-state';
import { usePageTitle } from '../common/page-title';
import { useModules, type ModuleKind } from '../data/modules';
import { usePageHistory } from './use-page-history';
import './apps.css';

type Props = {
  readonly kind: ModuleKind;
  readonly surface: FrameSurface;
  readonly projectKey?: string;
  readonly trail: readonly Crumb[];
  /** What leads to the other pages of the same place. */
  readonly tabs?: ReactNode;
};

/** The page of an app that the address names; what comes after it belongs to the app. */
export function AppPage({ kind, surface, projectKey, trail, tabs }: Props) {
  const { moduleKey = '' } = useParams();
  const modules = useModules(kind);
  const module = modules.data?.find(({ key }) => key === moduleKey);
  const base = module && modulePath(kind, moduleKey, projectKey);
  usePageTitle(module?.title ?? 'Apps');
  return (
    <Loaded query={modules}>
      {() =>
        module === undefined || base === undefined ? (
          <NotFound />
        ) : (
          <ShownPage key={base} module={module} base={base} surface={surface} trail={trail} tabs={tabs} />
        )
      }
    </Loaded>
  );
}

type ShownProps = Pick<Props, 'surface' | 'trail' | 'tabs'> & { readonly module: HostedModule; readonly base: string };

/** `layout`: native has the page's header, basic the breadcrumbs alone, blank leaves everything to the app. */
function ShownPage({ module, base, surface, trail, tabs }: ShownProps) {
  const history = usePageHistory(base);
  const layout = module.layout ?? 'native';
  return (
    <div className={layout === 'native' ? 'page' : 'page app-page-wide'}>
      {layout !== 'blank' && trail.length > 0 && <Breadcrumbs trail={trail} />}
      {layout !== 'blank' && tabs}
      <div className={layout === 'native' ? 'app-page-head' : 'visually-hidden'}>
        <ModuleIcon module={module} />
        <Heading size="large" as="h1">
          {module.title}
        </Heading>
      </div>
      <div className="app-page-body">
        {module.subpages !== undefined && <Subpages module={module} base={base} subpages={module.subpages} />}
        <AppFrame module={module} surface={surface} history={history} />
      </div>
    </div>
  );
}

type SubpagesProps = Omit<ShownProps, 'surface' | 'trail' | 'tabs'> & { readonly subpages: readonly HostedSubpage[] };

function Subpages({ module, base, subpages }: SubpagesProps) {
  const sections = [...new Set(subpages.map(({ section }) => section))];
  return (
    <nav className="app-page-nav" aria-label={module.title}>
      {sections.map((section) => (
        <Fragment key={section ?? ''}>
          {section !== undefined && <h2 className="small-heading">{section}</h2>}
          <ul>
            {subpages
              .filter((page) => page.section === section)
              .map(({ route, title, iconUrl }) => (
                <li key={route}>
                  <NavLink to={`${base}/${route}`}>
                    {iconUrl !== undefined && <img src={iconUrl} alt="" width={16} height={16} />}
                    {title}
                  </NavLink>
                </li>
              ))}
          </ul>
        </Fragment>
      ))}
    </nav>
  );
}
