import { lazy } from 'react';
import { Route } from 'react-router';

const SettingsLayout = lazy(async () => ({ default: (await import('./settings-layout')).SettingsLayout }));
const SettingsPage = lazy(async () => ({ default: (await import('./settings-page')).SettingsPage }));
const PeoplePage = lazy(async () => ({ default: (await import('./people-page')).PeoplePage }));
const GroupsPage = lazy(async () => ({ default: (await import('./groups-page')).GroupsPage }));
const RolesPage = lazy(async () => ({ default: (await import('./roles-page')).RolesPage }));
const GlobalPermissionsPage = lazy(async () => ({
  default: (await import('./global-permissions-page')).GlobalPermissionsPage,
}));
const PermissionSchemesPage = lazy(async () => ({
  default: (await import('./permission-schemes-page')).PermissionSchemesPage,
}));
const PermissionSchemePage = lazy(async () => ({
  default: (await import('./permission-scheme-page')).PermissionSchemePage,
}));
const WorkTypesPage = lazy(async () => ({ default: (await import('./work-types-page')).WorkTypesPage }));
const StatusesPage = lazy(async () => ({ default: (await import('./statuses-page')).StatusesPage }));
const LinkTypesPage = lazy(async () => ({ default: (await import('./link-types-page')).LinkTypesPage }));
const FieldsPage = lazy(async () => ({ default: (await import('./fields-page')).FieldsPage }));
const WorkflowsPage = lazy(async () => ({ default: (await import('./workflows-page')).WorkflowsPage }));
const AdminAppPage = lazy(async () => ({ default: (await import('../apps/admin-app-page')).AdminAppPage }));
const ConnectedAppsPage = lazy(async () => ({
  default: (await import('../apps-consent/connected-apps-page')).ConnectedAppsPage,
}));
const WorkflowPage = lazy(async () => ({ default: (await import('../workflow/workflow-page')).WorkflowPage }));

/** Jira's settings, each page in the frame of the others. */
export const settingsRoutes = (
  <Route path="settings" element={<SettingsLayout />}>
    <Route index element={<SettingsPage />} />
    <Route path="people" element={<PeoplePage />} />
    <Route path="groups" element={<GroupsPage />} />
    <Route path="roles" element={<RolesPage />} />
    <Route path="global-permissions" element={<GlobalPermissionsPage />} />
    <Route path="permission-schemes" element={<PermissionSchemesPage />} />
    <Route path="permission-schemes/:schemeId" element={<PermissionSchemePage />} />
    <Route path="work-types" element={<WorkTypesPage />} />
    <Route path="statuses" element={<StatusesPage />} />
    <Route path="workflows" element={<WorkflowsPage />} />
    <Route path="workflows/:workflowId" element={<WorkflowPage />} />
    <Route path="link-types" element={<LinkTypesPage />} />
    <Route path="fields" element={<FieldsPage />} />
    <Route path="connected-apps" element={<ConnectedAppsPage />} />
    <Route path="apps/:moduleKey/*" element={<AdminAppPage />} />
  </Route>
);
