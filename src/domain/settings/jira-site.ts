import type { Known } from '../gate/gate';

type Named = { readonly id: string; readonly name: string };

/** What the mapping can point to, as an administrator sees it in Jira. */
export type JiraSite = {
  readonly issueTypes: readonly (Named & { readonly subtask: boolean })[];
  /** A link reads "this <outward> that" and "that <inward> this". */
  readonly linkTypes: readonly (Named & { readonly inward: string; readonly outward: string })[];
  readonly statuses: readonly Named[];
  readonly fields: readonly (Named & { readonly type?: string })[];
  /** The mapped projects that Jira shows. */
  readonly projects: readonly MappedProject[];
  /** Which of our panels are on every work item of these projects. */
  readonly panels: Known<readonly PanelInProject[]>;
  /** Active workflows of the work types of these projects. */
  readonly workflows: Known<readonly JiraWorkflow[]>;
};

/** Module keys of the panels and validators (manifest.yml) and what Jira calls them. */
export const panelKeys = ['release-plan', 'deployment-plan', 'change'] as const;
export type PanelKey = (typeof panelKeys)[number];
export const panelTitles: { readonly [panel in PanelKey]: string } = {
  'release-plan': 'Release plan',
  'deployment-plan': 'Deployment plan',
  change: 'Change',
};
export const gateKeys = ['deployment-gate', 'release-gate', 'change-closure'] as const;
export type GateKey = (typeof gateKeys)[number];

export type PanelPlace = { readonly panel: PanelKey; readonly projectId: string };
export type PanelInProject = PanelPlace & { readonly pinned: boolean };

export type JiraWorkflow = {
  readonly name: string;
  readonly statusIds: readonly string[];
  readonly transitions: readonly {
    readonly name: string;
    /** `INITIAL` creates the work item; `GLOBAL` leads from any status. */
    readonly kind: 'INITIAL' | 'GLOBAL' | 'DIRECTED';
    /** Where it starts; none: from any status, or it creates. */
    readonly fromStatusIds: readonly string[];
    readonly toStatusId: string;
    /** Our validators on it; a rule can be switched off. */
    readonly gates: readonly { readonly gate: GateKey; readonly on: boolean }[];
  }[];
};

export type MappedProject = Named & {
  readonly key: string;
  /** Names of its project roles. */
  readonly roles: readonly string[];
  /** Its work types with the statuses of their workflows. */
  readonly types: readonly { readonly id: string; readonly statusIds: readonly string[] }[];
};

/** Status ids that work items of these types can have in the mapped projects. */
export function statusesOf(site: JiraSite, types: { readonly [typeId: string]: true }): readonly string[] {
  const used = site.projects.flatMap((project) =>
    project.types.flatMap(({ id, statusIds }) => (id in types ? statusIds : [])),
  );
  return [...new Set(used)];
}

/** Role names of the mapped projects that hold work items of these types. */
export function rolesOf(site: JiraSite, types: { readonly [typeId: string]: true }): readonly string[] {
  const holding = site.projects.filter((project) => project.types.some(({ id }) => id in types));
  return [...new Set(holding.flatMap(({ roles }) => roles))].sort();
}

/** The field in which Jira Service Management shows approvals; its id differs from site to site. */
export const approvalsType = 'com.atlassian.servicedesk.approvals-plugin:sd-approvals';
