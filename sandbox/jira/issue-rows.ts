import { Refusal } from './answer';
import type { Call } from './route';
import { anyOf, type Sql } from './sql';
import type { Who } from './who';

/** A work item with what its type, status and project are called. Instants are milliseconds. */
export type IssueRow = {
  id: number;
  key: string;
  projectId: string;
  projectKey: string;
  projectName: string;
  projectType: string;
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
  /** A JSON array of strings. */
  labels: string;
  dueDate: string | null;
  created: number;
  updated: number;
};

const selectIssue = `
  select i.id, i.issue_key as \`key\`, i.project_id as projectId, p.project_key as projectKey, p.name as projectName, p.type as projectType,
         i.issue_type_id as typeId, t.name as typeName, t.subtask, i.summary, i.description, i.status_id as statusId, s.name as statusName,
         s.category, i.moved, i.moves, i.parent_id as parentId, i.reporter, i.assignee, i.creator, i.labels, i.due_date as dueDate,
         i.created, i.updated
    from issue i join project p on p.id = i.project_id join issue_type t on t.id = i.issue_type_id join status s on s.id = i.status_id`;

/** The work items named by id or key, ascending by id, whether or not the person may see them. */
export async function issuesNamed(sql: Sql, idsOrKeys: readonly string[]): Promise<IssueRow[]> {
  const ids = idsOrKeys.filter((name) => /^\d{1,18}$/.test(name));
  const keys = idsOrKeys.filter((name) => !/^\d+$/.test(name)).map((key) => key.toUpperCase());
  return sql.rows<IssueRow>(`${selectIssue} where i.id in (?) or i.issue_key in (?) order by i.id`, [
    anyOf(ids),
    anyOf(keys),
  ]);
}

export async function subtasksOf(sql: Sql, parents: readonly number[]): Promise<IssueRow[]> {
  return sql.rows<IssueRow>(`${selectIssue} where i.parent_id in (?) order by i.id`, [anyOf(parents)]);
}

/** The named work items that the person may see; the others are left out without a word. */
export async function visibleIssues(sql: Sql, who: Who, idsOrKeys: readonly string[]): Promise<IssueRow[]> {
  const issues = await issuesNamed(sql, idsOrKeys);
  const visible = await who.projectsWith('BROWSE_PROJECTS');
  return issues.filter((issue) => visible.has(issue.projectId));
}

/** One work item, or Jira's 404, which never tells "missing" from "not visible". */
export async function visibleIssue(call: Call, idOrKey: string): Promise<IssueRow> {
  const [issue] = await visibleIssues(call.sql, call.who, [idOrKey]);
  if (issue === undefined) throw new Refusal(404, 'Issue does not exist or you do not have permission to see it.');
  return issue;
}
