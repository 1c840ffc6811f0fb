/** What the use cases ask of the world. Adapters implement them, fakes pass the same suites. */
import type { AccountId, Instant, Json } from '../../domain/kernel';
import type { FieldEdit, JiraApproval } from '../../domain/gate/approval-of';
import type { Mirror } from '../../domain/release/mirror';
import type { StatusHistory } from '../../domain/detection/status-history';
import type { JournalRow, StreamId } from '../../domain/records/journal-row';
import type { FactUpdate, M1Rows } from '../../domain/measurement/facts';
import type { JiraSite, JiraWorkflow, MappedProject, PanelKey } from '../../domain/settings/jira-site';
import type { ReportFilter, Split } from '../../domain/measurement/report';

export interface Clock {
  now(): Instant;
}

/** Random bytes as hex; a port, so that tests are repeatable. */
export interface Random {
  hex(bytes: number): string;
  /** 0 <= x < 1 */
  fraction(): number;
  uuid(): string;
}

/** A stream as of its head: the document after the last act; `{}` at seq 0, for which `headOf` puts the kind's empty one. */
export type StreamState<Doc = unknown> = {
  readonly streamId: StreamId;
  readonly seq: number;
  /** `at` of the head; null when the stream is empty. */
  readonly at: Instant | null;
  /** Hash of the head row; 64 zeros when empty. */
  readonly hash: string;
  readonly doc: Doc;
};

export type Draft = {
  readonly streamId: StreamId;
  readonly base: StreamState;
  readonly row: JournalRow;
  /** The document after the act. */
  readonly doc: Json;
};

export type AppendOutcome =
  | { readonly kind: 'stored' }
  /** This `cmd` is in the journal already, with this row: the act is done. */
  | { readonly kind: 'done-before'; readonly row: JournalRow }
  /** The claim is taken by this row. */
  | { readonly kind: 'claimed'; readonly row: JournalRow }
  /** Somebody else wrote this seq: reload and decide again. */
  | { readonly kind: 'moved' };

export type RowPlace = Pick<JournalRow, 'at' | 'streamId' | 'seq'>;

export interface Journal {
  /** Heads of all these streams in one SQL statement; a lagging snapshot is caught up with its tail. */
  read(streamIds: readonly StreamId[]): Promise<ReadonlyMap<StreamId, StreamState>>;
  /** One INSERT is the commit point; then one snapshot upsert, whose failure is healed by the next read. Safe to repeat. */
  append(draft: Draft): Promise<AppendOutcome>;
  /** Rows of these streams, newest first by (at, stream, seq), at most `limit`; older than `before`, where that is given. */
  rows(streamIds: readonly StreamId[], limit: number, before?: RowPlace): Promise<readonly JournalRow[]>;
  /** Rows of one stream with seq > after, ascending. */
  since(streamId: StreamId, after: number): Promise<readonly JournalRow[]>;
  /** The row of this act, if it is done. */
  entry(cmd: string): Promise<JournalRow | undefined>;
  /** Every row, by stream and seq, in pages, for verification. */
  page(
    after: { readonly streamId: StreamId; readonly seq: number } | null,
    limit: number,
  ): Promise<readonly JournalRow[]>;
  /** Streams whose last known entry is not in the journal any more; none, unless somebody took entries out. */
  cutOff(limit: number): Promise<readonly StreamId[]>;
  /** Writes snapshots that an append could not write, of at most `limit` streams; returns which. */
  healSnapshots(limit: number): Promise<readonly StreamId[]>;
  /** Number of the newest migration that the tables have. */
  schemaVersion(): Promise<number>;
}

/** Tells the fact tables that a stream has moved. Lost events are healed by the hourly job. */
export interface FactQueue {
  push(streamId: StreamId): Promise<void>;
}

/** Read models for reports: projections of the journal, guarded by seq, rebuildable. */
export interface Facts {
  /** Safe to repeat and to come late: older facts never replace newer ones. `heads`: every stream the facts were made of. */
  apply(heads: readonly { readonly streamId: StreamId; readonly seq: number }[], update: FactUpdate): Promise<void>;
  /** Streams whose head is newer than their facts, oldest first, at most `limit`. */
  lagging(limit: number): Promise<readonly StreamId[]>;
  /** Releases by outcome for M1, trimmed to the projects the viewer may browse; one SQL statement with the watermark. */
  releaseOutcomes(filter: ReportFilter, visibleProjects: readonly string[], split: Split): Promise<M1Rows>;
  /** Issue ids of live releases that are not closed, ascending, after this one, at most `limit`. */
  openReleases(after: string, limit: number): Promise<readonly string[]>;
  /** Those of them that are emergencies, or were deployed as one. */
  openEmergencies(after: string, limit: number): Promise<readonly string[]>;
  /** Ids of the live releases of any of these services, the newest work item first, at most `limit`. */
  newestOf(services: readonly string[], limit: number): Promise<readonly string[]>;
}

export type Issue = {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly typeId: string;
  readonly statusId: string;
  readonly statusName: string;
  readonly projectId: string;
  readonly projectKey: string;
  readonly links: readonly IssueLink[];
  /** The work item of which it is a sub-task; null: it is none. */
  readonly subtaskOf: { readonly id: string; readonly key: string } | null;
  /** Approvals of Jira Service Management, where they were asked for; none where Jira shows none. */
  readonly approvals?: readonly JiraApproval[];
  /** What Jira's clock showed when it answered, to the second; absent: it did not say, or many were read at once. */
  readonly answeredAt?: Instant;
};

export type IssueLink = {
  readonly typeId: string;
  readonly side: 'inward' | 'outward';
  readonly issueId: string;
  readonly issueKey: string;
};

/** Jira as one identity sees it. `undefined` = missing or not visible: Jira does not tell them apart, nor do we. */
export interface Jira {
  issue(idOrKey: string): Promise<Issue | undefined>;
  /** By id or key, 100 a call; what is not visible is absent. Without links; with approvals, where their field is named. */
  issues(
    ids: readonly string[],
    approvalsField?: string | null,
  ): Promise<readonly Omit<Issue, 'links' | 'subtaskOf'>[]>;
  /** Edits of these fields (at most ten) by issue id, oldest first; one call for 1,000 work items and 1,000 entries. */
  edits(ids: readonly string[], fieldIds: readonly string[]): Promise<ReadonlyMap<string, readonly FieldEdit[]>>;
  /** Every field; `type` is Jira's own word for what it holds, absent for fields that Jira comes with. */
  fields(): Promise<JiraSite['fields']>;
  /** The same, at most 100, with what Jira holds for its search: whatever somebody wrote there, null where there is nothing. */
  mirrored(ids: readonly string[]): Promise<readonly MirroredIssue[]>;
  /** Nothing happens where the work item is gone, or this identity may not edit it. */
  writeMirror(issueId: string, mirror: Mirror): Promise<void>;
  statuses(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Project role names that the current person holds in a project. */
  myProjectRoles(projectKey: string): Promise<readonly string[]>;
  /** Who is in a role of this project, groups by id and name; only for who administers the project. */
  roleMembers(
    projectId: string,
    role: string,
  ): Promise<
    | {
        readonly people: readonly AccountId[];
        readonly groups: readonly { readonly id: string; readonly name: string }[];
      }
    | undefined
  >;
  /** Which of these projects the current person may browse; one call, at most 1,000. */
  browsableProjects(projectIds: readonly string[]): Promise<readonly string[]>;
  project(idOrKey: string): Promise<{ readonly id: string; readonly key: string; readonly name: string } | undefined>;
  administersJira(): Promise<boolean>;
  /** Ids of the groups that the current person is in. */
  myGroups(): Promise<readonly string[]>;
  issueTypes(): Promise<JiraSite['issueTypes']>;
  linkTypes(): Promise<JiraSite['linkTypes']>;
  /** One of the mapped projects; three calls. */
  projectLayout(projectId: string): Promise<MappedProject | undefined>;
  /** Those of these projects in which the panel is on every work item; for administrators. */
  pinnedProjects(panel: PanelKey, projectIds: readonly string[]): Promise<readonly string[]>;
  /** Starts it in the background: the id of Jira's task, or Jira's own words why not. */
  pinPanel(
    panel: PanelKey,
    projectIds: readonly string[],
    pinned: boolean,
  ): Promise<{ readonly ok: true; readonly task: string } | Refused>;
  task(id: string): Promise<{ readonly over: boolean; readonly percent: number } | undefined>;
  /** Active workflows with our rules on their transitions; for administrators, 200 a call. */
  workflows(): Promise<readonly JiraWorkflow[]>;
  /** Transitions now open to the current person. */
  transitions(issueId: string): Promise<
    readonly {
      readonly id: string;
      readonly name: string;
      readonly toStatusId: string;
      readonly toStatusName: string;
    }[]
  >;
  /** Where these work items are and every status they were in; what is not visible is absent. Two calls a hundred, at least. */
  statusHistories(ids: readonly string[]): Promise<readonly StatusHistory[]>;
  /** A page of work items by last update, oldest first. Jira's search may be some minutes behind. */
  search(jql: string, next?: string): Promise<{ readonly found: readonly Found[]; readonly next: string | null }>;
  /** Ids alone, 5,000 a page, in no order. */
  searchIds(jql: string, next?: string): Promise<{ readonly ids: readonly string[]; readonly next: string | null }>;
  /** A mail to those of these people who may see the work item; false: to none of them, so nothing is sent. */
  notify(issueId: string, mail: Mail): Promise<boolean>;
  /** Sub-tasks of a work item, as far as the person sees them. */
  subtasks(issueId: string): Promise<readonly Subtask[]>;
  /** Work types that the current person may create in this project. */
  creatableTypes(projectId: string): Promise<JiraSite['issueTypes']>;
  /** The new sub-task, or Jira's own words why not. */
  createSubtask(
    parent: Pick<Issue, 'id' | 'projectId'>,
    made: { readonly typeId: string; readonly summary: string },
  ): Promise<{ readonly ok: true; readonly id: string; readonly key: string } | Refused>;
  /** Ok, or Jira's own words why not. */
  transition(issueId: string, transitionId: string): Promise<{ readonly ok: true } | Refused>;
}

export type MirroredIssue = Pick<Issue, 'id' | 'key' | 'summary' | 'typeId' | 'statusId'> & {
  readonly mirror: unknown;
};

export type Subtask = Pick<Issue, 'id' | 'key' | 'summary' | 'typeId'>;

export type Found = { readonly id: string; readonly updated: Instant };

export type Mail = {
  readonly subject: string;
  readonly text: string;
  readonly to: readonly AccountId[];
  /** And to the members of these groups, by id. */
  readonly groups?: readonly string[];
  /** And to whoever the work item names as reporter and assignee. */
  readonly owners?: true;
};

type Refused = { readonly ok: false; readonly message: string };

/** Who is calling, as the platform vouches for it. */
export type Caller = { readonly accountId: AccountId; readonly jira: Jira };

/** Where faults go; people see only the reference. */
export interface Log {
  /** Writes the fault under a new reference and gives that back, e.g. `K3X9-2Q7M`. */
  fault(what: string, fault: unknown): string;
}
