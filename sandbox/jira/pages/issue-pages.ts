import { ok, Refusal, type Answer } from '../answer';
import type { StatusRow } from '../beans';
import { visibleIssue } from '../issues/issue-rows';
import { pageAsked } from '../http/page';
import type { IssueListPage } from '../page-contract';
import { visibleProject } from '../projects/project-rows';
import { param, type Call } from '../http/route';

export async function getPinnedPanels(call: Call): Promise<Answer> {
  const issueKey = call.query.get('issueKey');
  if (issueKey === null) throw new Refusal(400, 'issueKey is missing.');
  const issue = await visibleIssue(call, issueKey);
  const rows = await call.sql.rows<{ moduleKey: string }>(
    `select module_key as moduleKey from pinned_panel where project_id = ? order by position`,
    [issue.projectId],
  );
  return ok({ moduleKeys: rows.map((row) => row.moduleKey) });
}

type ListRow = {
  id: number;
  key: string;
  summary: string;
  issueType: string;
  statusId: string;
  statusName: string;
  category: StatusRow['category'];
  assignee: string | null;
  updated: number;
};

export async function getProjectIssues(call: Call): Promise<Answer> {
  const project = await visibleProject(call, param(call, 'key'));
  const { startAt, maxResults } = pageAsked(call, 50, 200);
  const text = `%${(call.query.get('text') ?? '').replace(/[\\%_]/g, '\\$&').toLowerCase()}%`;
  const where = `i.project_id = ? and (lower(i.issue_key) like ? or lower(i.summary) like ?)`;
  const [count] = await call.sql.rows<{ total: number }>(`select count(*) as total from issue i where ${where}`, [
    project.id,
    text,
    text,
  ]);
  const rows = await call.sql.rows<ListRow>(
    `select i.id, i.issue_key as \`key\`, i.summary, t.name as issueType, s.id as statusId, s.name as statusName, s.category,
            p.display_name as assignee, i.updated
       from issue i join issue_type t on t.id = i.issue_type_id join status s on s.id = i.status_id
       left join person p on p.account_id = i.assignee
      where ${where} order by i.updated desc, i.id desc limit ? offset ?`,
    [project.id, text, text, maxResults, startAt],
  );
  const page: IssueListPage = {
    startAt,
    total: count?.total ?? 0,
    issues: rows.map(({ statusId, statusName, category, ...row }) => ({
      ...row,
      id: String(row.id),
      status: { id: statusId, name: statusName, category },
      updated: new Date(row.updated).toISOString(),
    })),
  };
  return ok(page);
}

export async function getClockJumps(call: Call): Promise<Answer> {
  return ok({ jumps: await kept(call, 'clockJumps') });
}

export async function getStories(call: Call): Promise<Answer> {
  return ok(await kept(call, 'stories'));
}

/** A list of the site file that is shown as it was written; a site without one has none. */
async function kept(call: Call, name: 'clockJumps' | 'stories'): Promise<unknown> {
  const [row] = await call.sql.rows<{ value: string }>(`select value from site where name = ?`, [name]);
  return row === undefined ? [] : (JSON.parse(row.value) as unknown);
}
