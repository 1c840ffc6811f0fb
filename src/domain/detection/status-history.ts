import type { AccountId, Instant } from '../kernel';

/** One change of status, as Jira's changelog tells it. */
export type StatusChange = {
  /** Id of the changelog entry: Jira gives it once and keeps it. */
  readonly id: string;
  readonly at: Instant;
  /** null: Jira does not say who. */
  readonly by: AccountId | null;
  readonly fromStatusId: string;
  readonly toStatusId: string;
};

/** Where a work item is and every status that it was in, oldest first. */
export type StatusHistory = {
  readonly id: string;
  readonly key: string;
  readonly typeId: string;
  readonly projectId: string;
  readonly statusId: string;
  /** The work item of which it is a sub-task; null: it is none. */
  readonly subtaskOf: string | null;
  readonly created: { readonly at: Instant; readonly by: AccountId | null };
  readonly changes: readonly StatusChange[];
};
