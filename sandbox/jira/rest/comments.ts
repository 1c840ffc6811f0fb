import { z } from 'zod';
import { adfDocument } from '../adf';
import { created, ok, Refusal, type Answer } from '../answer';
import { commentBeans, commentsOf } from '../comment-pages';
import { visibleIssue, type IssueRow } from '../issue-rows';
import { limits } from '../limits';
import { pageAsked } from '../page';
import { tellCommented } from '../product-events';
import { readBody } from '../request-body';
import { param, type Call } from '../route';

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

export async function commentBean(call: Call, issue: IssueRow, id: number) {
  const rows = (await commentsOf(call, [issue.id])).filter((row) => row.id === id);
  return (await commentBeans(call, rows))[0];
}

export async function addComment(call: Call, issue: IssueRow, body: unknown): Promise<number> {
  if (!(await call.who.may('ADD_COMMENTS', issue.projectId))) {
    throw new Refusal(400, [], { comment: 'You do not have the permission to comment on this issue.' });
  }
  const text = JSON.stringify(body);
  if (text.length > limits.commentBody) {
    throw new Refusal(400, [], {
      comment: `The entered text is too long. It exceeds the allowed limit of ${limits.commentBody} characters.`,
    });
  }
  const at = call.site.clock.now().getTime();
  const { insertId } = await call.sql.run(
    `insert into issue_comment (issue_id, author, body, created) values (?, ?, ?, ?)`,
    [issue.id, call.who.accountId, text, at],
  );
  await call.sql.run(`update issue set updated = ? where id = ?`, [at, issue.id]);
  return insertId;
}
