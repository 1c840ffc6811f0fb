/**
 * The parts of the sandbox and what each asks of the others. A part imports this file and `fault-parts.ts`, never another part:
 * `start.ts` is the one place where they meet.
 */
import type { Pool } from 'mysql2/promise';
import type { FaultSwitch } from './fault-parts';

/** Who stands behind a request to Jira. The host decides it, never the caller's payload. */
export type Actor =
  | { readonly kind: 'user'; readonly accountId: string }
  | { readonly kind: 'app'; readonly appId: string }
  | { readonly kind: 'anonymous' };

/** One request to Jira's REST interface, however it came (browser session, bridge, function). */
export type JiraRequest = {
  readonly method: string;
  /** Path with query, e.g. `/rest/api/3/issue/REL-1?fields=status`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly actor: Actor;
  /** The app that makes the call, also where it makes it as a person: what it causes is self-generated for it. */
  readonly viaApp?: string;
};

export type JiraResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** The site's clock: real time plus a kept offset, settable; nothing in the sandbox reads the time elsewhere. */
export interface SiteClock {
  now(): Date;
  /** Milliseconds that the site is ahead of the machine (negative: behind). */
  offsetMs(): number;
  set(instant: Date): Promise<void>;
  onChange(listener: (offsetMs: number) => void): () => void;
}

/** The private MariaDB server: own process, own data directory and socket, no TCP port. */
export interface DatabaseServer {
  /** A pool on one database (created when missing, utf8mb4 / utf8mb4_bin). The same pool for the same name. */
  pool(database: string): Promise<Pool>;
  /** Process id of the server now running (it is restarted when it dies). */
  pid(): number;
  /** Ends the server at once as a crash would (SIGKILL) and starts it again; resolves when it answers. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** A workflow rule of a hosted app as Jira keeps it on a transition. */
export type WorkflowRule = {
  readonly id: string;
  readonly moduleKey: string;
  /** What the app's `onConfigure` returned; at most 32 KB. */
  readonly config: string;
  readonly disabled: boolean;
};

export type ValidatorEvent = {
  /** null on the initial (create) transition. */
  readonly issueKey: string | null;
  readonly fromStatusId: string | null;
  readonly toStatusId: string;
  readonly modifiedFields: Readonly<Record<string, unknown>>;
  /** Who makes the transition. Not handed to the function (platform: no user in the payload). */
  readonly accountId: string;
};

export type ValidatorVerdict = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** What Jira asks of the apps on the site. */
export interface HostedApps {
  validate(rule: WorkflowRule, event: ValidatorEvent): Promise<ValidatorVerdict>;
  modules(): readonly HostedModule[];
  /** The parsed manifest of the app that owns this module. */
  appOf(moduleKey: string): HostedApp | undefined;
  /** Where that app is installed: functions and frames are told the same. */
  installationOf(moduleKey: string): AppInstallation | undefined;
}

/** What the Forge host and the pages ask of Jira besides REST. */
export interface JiraSite {
  handle(request: JiraRequest): Promise<JiraResponse>;
  /** Every person who can be acted as, for the user switcher. */
  people(): Promise<readonly Person[]>;
  person(accountId: string): Promise<Person | undefined>;
  /** The work item as this person may see it; undefined when missing or not visible (never told apart). */
  visibleIssue(accountId: string, idOrKey: string): Promise<IssueRef | undefined>;
  isAdministrator(accountId: string): Promise<boolean>;
  dashboardItem(accountId: string, dashboardId: string, itemId: string): Promise<DashboardItem | undefined>;
  /** Who may edit the dashboard sets its gadgets; answers false when the person may not. */
  configureDashboardItem(
    accountId: string,
    dashboardId: string,
    itemId: string,
    configuration: Record<string, unknown>,
  ): Promise<boolean>;
  /** Loads the whole site from JSON (see `jira/site-file.ts`); refuses when the site is not empty. */
  load(site: unknown): Promise<void>;
  isEmpty(): Promise<boolean>;
  /** Name of the site as people see it; undefined while the site is empty. */
  name(): Promise<string | undefined>;
  /** What the page of this site shows beside Jira's own REST (workflow rules, pinned panels): `/__site/jira/...`. */
  handlePage(request: JiraRequest): Promise<JiraResponse>;
  /**
   * Tells what happened on the site, once per change and after it is stored; answers how to stop listening.
   * Listeners return at once: what apps make of an event never holds up who caused it.
   */
  onEvent?(listener: (event: ProductEvent) => void): () => void;
}

/** Something that happened in Jira (https://developer.atlassian.com/platform/forge/events-reference/jira/). */
export type ProductEvent = {
  /** `avi:jira:created:issue`, `avi:jira:updated:issue`, `avi:jira:deleted:issue`, `avi:jira:commented:issue`, `avi:jira:created:issuelink` … */
  readonly eventType: string;
  /** Who caused it; the host makes `atlassianId` and `selfGenerated` of it. */
  readonly actor: Actor;
  /** App id of the request that caused it (`JiraRequest.viaApp`). */
  readonly viaApp?: string | undefined;
  /** The event's own fields: `issue`, `changelog`, `associatedStatuses`, `comment`, `sourceIssueId` … */
  readonly payload: Readonly<Record<string, unknown>>;
};

export type Person = {
  readonly accountId: string;
  readonly displayName: string;
  /** Job title shown in the user switcher only. */
  readonly title: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly administrator: boolean;
};

export type IssueRef = {
  readonly id: string;
  readonly key: string;
  readonly typeName: string;
  readonly typeId: string;
  readonly projectId: string;
  readonly projectKey: string;
  /** `software`, `service_desk` or `business`. */
  readonly projectType: string;
};

export type DashboardItem = {
  readonly dashboardId: string;
  readonly itemId: string;
  readonly moduleKey: string;
  readonly configuration: Readonly<Record<string, unknown>>;
};

/** One page below a project, global or admin page, in the app's navigation. */
export type HostedSubpage = {
  readonly title: string;
  readonly titles?: Readonly<Record<string, string>> | undefined;
  readonly route: string;
  readonly iconUrl: string | undefined;
  readonly section: string | undefined;
};

/** One module of a hosted app, as a page needs it to show it. */
export type HostedModule = {
  readonly appId: string;
  readonly key: string;
  /**
   * `jira:issuePanel`, `jira:issueContext`, `jira:issueActivity` (in the work item), `jira:issueAction` (its menu; opens in a
   * dialog), `jira:dashboardGadget`, `jira:workflowValidator`, `jira:projectPage`, `jira:projectSettingsPage`,
   * `jira:globalPage`, `jira:adminPage`.
   */
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  /** Locale → title in it, where the app has several languages; `/__host/modules` answers in the person's. */
  readonly titles?: Readonly<Record<string, string>> | undefined;
  readonly iconUrl: string | undefined;
  readonly viewportSize: string | undefined;
  /** Which of `view`, `edit`, `create` have a resource. */
  readonly entryPoints: readonly ('view' | 'edit' | 'create')[];
  /** What an issue context shows while it is closed. */
  readonly label?: string | undefined;
  /** `native` (with the page's own header), `basic` or `blank`; pages only. */
  readonly layout?: string | undefined;
  /** Subpages; the app reads the route from its history. */
  readonly subpages?: readonly HostedSubpage[] | undefined;
};

/** Where a frame stands; the browser asks with this, the host checks it and builds the context itself. */
export type FrameSurface =
  /** A panel, context, action or activity. */
  | { readonly kind: 'issue'; readonly issueKey: string }
  /** A project page or a project settings page. */
  | { readonly kind: 'project'; readonly projectKey: string }
  | { readonly kind: 'global' }
  | { readonly kind: 'gadget'; readonly dashboardId: string; readonly itemId: string; readonly edit: boolean }
  | {
      readonly kind: 'rule';
      readonly workflowId: string;
      readonly transitionId: string;
      readonly ruleId: string | null;
      readonly mode: 'create' | 'edit' | 'view';
    }
  | { readonly kind: 'admin' };

/** A call of an app's resolver by a person, as a frame of that module would make it. */
export type InvokeRequest = {
  readonly moduleKey: string;
  readonly accountId: string;
  /** The `extension` part of the context, built by the host. */
  readonly extension: Readonly<Record<string, unknown>>;
  readonly localId: string;
  readonly functionKey: string;
  readonly payload: unknown;
};

export type InvokeAnswer =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly errorType: string; readonly message: string };

/** A request to an app's public address (https://developer.atlassian.com/platform/forge/events-reference/web-trigger/). */
export type WebTriggerRequest = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly userPath: string;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly queryParameters: Readonly<Record<string, readonly string[]>>;
  readonly body?: string;
};

export type WebTriggerAnswer = {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
};

/** The function side of the hosted apps. */
export interface FunctionHost extends HostedApps {
  /** All of them, also those without a module that a page shows. */
  apps(): readonly HostedApp[];
  invoke(request: InvokeRequest): Promise<InvokeAnswer>;
  /** A REST call from the browser bridge (`requestJira`): always as the person, scopes of the manifest enforced. */
  fetchProduct(moduleKey: string, accountId: string, request: Omit<JiraRequest, 'actor'>): Promise<JiraResponse>;
  /** Calls the function behind a public address; undefined where there is none. */
  webTrigger(request: WebTriggerRequest): Promise<WebTriggerAnswer | undefined>;
  /** Process ids of the function processes now alive. */
  pids(): readonly number[];
  faults: FaultSwitch;
  /** The last 500 runs of functions that ended, oldest first, with what each asked of Jira and the database. */
  readonly log: readonly InvocationRecord[];
  /** Bridge, function, REST, storage and queue calls of everyone on the site. */
  readonly siteLog: SiteLog;
  /** Resolves when queue, product events and due schedules are empty; for tests and the demo script. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** One call, after it was answered. */
export type LogEntry = {
  /** Grows by one with each entry. */
  readonly id: number;
  /** The site's time. */
  readonly at: string;
  readonly kind: 'bridge' | 'function' | 'jira' | 'sql' | 'storage' | 'queue' | 'event' | 'webtrigger' | 'refusal';
  /** `GET /rest/api/3/issue/REL-1`, `invoke save`, `SELECT …`. */
  readonly what: string;
  /** `200`, `ok`, `lost`, `FUNCTION_TIME_OUT`. */
  readonly outcome: string;
  /** Whether the caller did not get what it asked for; a key that is not there is no failure. */
  readonly failed: boolean;
  readonly ms: number;
  /** What it counts against Jira's hourly limit; calls of browsers are free. */
  readonly points: number;
  readonly appId?: string | undefined;
  readonly moduleKey?: string | undefined;
  /** The function's run that made the call, or that this entry is about. */
  readonly invocationId?: string | undefined;
  /** Who acted; undefined: nobody (schedules, queues) or the app itself. */
  readonly accountId?: string | undefined;
  readonly issueKey?: string | undefined;
  /** What the function printed. */
  readonly lines?: readonly string[] | undefined;
  /** What the app had to have been granted for a REST call. */
  readonly scopes?: readonly string[] | undefined;
  /** The fault that struck the call. */
  readonly fault?: string | undefined;
};

export type LogDraft = Omit<LogEntry, 'id' | 'at' | 'failed'>;

type LogFields = Pick<LogEntry, 'kind' | 'appId' | 'moduleKey' | 'invocationId' | 'accountId' | 'issueKey'>;

export type LogFilter = { readonly [Name in keyof LogFields]?: LogFields[Name] | undefined } & {
  /** Entries with a larger id. */
  readonly after?: number | undefined;
  /** The last so many. */
  readonly limit?: number | undefined;
  /** Part of `what` or of what was printed, in any case. */
  readonly text?: string | undefined;
  /** Only what failed. */
  readonly failed?: true | undefined;
  /** The site's time, both ends included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

export interface SiteLog {
  add(entry: LogDraft): void;
  /** Oldest first. */
  entries(filter: LogFilter): readonly LogEntry[];
}

/** What stays of a run of a function. */
export type InvocationRecord = {
  readonly id: string;
  /** `resolver`, `validator`, `consumer`, `scheduledTrigger`, `trigger` or `webtrigger`. */
  readonly kind: string;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly accountId: string | undefined;
  readonly ms: number;
  /** `ok`, or why it has no answer. */
  readonly outcome: string;
  /** `GET /rest/api/3/issue/REL-1 200`, in order. */
  readonly jiraCalls: readonly string[];
  readonly sqlStatements: readonly string[];
  /** `/api/v1/get plan:REL-1`, in order. */
  readonly storageCalls: readonly string[];
  readonly queuePushes: readonly string[];
  /** What it printed, as JSON lines. */
  readonly lines: readonly string[];
};

export type HostedApp = {
  readonly appId: string;
  readonly name: string;
  /** Folder with manifest.yml. */
  readonly dir: string;
  /** The manifest as parsed YAML. */
  readonly manifest: Readonly<Record<string, unknown>>;
  /** Resource key → absolute folder. */
  readonly resources: Readonly<Record<string, string>>;
  readonly translations?: Translations | undefined;
};

/** An app's languages. */
export type Translations = {
  /** As the SDK reads it from `__LOCALES__/i18n-info.json`. */
  readonly config: {
    readonly locales: readonly string[];
    readonly fallback: Readonly<Record<string, string | readonly string[]>>;
  };
  /** Locale → its file. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

export type AppInstallation = {
  readonly cloudId: string;
  readonly environmentId: string;
  readonly environmentType: 'DEVELOPMENT';
};
