import './connected-apps.css';
import Heading from '@atlaskit/heading';
import EmptyState from '@atlaskit/empty-state';
import { Link } from 'react-router';
import { Breadcrumbs } from '../common/breadcrumbs';
import { Loaded } from '../common/page-state';
import { usePageTitle } from '../common/page-title';
import { useJson } from '../data/http';
import { AdministratorsOnly } from '../settings/administrators-only';

/** The other side of `web/app-consent.ts`. */
type ConnectedApp = {
  readonly appId: string;
  readonly name: string;
  readonly scopes: readonly { readonly scope: string; readonly allowsImpersonation: boolean }[];
  readonly content: { readonly scripts?: readonly string[]; readonly styles?: readonly string[] };
  readonly modules: readonly { readonly kind: string; readonly key: string }[];
  readonly entities: readonly string[];
};

/** What an administrator agreed to by having these apps on the site. */
export function ConnectedAppsPage() {
  usePageTitle('Connected apps');
  const apps = useJson<readonly ConnectedApp[]>('/__site/apps');
  return (
    <AdministratorsOnly>
      <div className="page">
        <Breadcrumbs trail={[{ label: 'Settings', to: '/settings' }]} />
        <Heading size="large" as="h1">
          Connected apps
        </Heading>
        <p className="prose">
          Apps run here because the sandbox was started with their folders. What each may do stands in its manifest; a
          call that needs another scope is refused.
        </p>
        <Loaded query={apps}>
          {(known) =>
            known.length === 0 ? (
              <EmptyState header="No apps" headingLevel={2} description="The sandbox was started without an app." />
            ) : (
              known.map((app) => <App key={app.appId} app={app} />)
            )
          }
        </Loaded>
      </div>
    </AdministratorsOnly>
  );
}

function App({ app }: { readonly app: ConnectedApp }) {
  const { scripts = [], styles = [] } = app.content;
  return (
    <section className="connected-app" aria-labelledby={app.appId}>
      <div className="section-head">
        <Heading size="medium" as="h2" id={app.appId}>
          {app.name}
        </Heading>
        <Link to={`/log?appId=${encodeURIComponent(app.appId)}`}>Log</Link>
      </div>
      <p className="subtle">{app.appId}</p>
      <dl>
        <Terms
          title="May"
          items={app.scopes.map(({ scope, allowsImpersonation }) =>
            allowsImpersonation ? `${scope} (also in the name of people who are away)` : scope,
          )}
          none="Nothing beyond its own pages"
        />
        <Terms
          title="Its pages may"
          items={[...scripts.map((each) => `scripts: ${each}`), ...styles.map((each) => `styles: ${each}`)]}
          none="No exceptions from the content security policy"
        />
        <Terms title="Keeps" items={app.entities} none="No custom entities" />
        <Terms title="Brings" items={app.modules.map(({ kind, key }) => `${kind}: ${key}`)} none="No modules" />
      </dl>
    </section>
  );
}

function Terms({
  title,
  items,
  none,
}: {
  readonly title: string;
  readonly items: readonly string[];
  readonly none: string;
}) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {items.length === 0 ? (
          none
        ) : (
          <ul>
            {items.map((item) => (
              <li key={item}>
                <code>{item}</code>
              </li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}
