import { FlagsProvider } from '@atlaskit/flag';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { NotFound } from './common/page-state';
import { projectSettingsRoutes } from './project/routes';
import { settingsRoutes } from './settings/routes';
import { sessionQuery } from './data/session';
import { Shell } from './shell/shell';

const HomePage = lazy(async () => ({ default: (await import('./home/home-page')).HomePage }));
const ProjectsPage = lazy(async () => ({ default: (await import('./project/projects-page')).ProjectsPage }));
const ProjectPage = lazy(async () => ({ default: (await import('./project/project-page')).ProjectPage }));
const IssuePage = lazy(async () => ({ default: (await import('./issue/issue-page')).IssuePage }));
const SearchPage = lazy(async () => ({ default: (await import('./search/search-page')).SearchPage }));
const OutboxPage = lazy(async () => ({ default: (await import('./shell/outbox-page')).OutboxPage }));
const DashboardsPage = lazy(async () => ({ default: (await import('./dashboard/dashboards-page')).DashboardsPage }));
const DashboardPage = lazy(async () => ({ default: (await import('./dashboard/dashboard-page')).DashboardPage }));
const CreateProjectPage = lazy(async () => ({
  default: (await import('./project/create-project-page')).CreateProjectPage,
}));
const GlobalAppPage = lazy(async () => ({ default: (await import('./apps/global-app-page')).GlobalAppPage }));
const ProjectAppPage = lazy(async () => ({ default: (await import('./apps/project-app-page')).ProjectAppPage }));
const AboutPage = lazy(async () => ({ default: (await import('./settings/about-page')).AboutPage }));
const LogPage = lazy(async () => ({ default: (await import('./log/log-page')).LogPage }));
const FaultsPage = lazy(async () => ({ default: (await import('./faults/faults-page')).FaultsPage }));

/** What was asked for a moment ago, such as ahead of time, is not asked again; what is changed here makes it old at once. */
const FRESH_MS = 2_000;

const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, staleTime: FRESH_MS } },
});
// Neither waits for the code of the page, nor the code for them.
void queries.prefetchQuery(sessionQuery);
if (window.location.pathname.startsWith('/browse/')) void import('./issue/issue-page');

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <BrowserRouter>
        <FlagsProvider>
          <Routes>
            <Route element={<Shell />}>
              <Route index element={<HomePage />} />
              <Route path="projects" element={<ProjectsPage />} />
              <Route path="projects/create" element={<CreateProjectPage />} />
              <Route path="projects/:projectKey" element={<ProjectPage />} />
              {projectSettingsRoutes}
              <Route path="browse/:issueKey" element={<IssuePage />} />
              <Route path="issues" element={<SearchPage />} />
              <Route path="outbox" element={<OutboxPage />} />
              <Route path="dashboards" element={<DashboardsPage />} />
              <Route path="dashboards/:dashboardId" element={<DashboardPage />} />
              <Route path="apps/:moduleKey/*" element={<GlobalAppPage />} />
              <Route path="projects/:projectKey/apps/:moduleKey/*" element={<ProjectAppPage />} />
              <Route path="log" element={<LogPage />} />
              <Route path="faults" element={<FaultsPage />} />
              {settingsRoutes}
              <Route path="about" element={<AboutPage />} />
              <Route path="*" element={<NotFound />} />
            </Route>
          </Routes>
        </FlagsProvider>
      </BrowserRouter>
    </QueryClientProvider>
  );
}
