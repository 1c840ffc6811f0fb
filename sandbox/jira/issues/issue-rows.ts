import { Refusal } from '../answer';
import type { IssueRow } from '../issue-row';
import { wholesaleHolder } from '../projects/project-grants';
import type { Call } from '../http/route';
import { anyOf, type Sql, type SqlPart } from '../sql';
import type { Who } from '../who';

export const selectIssue = `
  select i.id, i.issue_key as \`key\`, i.project_id as projectId, p.project_key as projectKey, p.name as projectName, p.type as projectType, p.style as projectStyle,
         i.issue_type_id as typeId, t.name as typeName, t.subtask, i.summary, i.description, i.status_id as statusId, s.name as statusName,
         s.category, i.moved, i.moves, i.parent_id as parentId, i.reporter, i.assignee, i.creator, i.labels, i.due_date as dueDate,
         i.priority_id as priorityId, o.name as priorityName, i.security_level as securityLevel,
         i.created, i.updated
    from issue i join project p on p.id = i.project_id join issue_type t on t.id = i.issue_type_id join status s on s.id = i.status_id
    left join priority o on o.id = i.priority_id`;

/** The work items named by id or key, ascending by id, whether or not anybody may see them. A key that it had before counts. */
export async function issuesNamed(sql: Sql, idsOrKeys: readonly string[]): Promise<IssueRow[]> {
  const named = namedPart(idsOrKeys);
  return sql.rows<IssueRow>(`${selectIssue} where ${named.sql} order by i.id`, named.values);
}

/** The named work items that the person may see; the others are left out without a word. */
export async function visibleIssues(sql: Sql, who: Who, idsOrKeys: readonly string[]): Promise<IssueRow[]> {
  const named = namedPart(idsOrKeys);
  const visible = await visiblePart(who);
  return sql.rows<IssueRow>(`${selectIssue} where (${named.sql}) and ${visible.sql} order by i.id`, [
    ...named.values,
    ...visible.values,
  ]);
}

/** One work item, or Jira's 404, which never tells "missing" from "not visible". */
export async function visibleIssue(call: Call, idOrKey: string): Promise<IssueRow> {
  const [issue] = await visibleIssues(call.sql, call.who, [idOrKey]);
  if (issue === undefined) throw new Refusal(404, 'Issue does not exist or you do not have permission to see it.');
  return issue;
}

/** The sub-tasks that the person may see. */
export async function subtasksOf(call: Call, parents: readonly number[]): Promise<IssueRow[]> {
  const visible = await visiblePart(call.who);
  return call.sql.rows<IssueRow>(`${selectIssue} where i.parent_id in (?) and ${visible.sql} order by i.id`, [
    anyOf(parents),
    ...visible.values,
  ]);
}

/** What makes a work item `i` visible: Browse projects in its project, and a place in its security level if it has one. */
export async function visiblePart(who: Who): Promise<SqlPart> {
  const account = who.accountId ?? null;
  const groups = `(select group_id from group_member where account_id = ?)`;
  return {
    sql: `i.project_id in (?) and (i.security_level is null or exists (
      select 1 from security_level_holder h where h.level_id = i.security_level
         and (h.kind = ? or (h.kind = 'person' and h.holder = ?)
           or (h.kind = 'reporter' and i.reporter = ?) or (h.kind = 'assignee' and i.assignee = ?)
           or (h.kind = 'group' and h.holder in ${groups})
           or (h.kind = 'role' and exists (
                 select 1 from project_role_actor a where a.project_id = i.project_id and a.role_id = h.holder
                    and ((a.kind = 'user' and a.holder = ?) or (a.kind = 'group' and a.holder in ${groups})))))))`,
    values: [
      anyOf(await who.projectsWith('BROWSE_PROJECTS')),
      wholesaleHolder[who.kind],
      ...Array.from({ length: 6 }, () => account),
    ],
  };
}

function namedPart(idsOrKeys: readonly string[]): SqlPart {
  const ids = anyOf(idsOrKeys.filter((name) => /^\d{1,18}$/.test(name)));
  const keys = anyOf(idsOrKeys.filter((name) => !/^\d+$/.test(name)).map((key) => key.toUpperCase()));
  return {
    sql: `i.id in (?) or i.issue_key in (?) or i.id in (select issue_id from old_issue_key where issue_key in (?))`,
    values: [ids, keys, keys],
  };
}
