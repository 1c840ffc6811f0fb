import type { FrameSurface, HostedModule, JiraSite } from '../parts';
import { modulePath } from '../module-path';
import { readPage, readRest } from './jira-page';
import { refuse } from './refusal';

/** Where a frame stands: the module's entry that is shown there and the `extension` part of its context. */
export type Standing = {
  readonly entry: 'view' | 'edit' | 'create';
  readonly extension: Readonly<Record<string, unknown>>;
};

const KINDS: Readonly<Record<FrameSurface['kind'], readonly string[]>> = {
  issue: ['jira:issuePanel', 'jira:issueContext', 'jira:issueAction', 'jira:issueActivity'],
  gadget: ['jira:dashboardGadget'],
  rule: ['jira:workflowValidator'],
  project: ['jira:projectPage', 'jira:projectSettingsPage'],
  global: ['jira:globalPage'],
  admin: ['jira:adminPage'],
};

/** Checks that this person may see this module there and says where it stands; all of it is read here, nothing is taken over. */
export async function standOn(
  jira: JiraSite,
  siteUrl: string,
  accountId: string,
  module: HostedModule,
  surface: FrameSurface,
): Promise<Standing> {
  if (!KINDS[surface.kind].includes(module.kind))
    refuse(400, `The module "${module.key}" is a ${module.kind}, it has no frame on a ${surface.kind}`);
  const { entry, ...extension } = await stand(jira, siteUrl, accountId, module, surface);
  if (!module.entryPoints.includes(entry)) refuse(404, `The module "${module.key}" has no resource for ${entry}`);
  return { entry, extension: { type: module.kind, ...extension } };
}

type Stand = { readonly entry: Standing['entry'] } & Readonly<Record<string, unknown>>;

function stand(
  jira: JiraSite,
  siteUrl: string,
  accountId: string,
  module: HostedModule,
  surface: FrameSurface,
): Promise<Stand> {
  switch (surface.kind) {
    case 'issue':
      return onIssue(jira, siteUrl, accountId, module, surface.issueKey);
    case 'gadget':
      return onDashboard(jira, siteUrl, accountId, module, surface);
    case 'rule':
      return onRule(jira, accountId, module, surface);
    case 'project':
      return onProject(jira, siteUrl, accountId, module, surface.projectKey);
    case 'global':
      return Promise.resolve({ entry: 'view', location: siteUrl + pathOf(module) });
    case 'admin':
      return onAdminPage(jira, siteUrl, accountId, module);
  }
}

async function onIssue(
  jira: JiraSite,
  siteUrl: string,
  accountId: string,
  module: HostedModule,
  issueKey: string,
): Promise<Stand> {
  const issue = await jira.visibleIssue(accountId, issueKey);
  if (issue === undefined) return refuse(404, `${issueKey} does not exist or you may not see it`);
  return {
    entry: 'view',
    issue: { id: issue.id, key: issue.key, type: issue.typeName, typeId: issue.typeId },
    project: { id: issue.projectId, key: issue.projectKey, type: issue.projectType },
    ...(module.kind === 'jira:issuePanel' ? { isNewToIssue: false } : {}),
    location: `${siteUrl}/browse/${issue.key}`,
  };
}

async function onDashboard(
  jira: JiraSite,
  siteUrl: string,
  accountId: string,
  module: HostedModule,
  { dashboardId, itemId, edit }: Extract<FrameSurface, { kind: 'gadget' }>,
): Promise<Stand> {
  const item = await jira.dashboardItem(accountId, dashboardId, itemId);
  if (item === undefined || item.moduleKey !== module.key)
    return refuse(404, `The dashboard ${dashboardId} has no such gadget, or you may not see it`);
  if (edit) await mayEditDashboard(jira, accountId, dashboardId);
  return {
    entry: edit ? 'edit' : 'view',
    ...(edit ? { entryPoint: 'edit' } : {}),
    dashboard: { id: dashboardId },
    gadget: { id: itemId },
    gadgetConfiguration: item.configuration,
    location: `${siteUrl}/dashboards/${encodeURIComponent(dashboardId)}`,
  };
}

async function mayEditDashboard(jira: JiraSite, accountId: string, dashboardId: string): Promise<void> {
  const dashboards = await readPage<readonly { readonly id: string; readonly mayEdit: boolean }[]>(
    jira,
    accountId,
    'dashboards',
  );
  if (!dashboards.some(({ id, mayEdit }) => id === dashboardId && mayEdit))
    refuse(403, 'Only who may edit the dashboard sets its gadgets');
}

type WorkflowRules = {
  readonly id: string;
  readonly statuses: readonly { readonly id: string; readonly name: string }[];
  readonly transitions: readonly {
    readonly id: string;
    readonly from: readonly string[];
    readonly to: string;
    readonly rules: readonly { readonly id: string; readonly moduleKey: string; readonly config: string }[];
  }[];
};

async function onRule(
  jira: JiraSite,
  accountId: string,
  module: HostedModule,
  { workflowId, transitionId, ruleId, mode }: Extract<FrameSurface, { kind: 'rule' }>,
): Promise<Stand> {
  if (!(await jira.isAdministrator(accountId))) refuse(403, 'Only administrators of Jira see the rules of workflows');
  const workflows = await readPage<readonly WorkflowRules[]>(jira, accountId, 'workflows');
  const workflow = workflows.find(({ id }) => id === workflowId);
  const transition = workflow?.transitions.find(({ id }) => id === transitionId);
  if (workflow === undefined || transition === undefined)
    return refuse(404, `The workflow ${workflowId} has no transition ${transitionId}`);
  const named = (id: string | undefined) => {
    const status = workflow.statuses.find((one) => one.id === id);
    return status === undefined ? null : { id: status.id, name: status.name };
  };
  // Documented for conditions and post functions; the reference of validators is silent about it.
  const transitionContext = { id: transition.id, from: named(transition.from[0]), to: named(transition.to) };
  const context = { entry: mode, entryPoint: mode, isNewEditor: true, workflowId, transitionContext };
  if (mode === 'create') return context;
  const rule = transition.rules.find(({ id, moduleKey }) => id === ruleId && moduleKey === module.key);
  if (rule === undefined)
    return refuse(404, `The transition ${transitionId} has no rule ${String(ruleId)} of "${module.key}"`);
  return { ...context, validatorConfig: rule.config };
}

/** https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-project-page/ (and …-settings-page): extension context. */
async function onProject(
  jira: JiraSite,
  siteUrl: string,
  accountId: string,
  module: HostedModule,
  projectKey: string,
): Promise<Stand> {
  const name = encodeURIComponent(projectKey);
  const project = await readRest<Project>(jira, accountId, `/rest/api/3/project/${name}`);
  if (project === undefined) return refuse(404, `The project ${projectKey} does not exist or you may not see it`);
  const settings = module.kind === 'jira:projectSettingsPage';
  if (settings) {
    const path = `/rest/api/3/mypermissions?projectKey=${name}&permissions=ADMINISTER_PROJECTS`;
    const rights = await readRest<MyPermissions>(jira, accountId, path);
    const may = rights?.permissions.ADMINISTER_PROJECTS?.havePermission === true;
    if (!may && !(await jira.isAdministrator(accountId)))
      refuse(403, `Only administrators of ${projectKey} see its settings`);
  }
  return {
    entry: 'view',
    project: { id: project.id, key: project.key, type: project.projectTypeKey },
    location: siteUrl + pathOf(module, projectKey),
  };
}

type Project = { readonly id: string; readonly key: string; readonly projectTypeKey: string };
type MyPermissions = {
  readonly permissions: { readonly ADMINISTER_PROJECTS?: { readonly havePermission: boolean } };
};

async function onAdminPage(jira: JiraSite, siteUrl: string, accountId: string, module: HostedModule): Promise<Stand> {
  if (!(await jira.isAdministrator(accountId))) refuse(403, 'Only administrators of Jira see this page');
  return { entry: 'view', location: siteUrl + pathOf(module) };
}

function pathOf({ kind, key }: HostedModule, projectKey?: string): string {
  return modulePath(kind, key, projectKey) ?? refuse(404, `The module "${key}" has no page here`);
}
