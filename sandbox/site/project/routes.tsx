import { lazy } from 'react';
import { Route } from 'react-router';

const ProjectSettings = lazy(async () => ({ default: (await import('./project-settings')).ProjectSettings }));
const DetailsSettings = lazy(async () => ({ default: (await import('./details-settings')).DetailsSettings }));
const PeopleSettings = lazy(async () => ({ default: (await import('./people-settings')).PeopleSettings }));
const PermissionsSettings = lazy(async () => ({
  default: (await import('./permissions-settings')).PermissionsSettings,
}));
const WorkTypesSettings = lazy(async () => ({
  default: (await import('./work-types-settings')).WorkTypesSettings,
}));
const SecuritySettings = lazy(async () => ({
  default: (await import('./security-settings')).SecuritySettings,
}));
const ProjectSettingsAppPage = lazy(async () => ({
  default: (await import('../apps/project-app-page')).ProjectSettingsAppPage,
}));
const WorkflowPage = lazy(async () => ({ default: (await import('../workflow/workflow-page')).WorkflowPage }));

const PanelsSettings = lazy(async () => ({ default: (await import('./panels-settings')).PanelsSettings }));

/** The settings of a project, each page in the frame of the others. */
export const projectSettingsRoutes = (
  <Route path="projects/:projectKey/settings" element={<ProjectSettings />}>
    <Route index element={<DetailsSettings />} />
    <Route path="people" element={<PeopleSettings />} />
    <Route path="permissions" element={<PermissionsSettings />} />
    <Route path="work-types" element={<WorkTypesSettings />} />
    <Route path="workflows/:workflowId" element={<WorkflowPage />} />
    <Route path="security" element={<SecuritySettings />} />
    <Route path="panels" element={<PanelsSettings />} />
    <Route path="apps/:moduleKey/*" element={<ProjectSettingsAppPage />} />
  </Route>
);
