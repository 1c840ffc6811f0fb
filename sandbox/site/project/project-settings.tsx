import Heading from '@atlaskit/heading';
import { Suspense } from 'react';
import { Outlet, useOutletContext, useParams } from 'react-router';
import type { ProjectOnPage } from '../../jira/page-contract';
import { Breadcrumbs } from '../common/breadcrumbs';
import { Loaded, Loading } from '../common/page-state';
import { usePageTitle } from '../common/page-title';
import { modulePath } from '../../module-path';
import type { HostedModule } from '../../parts';
import { useJson } from '../data/http';
import { useModules } from '../data/modules';
import { WithSideNav, type NavSection } from '../settings/side-nav';

/** What stands around every settings page of a project: for who administers it, or Jira. */
export function ProjectSettings() {
  const { projectKey = '' } = useParams();
  const project = useJson<ProjectOnPage>(projectPath(projectKey));
  const apps = useModules('jira:projectSettingsPage').data ?? [];
  return (
    <Loaded query={project}>
      {(known) => (
        <WithSideNav
          label="Project settings"
          back={{ to: `/projects/${known.key}`, label: 'Back to project' }}
          sections={sectionsOf(known, apps)}
        >
          <Suspense fallback={<Loading />}>
            <Outlet context={known} />
          </Suspense>
        </WithSideNav>
      )}
    </Loaded>
  );
}

/** The project whose settings the page belongs to. */
export const useSetProject = (): ProjectOnPage => useOutletContext<ProjectOnPage>();

export const projectPath = (key: string) => `/__site/jira/projects/${encodeURIComponent(key)}`;

function sectionsOf({ key, name }: ProjectOnPage, apps: readonly HostedModule[]): readonly NavSection[] {
  const at = `/projects/${key}/settings`;
  const own = [
    { to: at, label: 'Details', exact: true },
    { to: `${at}/people`, label: 'People' },
    { to: `${at}/permissions`, label: 'Permissions' },
    { to: `${at}/work-types`, label: 'Work types and workflows' },
    { to: `${at}/security`, label: 'Work item security' },
    { to: `${at}/panels`, label: 'Panels' },
  ];
  const ofApps = apps.map((module) => ({ to: modulePath(module.kind, module.key, key) ?? at, label: module.title }));
  return [{ heading: name, links: own }, ...(ofApps.length === 0 ? [] : [{ heading: 'Apps', links: ofApps }])];
}

/** The head of a project's settings page. */
export function SettingsHead({ title }: { readonly title: string }) {
  const { key, name } = useSetProject();
  usePageTitle(`${title} - ${name}`);
  return (
    <div className="settings-head">
      <Breadcrumbs
        trail={[
          { label: 'Projects', to: '/projects' },
          { label: name, to: `/projects/${key}` },
        ]}
      />
      <Heading size="large" as="h1">
        {title}
      </Heading>
    </div>
  );
}
