import { personBeans, self } from '../beans';
import { jiraDate } from '../jira-date';
import type { Call } from '../http/route';
import { anyOf } from '../sql';

export type CommentRow = {
  id: number;
  issueId: number;
  author: string;
  body: string;
  created: number;
  /** Who changed it last, and when; null while it stands as it was written. */
  editor: string | null;
  edited: number | null;
};

/** The comments of these work items, oldest first, as the `comment` field shows them. */
export async function commentPages(call: Call, issueIds: readonly number[]): Promise<Map<number, unknown>> {
  const rows = await commentsOf(call, issueIds);
  const beans = await commentBeans(call, rows);
  return new Map(
    issueIds.map((id) => {
      const comments = beans.filter((_, index) => rows[index]?.issueId === id);
      const path = self(call, `issue/${id}/comment`);
      return [id, { comments, self: path, maxResults: comments.length, total: comments.length, startAt: 0 }];
    }),
  );
}

export function commentsOf(call: Call, issueIds: readonly number[]): Promise<CommentRow[]> {
  return call.sql.rows<CommentRow>(
    `select id, issue_id as issueId, author, body, created, editor, edited from issue_comment where issue_id in (?) order by id`,
    [anyOf(issueIds)],
  );
}

export async function commentBeans(call: Call, rows: readonly CommentRow[]) {
  const people = await personBeans(
    call,
    rows.flatMap((row) => [row.author, row.editor]),
  );
  return rows.map((row) => {
    return {
      self: self(call, `issue/${String(row.issueId)}/comment/${row.id}`),
      id: String(row.id),
      author: people.get(row.author),
      body: JSON.parse(row.body) as unknown,
      updateAuthor: people.get(row.editor ?? row.author),
      created: jiraDate(row.created, call.who.timeZone),
      updated: jiraDate(row.edited ?? row.created, call.who.timeZone),
      jsdPublic: true,
    };
  });
}
