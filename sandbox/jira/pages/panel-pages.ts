import { noContent, ok, Refusal, type Answer } from '../answer';
import type { IssueRow } from '../issue-row';
import { visibleIssue } from '../issues/issue-rows';
import type { PanelsOnPage } from '../page-contract';
import { pinnedPanels, pinPanel, requirePanel, unpinPanel } from '../projects/panels';
import { visibleProjectForAdministrators } from '../projects/project-rows';
import { param, type Call } from '../http/route';

export async function getPanels(call: Call): Promise<Answer> {
  const issueKey = call.query.get('issueKey');
  if (issueKey === null) throw new Refusal(400, 'issueKey is missing.');
  const issue = await visibleIssue(call, issueKey);
  const added = await call.sql.rows<{ key: string }>(
    `select module_key as \`key\` from panel_on_issue where issue_id = ? order by position`,
    [issue.id],
  );
  const panels: PanelsOnPage = {
    pinned: await pinnedPanels(call, issue.projectId),
    added: added.map((row) => row.key),
  };
  return ok(panels);
}

export async function putIssuePanel(call: Call): Promise<Answer> {
  const issue = await editableIssue(call);
  requirePanel(call, param(call, 'moduleKey'));
  await call.sql.run(`insert ignore into panel_on_issue (issue_id, module_key) values (?, ?)`, [
    issue.id,
    param(call, 'moduleKey'),
  ]);
  return noContent;
}

export async function deleteIssuePanel(call: Call): Promise<Answer> {
  const issue = await editableIssue(call);
  await call.sql.run(`delete from panel_on_issue where issue_id = ? and module_key = ?`, [
    issue.id,
    param(call, 'moduleKey'),
  ]);
  return noContent;
}

export async function putProjectPanel(call: Call): Promise<Answer> {
  await pinPanel(call, await administeredProject(call), param(call, 'moduleKey'));
  return noContent;
}

export async function deleteProjectPanel(call: Call): Promise<Answer> {
  await unpinPanel(call, await administeredProject(call), param(call, 'moduleKey'));
  return noContent;
}

async function editableIssue(call: Call): Promise<IssueRow> {
  const issue = await visibleIssue(call, param(call, 'issueKey'));
  if (!(await call.who.may('EDIT_ISSUES', issue.projectId)))
    throw new Refusal(403, 'You do not have permission to edit this issue.');
  return issue;
}

async function administeredProject(call: Call): Promise<string> {
  const { id } = await visibleProjectForAdministrators(call, param(call, 'key'));
  if (!call.who.administrator && !(await call.who.may('ADMINISTER_PROJECTS', id)))
    throw new Refusal(403, 'You do not have permission to administer this project.');
  return id;
}
