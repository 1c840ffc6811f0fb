import type { StoryOnPage } from '../page-contract';

/** The shape of a site file: everything of a Jira site that REST can not create, loaded once into an empty site. */
export type SiteFile = {
  readonly site: {
    readonly name: string;
    /** IANA zone of the site (Jira's default user time zone). */
    readonly timeZone: string;
    /** Where the site's clock stands when the site is loaded (ISO with offset). */
    readonly clockStartsAt: string;
    /** Whether an app's own account (`asApp`) counts as Jira administrator for the workflow and status routes; false when absent. */
    readonly appsAdministerJira?: boolean;
  };
  readonly clockJumps: readonly { readonly label: string; readonly at: string }[];
  /** What a newcomer can try: each step opens a page as a person, and at a moment where one is named. */
  readonly stories?: readonly StoryOnPage[];
  readonly people: readonly {
    readonly accountId: string;
    readonly displayName: string;
    readonly title: string;
    readonly timeZone?: string;
    readonly locale?: string;
    readonly administrator?: boolean;
  }[];
  readonly groups: readonly { readonly groupId: string; readonly name: string; readonly members: readonly string[] }[];
  readonly statuses: readonly {
    readonly id: string;
    readonly name: string;
    readonly category: 'new' | 'indeterminate' | 'done';
  }[];
  readonly issueTypes: readonly { readonly id: string; readonly name: string; readonly subtask: boolean }[];
  readonly linkTypes: readonly {
    readonly id: string;
    readonly name: string;
    readonly inward: string;
    readonly outward: string;
  }[];
  readonly projectRoles: readonly { readonly id: string; readonly name: string }[];
  readonly workflows: readonly {
    readonly id: string;
    readonly name: string;
    /** Status ids. */
    readonly statuses: readonly string[];
    readonly transitions: readonly {
      readonly id: string;
      readonly name: string;
      readonly type: 'INITIAL' | 'GLOBAL' | 'DIRECTED';
      readonly from: readonly string[];
      readonly to: string;
      readonly rules?: readonly { readonly moduleKey: string; readonly config: Readonly<Record<string, unknown>> }[];
    }[];
  }[];
  readonly permissionSchemes: readonly {
    readonly name: string;
    /** Jira permission key → holders. */
    readonly grants: Readonly<
      Record<
        string,
        readonly (
          | { readonly projectRole: string }
          | { readonly group: string }
          | { readonly anyone: 'logged-in' }
          | { readonly app: true }
        )[]
      >
    >;
  }[];
  readonly projects: readonly {
    readonly id: string;
    readonly key: string;
    readonly name: string;
    readonly type: 'software' | 'service_desk' | 'business';
    readonly permissionScheme: string;
    /** Role name → account ids and group names. */
    readonly roles: Readonly<Record<string, readonly ({ readonly accountId: string } | { readonly group: string })[]>>;
    readonly issueTypes: readonly { readonly issueType: string; readonly workflow: string }[];
    /** Issue panels shown on every work item of the project (module keys). */
    readonly pinnedPanels: readonly string[];
  }[];
  readonly issues: readonly {
    readonly key: string;
    readonly issueType: string;
    readonly summary: string;
    readonly description?: string;
    /** Status name; the initial one of the workflow when absent. */
    readonly status?: string;
    readonly reporter: string;
    readonly assignee?: string;
    /** Key of the parent; a sub-task needs one. The parent stands earlier in the list. */
    readonly parent?: string;
    readonly labels?: readonly string[];
    /** ISO with offset; the start of the clock when absent. */
    readonly created?: string;
  }[];
  /** `from` <outward name> `to`. */
  readonly links: readonly { readonly type: string; readonly from: string; readonly to: string }[];
  readonly dashboards: readonly {
    readonly id: string;
    readonly name: string;
    readonly owner: string;
    readonly gadgets: readonly {
      readonly id: string;
      readonly moduleKey: string;
      readonly column: 0 | 1;
      readonly row: number;
      readonly configuration: Readonly<Record<string, unknown>>;
    }[];
  }[];
};
