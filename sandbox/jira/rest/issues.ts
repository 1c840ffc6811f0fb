import { z } from 'zod';
import { created, noContent, ok, Refusal, type Answer } from '../answer';
import { limits } from '../limits';
import { createIssue } from '../issues/create-issue';
import { deleteIssue } from '../issues/delete-issue';
import { editIssue } from '../issues/edit-issue';
import { fieldsAsked, issueBeans } from '../issues/issue-beans';
import { expansions, issueViews } from '../issues/issue-views';
import { visibleIssue, visibleIssues } from '../issues/issue-rows';
import { readBody } from '../http/request-body';
import { param, type Call } from '../http/route';
import { self } from '../beans';

/** GET /issue/{issueIdOrKey} */
export async function getIssue(call: Call): Promise<Answer> {
  const issue = await visibleIssue(call, param(call, 'issueIdOrKey'));
  const view = {
    fields: fieldsAsked(call.query.getAll('fields'), '*all'),
    expand: expansions(call.query.getAll('expand')),
    properties: call.query.getAll('properties').flatMap((entry) => entry.split(',')),
  };
  const [bean] = await issueViews(call, [issue], view);
  return ok(bean);
}

const bulkFetchBody = z.strictObject({
  issueIdsOrKeys: z.array(z.string()),
  fields: z.array(z.string()).optional(),
  fieldsByKeys: z.literal(false).optional(),
  expand: z.array(z.string()).optional(),
  properties: z.array(z.string()).optional(),
});

/** POST /issue/bulkfetch: what the person may not see is absent, without an error. */
export async function bulkFetchIssues(call: Call): Promise<Answer> {
  const body = readBody(bulkFetchBody, call.body);
  if (body.issueIdsOrKeys.length === 0) throw new Refusal(400, 'Issue IDs or keys must be provided.');
  if (body.issueIdsOrKeys.length > limits.bulkFetchIssues) {
    throw new Refusal(400, `The maximum number of issues that can be requested is ${limits.bulkFetchIssues}.`);
  }
  const issues = await visibleIssues(call.sql, call.who, body.issueIdsOrKeys);
  const view = {
    fields: fieldsAsked(body.fields ?? [], '*navigable'),
    expand: expansions(body.expand ?? []),
    properties: body.properties ?? [],
  };
  return ok({ issues: await issueViews(call, issues, view), issueErrors: [] });
}

/** POST /issue */
export async function postIssue(call: Call): Promise<Answer> {
  const { id, key } = await createIssue(call);
  return created({ id: String(id), key, self: self(call, `issue/${id}`) });
}

/** PUT /issue/{issueIdOrKey} */
export async function putIssue(call: Call): Promise<Answer> {
  const issue = await visibleIssue(call, param(call, 'issueIdOrKey'));
  await editIssue(call, issue);
  if (call.query.get('returnIssue') !== 'true') return noContent;
  const [bean] = await issueBeans(call, [await visibleIssue(call, String(issue.id))], fieldsAsked([], '*all'));
  return ok(bean);
}

/** DELETE /issue/{issueIdOrKey} */
export async function removeIssue(call: Call): Promise<Answer> {
  const issue = await visibleIssue(call, param(call, 'issueIdOrKey'));
  await deleteIssue(call, issue, call.query.get('deleteSubtasks') === 'true');
  return noContent;
}
