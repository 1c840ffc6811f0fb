import { z } from 'zod';
import { adfDocument } from '../adf';
import { created, noContent, ok, Refusal, type Answer } from '../answer';
import { commentBeans, commentsOf, type CommentRow } from '../issues/comment-pages';
import type { IssueRow } from '../issue-row';
import { visibleIssue } from '../issues/issue-rows';
import { limits } from '../limits';
import { pageAsked } from '../http/page';
import { tellCommented } from '../product-events';
import { readBody } from '../http/request-body';
import { param, type Call } from '../http/route';

/** GET /issue/{issueIdOrKey}/comment */
export async function getComments(call: Call): Promise<Answer> {
  const issue = await visibleIssue(call, param(call, 'issueIdOrKey'));
  const page = pageAsked(call, 100, 5000);
  const orderBy = call.query.get('orderBy') ?? 'created';
  if (!/^[+-]?created$/.test(orderBy)) throw new Refusal(400, `The orderBy value '${orderBy}' is not supported.`);
  const rows = await commentsOf(call, [issue.id]);
  const ordered = orderBy.startsWith('-') ? rows.reverse() : rows;
  const comments = await commentBeans(call, ordered.slice(page.startAt, page.startAt + page.maxResults));
  return ok({ startAt: page.startAt, maxResults: page.maxResults, total: rows.length, comments });
}

const commentBody = z.strictObject({ body: adfDocument });

/** POST /issue/{issueIdOrKey}/comment */
export async function postComment(call: Call): Promise<Answer> {
  const { body } = readBody(commentBody, call.body);
  const issue = await visibleIssue(call, param(call, 'issueIdOrKey'));
  const id = await call.sql.transaction(() => addComment(call, issue, body));
  const comment = await commentBean(call, issue, id);
  await tellCommented(call, issue.id, comment);
  return created(comment);
}

/** GET /issue/{issueIdOrKey}/comment/{id} */
export async function getComment(call: Call): Promise<Answer> {
  const { comment } = await commentAsked(call);
  return ok((await commentBeans(call, [comment]))[0]);
}

/** PUT /issue/{issueIdOrKey}/comment/{id}: one's own with Edit own comments, those of others with Edit all comments. */
export async function putComment(call: Call): Promise<Answer> {
  const { body } = readBody(commentBody, call.body);
  const { issue, comment } = await commentAsked(call);
  if (!(await mayTouch(call, 'EDIT', issue, comment)))
    throw new Refusal(400, 'You do not have the permission to edit this comment.');
  const at = call.site.clock.now().getTime();
  await call.sql.transaction(async () => {
    await call.sql.run(`update issue_comment set body = ?, editor = ?, edited = ? where id = ?`, [
      storable(body),
      call.who.accountId,
      at,
      comment.id,
    ]);
    await call.sql.run(`update issue set updated = ? where id = ?`, [at, issue.id]);
  });
  return ok(await commentBean(call, issue, comment.id));
}

/** DELETE /issue/{issueIdOrKey}/comment/{id} */
export async function deleteComment(call: Call): Promise<Answer> {
  const { issue, comment } = await commentAsked(call);
  if (!(await mayTouch(call, 'DELETE', issue, comment)))
    throw new Refusal(400, 'You do not have the permission to delete this comment.');
  await call.sql.transaction(async () => {
    await call.sql.run(`delete from issue_comment where id = ?`, [comment.id]);
    await call.sql.run(`update issue set updated = ? where id = ?`, [call.site.clock.now().getTime(), issue.id]);
  });
  return noContent;
}

async function commentAsked(call: Call): Promise<{ readonly issue: IssueRow; readonly comment: CommentRow }> {
  const issue = await visibleIssue(call, param(call, 'issueIdOrKey'));
  const comment = (await commentsOf(call, [issue.id])).find((row) => String(row.id) === param(call, 'id'));
  if (comment === undefined) throw new Refusal(404, `Can not find a comment for the id: ${param(call, 'id')}.`);
  return { issue, comment };
}

async function mayTouch(call: Call, act: 'EDIT' | 'DELETE', issue: IssueRow, comment: CommentRow): Promise<boolean> {
  if (await call.who.may(`${act}_ALL_COMMENTS`, issue.projectId)) return true;
  return comment.author === call.who.accountId && call.who.may(`${act}_OWN_COMMENTS`, issue.projectId);
}

export async function commentBean(call: Call, issue: IssueRow, id: number) {
  const rows = (await commentsOf(call, [issue.id])).filter((row) => row.id === id);
  return (await commentBeans(call, rows))[0];
}

export async function addComment(call: Call, issue: IssueRow, body: unknown): Promise<number> {
  if (!(await call.who.may('ADD_COMMENTS', issue.projectId))) {
    throw new Refusal(400, [], { comment: 'You do not have the permission to comment on this issue.' });
  }
  const text = storable(body);
  const at = call.site.clock.now().getTime();
  const { insertId } = await call.sql.run(
    `insert into issue_comment (issue_id, author, body, created) values (?, ?, ?, ?)`,
    [issue.id, call.who.accountId, text, at],
  );
  await call.sql.run(`update issue set updated = ? where id = ?`, [at, issue.id]);
  return insertId;
}

function storable(body: unknown): string {
  const text = JSON.stringify(body);
  if (text.length > limits.commentBody) {
    throw new Refusal(400, [], {
      comment: `The entered text is too long. It exceeds the allowed limit of ${limits.commentBody} characters.`,
    });
  }
  return text;
}
