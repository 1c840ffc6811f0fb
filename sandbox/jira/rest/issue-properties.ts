import { created, noContent, ok, Refusal, type Answer } from '../answer';
import { self } from '../beans';
import { deleteProperty, propertyKeys, readProperty, writeProperty, type Entity } from '../issues/entity-properties';
import type { IssueRow } from '../issue-row';
import { visibleIssue } from '../issues/issue-rows';
import { param, type Call } from '../http/route';

/** GET /issue/{issueIdOrKey}/properties */
export async function getIssuePropertyKeys(call: Call): Promise<Answer> {
  const issue = await visibleIssue(call, param(call, 'issueIdOrKey'));
  const keys = await propertyKeys(call.sql, entityOf(issue));
  return ok({ keys: keys.map((key) => ({ self: self(call, `issue/${issue.id}/properties/${key}`), key })) });
}

/** GET /issue/{issueIdOrKey}/properties/{propertyKey} */
export async function getIssueProperty(call: Call): Promise<Answer> {
  const issue = await visibleIssue(call, param(call, 'issueIdOrKey'));
  return ok(await readProperty(call.sql, entityOf(issue), param(call, 'propertyKey')));
}

/** PUT: Edit issues is enough, so a property is never proof of anything. */
export async function putIssueProperty(call: Call): Promise<Answer> {
  const issue = await editableIssue(call);
  const result = await writeProperty(call.sql, entityOf(issue), param(call, 'propertyKey'), call.body);
  return result === 'created' ? created() : { status: 200 };
}

/** DELETE /issue/{issueIdOrKey}/properties/{propertyKey} */
export async function deleteIssueProperty(call: Call): Promise<Answer> {
  const issue = await editableIssue(call);
  await deleteProperty(call.sql, entityOf(issue), param(call, 'propertyKey'));
  return noContent;
}

const entityOf = (issue: IssueRow): Entity => ({ kind: 'issue', id: String(issue.id) });

async function editableIssue(call: Call): Promise<IssueRow> {
  const issue = await visibleIssue(call, param(call, 'issueIdOrKey'));
  if (!(await call.who.may('EDIT_ISSUES', issue.projectId)))
    throw new Refusal(403, 'You do not have permission to edit this issue.');
  return issue;
}
