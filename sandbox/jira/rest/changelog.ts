import { z } from 'zod';
import { ok, Refusal, type Answer } from '../answer';
import { historiesOf, historyBeans } from '../issues/change-history';
import { visibleIssue, visibleIssues } from '../issues/issue-rows';
import { limits } from '../limits';
import { pageAsked, pageBean } from '../http/page';
import { readBody } from '../http/request-body';
import { param, type Call } from '../http/route';

/** GET /issue/{issueIdOrKey}/changelog, oldest first */
export async function getChangelog(call: Call): Promise<Answer> {
  const issue = await visibleIssue(call, param(call, 'issueIdOrKey'));
  const histories = await historyBeans(call, await historiesOf(call.sql, [issue.id]));
  return ok(pageBean(call, `/rest/api/3/issue/${issue.id}/changelog`, histories, pageAsked(call, 100)));
}

const bulkBody = z.strictObject({
  issueIdsOrKeys: z.array(z.string()),
  fieldIds: z.array(z.string()).optional(),
  maxResults: z.number().int().min(1).max(limits.bulkChangelogPageMax).optional(),
  nextPageToken: z.string().optional(),
});

/** POST /changelog/bulkfetch: a page of entries by work item and date; one work item may go on on the next page. */
export async function bulkFetchChangelogs(call: Call): Promise<Answer> {
  const body = readBody(bulkBody, call.body);
  if (body.issueIdsOrKeys.length === 0) throw new Refusal(400, 'Issue IDs or keys must be provided.');
  if (body.issueIdsOrKeys.length > limits.bulkChangelogIssues) {
    throw new Refusal(400, `The maximum number of issues that can be requested is ${limits.bulkChangelogIssues}.`);
  }
  if ((body.fieldIds ?? []).length > limits.bulkChangelogFields) {
    throw new Refusal(400, `The maximum number of field IDs that can be requested is ${limits.bulkChangelogFields}.`);
  }
  const start = readToken(body.nextPageToken);
  const size = body.maxResults ?? limits.bulkChangelogPage;
  const issues = await visibleIssues(call.sql, call.who, body.issueIdsOrKeys);
  const histories = await historiesOf(
    call.sql,
    issues.map((issue) => issue.id),
    body.fieldIds,
  );
  const ordered = [...histories].sort(
    (one, other) => one.issueId - other.issueId || one.created - other.created || one.id - other.id,
  );
  const page = ordered.slice(start, start + size);
  const beans = await historyBeans(call, page);

  const byIssue = new Map<number, typeof beans>();
  for (const [index, history] of page.entries()) {
    const bean = beans[index];
    if (bean !== undefined) byIssue.set(history.issueId, [...(byIssue.get(history.issueId) ?? []), bean]);
  }
  return ok({
    issueChangeLogs: [...byIssue].map(([issueId, changeHistories]) => ({ issueId: String(issueId), changeHistories })),
    ...(start + size < ordered.length ? { nextPageToken: writeToken(start + size) } : {}),
  });
}

const writeToken = (start: number) => Buffer.from(`changelog:${String(start)}`).toString('base64url');

function readToken(token: string | undefined): number {
  if (token === undefined) return 0;
  const start = /^changelog:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (start === undefined) throw new Refusal(400, 'The provided next page token is invalid or expired.');
  return Number(start);
}
