/** The parts of Jira's REST answers (version 3) that the pages show. */
export type User = { readonly accountId: string; readonly displayName: string };

export type Status = {
  readonly id: string;
  readonly name: string;
  readonly statusCategory: { readonly key: string };
};

export type LinkType = {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
};

export type LinkedIssue = {
  readonly id: string;
  readonly key: string;
  readonly fields: {
    readonly summary: string;
    readonly status: Status;
    readonly issuetype?: { readonly name: string };
  };
};

/** What a search for work items brings of each. */
export type FoundWorkItem = LinkedIssue & {
  readonly fields: { readonly issuetype: { readonly name: string; readonly subtask: boolean } };
};

export type IssueLink = {
  readonly id: string;
  readonly type: LinkType;
  readonly inwardIssue?: LinkedIssue;
  readonly outwardIssue?: LinkedIssue;
};

export type Transition = {
  readonly id: string;
  readonly name: string;
  readonly to: Status;
  readonly isAvailable?: boolean;
};

export type Issue = {
  readonly id: string;
  readonly key: string;
  readonly fields: {
    readonly summary: string;
    readonly description: AdfNode | null;
    readonly status: Status;
    readonly issuetype: IssueType;
    readonly project: Project;
    readonly created: string;
    readonly updated: string;
    readonly issuelinks?: readonly IssueLink[];
    readonly parent?: LinkedIssue;
    readonly subtasks?: readonly LinkedIssue[];
    /** All others, by id: what they hold depends on the schema of the field. */
    readonly [field: string]: unknown;
  };
};

/** Atlassian Document Format, as far as the pages read it. */
export type AdfNode = {
  readonly type: string;
  readonly version?: number;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly AdfNode[];
};

export type Project = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly projectTypeKey: string;
};

export type Page<T> = {
  readonly values: readonly T[];
  readonly startAt: number;
  readonly maxResults: number;
  readonly total: number;
  readonly isLast?: boolean;
};

export type Change = {
  readonly id: string;
  readonly created: string;
  readonly author?: User;
  readonly items: readonly {
    readonly field: string;
    readonly fieldId?: string;
    readonly fromString: string | null;
    readonly toString: string | null;
  }[];
};

export function issuePath(key: string): string {
  return `/rest/api/3/issue/${encodeURIComponent(key)}`;
}

export type IssueType = { readonly id: string; readonly name: string; readonly subtask: boolean };

/** What a field is, as `GET /field`, `editmeta` and `createmeta` say it. */
export type FieldSchema = {
  readonly type: string;
  readonly items?: string;
  readonly system?: string;
  readonly custom?: string;
};

export type FieldMeta = {
  readonly key: string;
  readonly name: string;
  readonly required: boolean;
  readonly schema: FieldSchema;
  readonly allowedValues?: readonly Choice[];
};

/** A priority, a security level (`name`) or an option of a field (`value`). */
export type Choice = { readonly id: string; readonly name?: string; readonly value?: string };

export type Comment = {
  readonly id: string;
  readonly author?: User;
  readonly updateAuthor?: User;
  readonly body: AdfNode;
  readonly created: string;
  readonly updated: string;
};

export type Approval = {
  readonly id: string;
  readonly name: string;
  readonly finalDecision: string;
  readonly canAnswerApproval: boolean;
  readonly approvers: readonly { readonly approver: User; readonly approverDecision: string }[];
};
