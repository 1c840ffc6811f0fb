import { Refusal } from '../answer';
import type { IssueRow } from '../issue-row';
import { issuesNamed } from './issue-rows';
import { linksOf } from './issue-links';
import { tellDeleted, tellLink } from '../product-events';
import type { Call } from '../http/route';

/** Removes a work item with all that hangs on it, its sub-tasks only when that was asked for. */
export async function deleteIssue(call: Call, issue: IssueRow, withSubtasks: boolean): Promise<void> {
  if (!(await call.who.may('DELETE_ISSUES', issue.projectId)))
    throw new Refusal(403, 'You do not have permission to delete issues in this project.');
  const children = await call.sql.rows<{ id: number }>(`select id from issue where parent_id = ?`, [issue.id]);
  if (children.length > 0 && !withSubtasks)
    throw new Refusal(
      400,
      `The issue '${issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    );
  const subtasks =
    children.length > 0
      ? await issuesNamed(
          call.sql,
          children.map(({ id }) => String(id)),
        )
      : [];
  const gone = [...subtasks, issue];
  for (const one of gone) await tellDeleted(call, one.id);
  for (const link of await linksOf(
    call,
    gone.map((one) => one.id),
  ))
    tellLink(call, 'deleted', link);

  const ids = gone.map((one) => one.id);
  await call.sql.transaction(async () => {
    for (const table of ['custom_value', 'issue_comment', 'panel_on_issue', 'approval', 'old_issue_key'])
      await call.sql.run(`delete from ${table} where issue_id in (?)`, [ids]);
    await call.sql.run(
      `delete h, c from change_history h left join change_item c on c.history_id = h.id where h.issue_id in (?)`,
      [ids],
    );
    await call.sql.run(`delete from issue_link where source_id in (?) or destination_id in (?)`, [ids, ids]);
    await call.sql.run(`delete from entity_property where entity = 'issue' and entity_id in (?)`, [ids.map(String)]);
    await call.sql.run(`delete from issue where id in (?)`, [ids]);
  });
}
