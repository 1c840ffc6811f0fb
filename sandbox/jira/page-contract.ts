/**
 * What the pages of the site ask of Jira beside its REST interface. The person is the session's; people, work items,
 * links, transitions, comments and history come from `/rest/api/3/…` and are not repeated here.
 * A refusal has Jira's error body `{errorMessages, errors}`; an unknown route is 501.
 *
 * | Route (below `/__site/jira`) | Body → answer | Who |
 * |---|---|---|
 * | `GET workflows` | → 200 `WorkflowPage[]` | Administer Jira, else 403 |
 * | `PUT workflows/:workflowId/transitions/:transitionId/rules/new` | `{moduleKey, config}` → 201 `RuleOnPage` | who may change it, else 403 |
 * | `PUT workflows/:workflowId/transitions/:transitionId/rules/:ruleId` | `{moduleKey, config, disabled?}` → 200 `RuleOnPage` | who may change it, else 403 |
 * | `DELETE workflows/:workflowId/transitions/:transitionId/rules/:ruleId` | → 204 | who may change it, else 403 |
 * | `GET pinned-panels?issueKey=REL-1` | → 200 `{moduleKeys: string[]}` in the order of the site file | who sees the work item, else 404 |
 * | `GET projects/:key/issues?startAt=0&maxResults=50&text=` | → 200 `IssueListPage`, newest change first; `text` is looked for in key and summary | who sees the project, else 404 |
 * | `GET clock-jumps` | → 200 `{jumps: {label, at}[]}` | anyone |
 * | `GET stories` | → 200 `StoryOnPage[]`: what the site file gives newcomers to try | anyone logged in |
 * | `GET dashboards` | → 200 `DashboardOnPage[]` | anyone logged in |
 * | `POST dashboards/:dashboardId/items` | `{moduleKey, column}` → 201 `GadgetOnPage`, at the end of the column | owner and editors, else 403 |
 * | `DELETE dashboards/:dashboardId/items/:itemId` | → 204 | owner and editors, else 403 |
 * | `POST dashboards` | `{name, copyOf?}` → 201 `DashboardOnPage`, private; `copyOf`: id of the dashboard whose layout and configured gadgets it gets | anyone logged in who sees that one |
 * | `PUT dashboards/:dashboardId` | `{name?, shared?, editors?, refreshMinutes?, layout?}` → 200 `DashboardOnPage`; gadgets of a column that goes move to the last one | owner and editors, else 403 |
 * | `DELETE dashboards/:dashboardId` | → 204 | the dashboard's owner, else 403 |
 * | `PUT dashboards/:dashboardId/items/:itemId` | `{column?, row?, title?, color?}` → 200 `GadgetOnPage`; the others of the column make room; title null: the module's own | owner and editors, else 403 |
 * | `GET panels?issueKey=` | → 200 `PanelsOnPage` | who sees the work item, else 404 |
 * | `PUT issues/:issueKey/panels/:moduleKey`, `DELETE` | → 204: the panel is on this work item alone | Edit issues, else 403 |
 * | `PUT projects/:key/panels/:moduleKey`, `DELETE` | → 204: the panel is on every work item of the project | Administer projects or Jira, else 403 |
 * | `POST issues/:issueKey/move` | `{projectKey?, issueTypeId?, statusId?}` → 200 `{id, key}`; sub-tasks go with it; validators are not asked, as in Jira | Edit issues within the project; Move issues there and Create issues at the target, else 403 |
 * | `POST workflows` | `{name, statusIds}` → 201 `WorkflowPage`: each status reachable from any; or `{name, copyOf}` | Administer Jira, else 403 |
 * | `GET workflows/:workflowId`, `PUT`, `DELETE` | `{name}` → 200 `WorkflowPage`; DELETE → 204, 400 while a project uses it | who may change it, else 403 |
 * | `PUT workflows/:workflowId/statuses/:statusId`, `DELETE` | → 200 `WorkflowPage`; DELETE is 400 while a transition leads to it or a work item stands in it | who may change it, else 403 |
 * | `POST workflows/:workflowId/transitions` | `{name, type: 'GLOBAL' \| 'DIRECTED', from, to}` → 201 `WorkflowPage` | who may change it, else 403 |
 * | `PUT workflows/:workflowId/transitions/:transitionId` | `{name?, from?, to?}` → 200 `WorkflowPage`; `to` of the INITIAL one too | who may change it, else 403 |
 * | `DELETE workflows/:workflowId/transitions/:transitionId` | → 200 `WorkflowPage`, its rules go with it; 400 for the INITIAL one | who may change it, else 403 |
 * | `GET statuses` | → 200 `StatusOnPage[]`, all of the site | anyone logged in |
 * | `POST statuses`, `PUT statuses/:statusId`, `DELETE` | `{name, category}` → 201, 200 `StatusOnPage`; DELETE → 204, 400 while a workflow has it | Administer Jira, else 403 |
 * | `GET issue-types` | → 200 `WorkTypeOnPage[]`, all of the site | anyone logged in |
 * | `POST issue-types`, `PUT issue-types/:issueTypeId`, `DELETE` | `{name, subtask}`, `{name}` → 201, 200 `WorkTypeOnPage`; DELETE → 204, 400 while a project has it | Administer Jira, else 403 |
 * | `GET project-templates` | → 200 `ProjectTemplate[]`: the projects that a new one can take its set-up from | Administer Jira, else 403 |
 * | `POST projects` | `{key, name, style, template: 'kanban' \| 'service-management' \| 'task-tracking'}` → 201 `ProjectOnPage`; with `like` (key of a project) in place of `template`, `company-managed` shares its workflows and schemes, `team-managed` gets copies of its own | Administer Jira, else 403 |
 * | `GET projects/:key` | → 200 `ProjectOnPage` | Administer projects or Jira, else 403 (404 when not visible) |
 * | `PUT projects/:key` | `{name?, permissionSchemeId?}` → 200 `ProjectOnPage` | Administer projects or Jira, the scheme Administer Jira, else 403 |
 * | `PUT projects/:key/issue-types/:issueTypeId` | `{workflowId}` → 200 `ProjectOnPage`: adds the type, or gives it another workflow | Administer Jira; in a team-managed project, with its own workflows, Administer projects too; else 403 |
 * | `DELETE projects/:key/issue-types/:issueTypeId` | → 200 `ProjectOnPage`; 400 while work items are of it, and for the last one | as above |
 * | `POST projects/:key/security-levels` | `{name, holders}` → 201 `SecurityLevelOnPage` | Administer Jira, else 403 |
 * | `PUT projects/:key/security-levels/:levelId`, `DELETE` | `{name, holders}` → 200; DELETE → 204, work items that had it are open again | Administer Jira, else 403 |
 * | `GET people` | → 200 `PersonOnPage[]`, deactivated ones too | Administer Jira, else 403 |
 * | `POST people`, `PUT people/:accountId` | `{displayName, title}`, `{displayName?, title?, active?}` → 201, 200 `PersonOnPage` | Administer Jira, else 403 |
 * | `GET global-permissions` | → 200 `GlobalPermissionOnPage[]` | Administer Jira, else 403 |
 * | `PUT global-permissions/ADMINISTER` | `{groups, people}` → 200 `GlobalPermissionOnPage`; 400 where it locks out who asks | Administer Jira, else 403 |
 * | `GET permission-schemes` | → 200 `PermissionSchemeOnPage[]` | Administer Jira, else 403 |
 * | `POST permission-schemes` | `{name, copyOf}` → 201 `PermissionSchemeOnPage` | Administer Jira, else 403 |
 * | `PUT permission-schemes/:schemeId/grants/:permission` | `{holders}` → 200 `PermissionSchemeOnPage` | Administer Jira, else 403 |
 * | `GET groups` | → 200 `GroupOnPage[]` | Administer Jira, else 403 |
 * | `POST groups`, `PUT groups/:groupId` | `{name, members}` → 201, 200 `GroupOnPage` | Administer Jira, else 403 |
 * | `POST custom-fields` | `{name, type: CustomFieldType, options?}` → 201 `{id}`; all work items have it, it is found with `GET /rest/api/3/field` | Administer Jira, else 403 |
 * | `POST issues/:issueKey/approvals` | `{name, approvers}` → 201 `{id}`: what a JSM approval step makes, answered with `/rest/servicedeskapi/request/:issueKey/approval/:id` | Edit issues, in a service project only |
 * | `GET outbox` | → 200 `NotificationOnPage[]`, newest first | anyone logged in |
 * | `GET search-delay`, `PUT search-delay` | `{seconds}` → 200 `{seconds}`: for so long (site clock) the search does not know what was changed; 0 to 300 | GET anyone logged in, PUT Administer Jira |
 *
 * People and groups of project roles: `GET/POST/DELETE /rest/api/3/project/:key/role/:id`. Bulk pinning of panels:
 * `POST /rest/api/3/forge/panel/action/bulk/async`, then `GET /rest/api/3/task/:taskId`. Deleting: `DELETE /rest/api/3/issue/:key`.
 * Lists by JQL: `/rest/api/3/search/jql`. A page that is open hears of nothing: auto refresh is the page asking again.
 *
 * `config` of a rule is the string that the app's `onConfigure` gave, at most 32,768 bytes (400 beyond that).
 * A workflow changes at once for every project that uses it; there are no drafts. It may be changed by who administers
 * Jira; the one of a team-managed project by who administers that project too.
 */
export type WorkflowPage = {
  readonly id: string;
  readonly name: string;
  /** Key of the team-managed project that it belongs to; null where it is everybody's. */
  readonly projectKey: string | null;
  readonly statuses: readonly StatusOnPage[];
  readonly transitions: readonly TransitionOnPage[];
  readonly usedBy: readonly {
    readonly projectKey: string;
    readonly projectName: string;
    readonly issueTypes: readonly string[];
  }[];
};

/** Each step opens a page of the site as this person, at this moment where one is named. */
export type StoryOnPage = {
  readonly title: string;
  readonly steps: readonly {
    readonly text: string;
    readonly as: string;
    readonly open: string;
    readonly at?: string;
  }[];
};

export type StatusOnPage = {
  readonly id: string;
  readonly name: string;
  readonly category: 'new' | 'indeterminate' | 'done';
};

export type TransitionOnPage = {
  readonly id: string;
  readonly name: string;
  readonly type: 'INITIAL' | 'GLOBAL' | 'DIRECTED';
  /** Status ids; empty for INITIAL and GLOBAL. */
  readonly from: readonly string[];
  readonly to: string;
  readonly rules: readonly RuleOnPage[];
};

export type RuleOnPage = {
  readonly id: string;
  readonly moduleKey: string;
  readonly config: string;
  readonly disabled: boolean;
};

export type IssueListPage = {
  readonly startAt: number;
  readonly total: number;
  readonly issues: readonly {
    readonly id: string;
    readonly key: string;
    readonly summary: string;
    readonly issueType: string;
    readonly status: StatusOnPage;
    readonly assignee: string | null;
    readonly updated: string;
  }[];
};

export type DashboardOnPage = {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly mayEdit: boolean;
  /** Who may look; owner and editors may in any case. */
  readonly shared: readonly ShareOnPage[];
  /** Who may change it beside the owner. */
  readonly editors: readonly ShareOnPage[];
  readonly layout: DashboardLayout;
  /** Minutes after which the page loads the gadgets anew; 0 never. */
  readonly refreshMinutes: number;
  readonly gadgets: readonly GadgetOnPage[];
};

/** One letter per column; B is twice as wide as A. */
export type DashboardLayout = 'A' | 'AA' | 'BA' | 'AB' | 'AAA';

/** With whom something is shared; requests have no names. A project: all who may browse it. */
export type ShareOnPage = { readonly name: string } & (
  | { readonly kind: 'logged-in' }
  | { readonly kind: 'person' | 'group' | 'project'; readonly id: string }
  | { readonly kind: 'role'; readonly id: string; readonly projectId: string }
);

export type GadgetColor = 'blue' | 'red' | 'yellow' | 'green' | 'cyan' | 'purple' | 'gray' | 'white';

/** An unconfigured gadget has the empty object as its configuration. */
export type GadgetOnPage = {
  readonly id: string;
  readonly moduleKey: string;
  /** Its own name instead of the module's. */
  readonly title: string | null;
  readonly color: GadgetColor;
  readonly column: number;
  readonly row: number;
  readonly configuration: Readonly<Record<string, unknown>>;
};

/** `pinned` are on every work item of the project, `added` on this one; both module keys in the order of the page. */
export type PanelsOnPage = { readonly pinned: readonly string[]; readonly added: readonly string[] };

/** Who holds a permission or may see a security level. */
export type HolderOnPage =
  | { readonly kind: 'role' | 'group' | 'person'; readonly id: string }
  | { readonly kind: 'logged-in' | 'app' | 'reporter' | 'assignee' };

export type ProjectTemplate = { readonly key: string; readonly name: string; readonly type: string };

export type ProjectOnPage = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly style: 'company-managed' | 'team-managed';
  readonly permissionScheme: { readonly id: string; readonly name: string };
  readonly issueTypes: readonly {
    readonly id: string;
    readonly name: string;
    readonly workflow: { readonly id: string; readonly name: string };
  }[];
  readonly securityLevels: readonly SecurityLevelOnPage[];
  /** Module keys of the panels that are on every work item, in their order. */
  readonly pinnedPanels: readonly string[];
};

export type SecurityLevelOnPage = {
  readonly id: string;
  readonly name: string;
  readonly holders: readonly HolderOnPage[];
};

export type PermissionSchemeOnPage = {
  readonly id: string;
  readonly name: string;
  readonly usedBy: readonly string[];
  readonly grants: readonly { readonly permission: string; readonly holders: readonly HolderOnPage[] }[];
};

export type WorkTypeOnPage = {
  readonly id: string;
  readonly name: string;
  readonly subtask: boolean;
  /** Keys of projects. */
  readonly usedBy: readonly string[];
};

export type PersonOnPage = {
  readonly accountId: string;
  readonly displayName: string;
  readonly title: string;
  readonly active: boolean;
  readonly administrator: boolean;
  /** Names of groups. */
  readonly groups: readonly string[];
};

/** `groups` are ids, `people` account ids: who holds it in person, as the site file names them. */
export type GlobalPermissionOnPage = {
  readonly permission: 'ADMINISTER';
  readonly groups: readonly string[];
  readonly people: readonly string[];
};

export type GroupOnPage = { readonly groupId: string; readonly name: string; readonly members: readonly string[] };

/** As Jira names them in `schema.custom`, without their long prefixes. */
export type CustomFieldType =
  | 'textfield'
  | 'textarea'
  | 'float'
  | 'datetime'
  | 'datepicker'
  | 'select'
  | 'multiselect'
  | 'userpicker'
  | 'multiuserpicker'
  | 'sd-approvals';

export type NotificationOnPage = {
  readonly id: string;
  readonly at: string;
  readonly issueKey: string;
  readonly from: string;
  readonly subject: string;
  readonly textBody: string;
  readonly htmlBody: string;
  /** Account ids; who may not see the work item is not among them. */
  readonly to: readonly string[];
};
