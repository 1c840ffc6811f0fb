import { personBeans, self } from './beans';
import { jiraDate } from './jira-date';
import type { Call } from './route';
import { anyOf } from './sql';

export type CommentRow = { id: number; issueId: number; author: string; body: string; created: number };

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
    `select id, issue_id as issueId, author, body, created from issue_comment where issue_id in (?) order by id`,
    [anyOf(issueIds)],
  );
}

export async function commentBeans(call: Call, rows: readonly CommentRow[]) {
  const people = await personBeans(
    call,
    rows.map((row) => row.author),
  );
  return rows.map((row) => {
    const author = people.get(row.author);
    const written = jiraDate(row.created, call.who.timeZone);
    return {
      self: self(call, `issue/${String(row.issueId)}/comment/${row.id}`),
      id: String(row.id),
      author,
      body: JSON.parse(row.body) as unknown,
      updateAuthor: author,
      created: written,
      updated: written,
      jsdPublic: true,
    };
  });
}
