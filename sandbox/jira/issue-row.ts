import type { ProjectRow } from './beans';

/** A work item with what its type, status and project are called. Instants are milliseconds. */
export type IssueRow = {
  id: number;
  key: string;
  projectId: string;
  projectKey: string;
  projectName: string;
  projectType: string;
  projectStyle: ProjectRow['style'];
  typeId: string;
  typeName: string;
  subtask: number;
  summary: string;
  /** Serialised ADF. */
  description: string | null;
  statusId: string;
  statusName: string;
  category: 'new' | 'indeterminate' | 'done';
  moved: number;
  moves: number;
  parentId: number | null;
  reporter: string | null;
  assignee: string | null;
  creator: string;
  priorityId: string | null;
  priorityName: string | null;
  securityLevel: number | null;
  /** A JSON array of strings. */
  labels: string;
  dueDate: string | null;
  created: number;
  updated: number;
};
