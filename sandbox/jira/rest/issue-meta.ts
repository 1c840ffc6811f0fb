import { ok, Refusal, type Answer } from '../answer';
import { issueTypeBean, projectBean, type IssueTypeRow, type ProjectRow } from '../beans';
import { visibleIssue } from '../issues/issue-rows';
import { pageAsked, pageFrame } from '../http/page';
import { visibleProject } from '../projects/project-rows';
import { param, type Call } from '../http/route';
import { meta, settableFields, type FieldMeta } from '../fields/settable-fields';

/** GET /issue/{issueIdOrKey}/editmeta: nothing for somebody who may not edit the work item. */
export async function getEditMeta(call: Call): Promise<Answer> {
  const issue = await visibleIssue(call, param(call, 'issueIdOrKey'));
  const fields = (await call.who.may('EDIT_ISSUES', issue.projectId))
    ? await settableFields(call, issue.projectId)
    : [];
  return ok({ fields: Object.fromEntries(fields.map((field) => [field.key, field])) });
}

/** GET /issue/createmeta/{projectIdOrKey}/issuetypes */
export async function getCreatableTypes(call: Call): Promise<Answer> {
  const types = await creatableTypes(call, await visibleProject(call, param(call, 'projectIdOrKey')));
  const page = pageAsked(call, 50, 200);
  const issueTypes = types.slice(page.startAt, page.startAt + page.maxResults).map((type) => issueTypeBean(call, type));
  return ok({ ...pageFrame(page, types.length), issueTypes });
}

/** GET /issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId} */
export async function getCreatableFields(call: Call): Promise<Answer> {
  const project = await visibleProject(call, param(call, 'projectIdOrKey'));
  const type = (await creatableTypes(call, project)).find((one) => one.id === param(call, 'issueTypeId'));
  if (type === undefined) throw new Refusal(404, 'The issue type is not one that you can create in this project.');
  const all = [...frameFields(call, project, type), ...(await settableFields(call, project.id))];
  const page = pageAsked(call, 50, 200);
  const fields = all
    .slice(page.startAt, page.startAt + page.maxResults)
    .map((field) => ({ ...field, fieldId: field.key, hasDefaultValue: false }));
  return ok({ ...pageFrame(page, all.length), fields });
}

/** What every new work item needs to stand somewhere. */
function frameFields(call: Call, project: ProjectRow, type: IssueTypeRow): readonly FieldMeta[] {
  const fixed = (key: string, name: string, of: string, choices?: readonly unknown[]) =>
    meta(key, name, { type: of, system: key }, { required: true, operations: ['set'], choices });
  return [
    fixed('project', 'Project', 'project', [projectBean(call, project)]),
    fixed('issuetype', 'Issue Type', 'issuetype', [issueTypeBean(call, type)]),
    ...(type.subtask === 1 ? [fixed('parent', 'Parent', 'issuelink')] : []),
  ];
}

async function creatableTypes(call: Call, project: ProjectRow): Promise<readonly IssueTypeRow[]> {
  if (!(await call.who.may('CREATE_ISSUES', project.id))) return [];
  return call.sql.rows<IssueTypeRow>(
    `select t.id, t.name, t.subtask from project_issue_type m join issue_type t on t.id = m.issue_type_id
      where m.project_id = ? order by m.position`,
    [project.id],
  );
}
