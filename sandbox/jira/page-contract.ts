/**
 * What the pages of the site ask of Jira beside its REST interface. The person is the session's; people, work items,
 * links, transitions, comments and history come from `/rest/api/3/…` and are not repeated here.
 * A refusal has Jira's error body `{errorMessages, errors}`; an unknown route is 501.
 *
 * | Route (below `/__site/jira`) | Body → answer | Who |
 * |---|---|---|
 * | `GET workflows` | → 200 `WorkflowPage[]` | Administer Jira, else 403 |
 * | `PUT workflows/:workflowId/transitions/:transitionId/rules/new` | `{moduleKey, config}` → 201 `RuleOnPage` | Administer Jira, else 403 |
 * | `PUT workflows/:workflowId/transitions/:transitionId/rules/:ruleId` | `{moduleKey, config, disabled?}` → 200 `RuleOnPage` | Administer Jira, else 403 |
 * | `DELETE workflows/:workflowId/transitions/:transitionId/rules/:ruleId` | → 204 | Administer Jira, else 403 |
 * | `GET pinned-panels?issueKey=REL-1` | → 200 `{moduleKeys: string[]}` in the order of the site file | who sees the work item, else 404 |
 * | `GET projects/:key/issues?startAt=0&maxResults=50&text=` | → 200 `IssueListPage`, newest change first; `text` is looked for in key and summary | who sees the project, else 404 |
 * | `GET clock-jumps` | → 200 `{jumps: {label, at}[]}` | anyone |
 * | `GET dashboards` | → 200 `DashboardOnPage[]` | anyone logged in |
 * | `POST dashboards/:dashboardId/items` | `{moduleKey, column: 0 \| 1}` → 201 `GadgetOnPage`, at the end of the column | the dashboard's owner, else 403 |
 * | `DELETE dashboards/:dashboardId/items/:itemId` | → 204 | the dashboard's owner, else 403 |
 *
 * `config` of a rule is the string that the app's `onConfigure` gave, at most 32,768 bytes (400 beyond that).
 * A workflow changes at once for every project that uses it; there are no drafts.
 */
export type WorkflowPage = {
  readonly id: string;
  readonly name: string;
  readonly statuses: readonly StatusOnPage[];
  readonly transitions: readonly TransitionOnPage[];
  readonly usedBy: readonly {
    readonly projectKey: string;
    readonly projectName: string;
    readonly issueTypes: readonly string[];
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
  readonly gadgets: readonly GadgetOnPage[];
};

/** An unconfigured gadget has the empty object as its configuration. */
export type GadgetOnPage = {
  readonly id: string;
  readonly moduleKey: string;
  readonly column: 0 | 1;
  readonly row: number;
  readonly configuration: Readonly<Record<string, unknown>>;
};
