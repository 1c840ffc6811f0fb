import { ok, Refusal, type Answer } from '../answer';
import { categoryBean, issueTypeBean, statusBean, type IssueTypeRow, type StatusRow } from '../beans';
import { pageAsked, pageBean } from '../http/page';
import type { Call } from '../http/route';
import { administrators } from '../administrators';

/** GET /status: the statuses of workflows of projects that the person may see. */
export async function getStatuses(call: Call): Promise<Answer> {
  const visible = await call.who.projectsWith('BROWSE_PROJECTS');
  const rows = await call.sql.rows<StatusRow & { projectId: string }>(
    `select distinct s.id, s.name, s.category, m.project_id as projectId, s.position from status s
       join workflow_status w on w.status_id = s.id join project_issue_type m on m.workflow_id = w.workflow_id order by s.position`,
  );
  const seen = new Map(rows.filter((row) => visible.has(row.projectId)).map((row) => [row.id, row]));
  return ok([...seen.values()].map((status) => statusBean(call, status)));
}

/** GET /statuscategory */
export async function getStatusCategories(call: Call): Promise<Answer> {
  return Promise.resolve(
    ok((['new', 'done', 'indeterminate'] as const).map((category) => categoryBean(call, category))),
  );
}

/** The category words of the newer status operations; never to be mixed with the keys of the older ones. */
export const newCategory = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' } as const;

/** GET /statuses/search */
export async function searchStatuses(call: Call): Promise<Answer> {
  administrators(call);
  const wanted = call.query.get('statusCategory');
  if (wanted !== null && !Object.values<string>(newCategory).includes(wanted))
    throw new Refusal(400, `Unknown status category ${wanted}.`);
  const text = call.query.get('searchString')?.toLowerCase() ?? '';
  const rows = await call.sql.rows<StatusRow>(`select id, name, category from status order by position`);
  const beans = rows
    .map((row) => ({
      id: row.id,
      name: row.name,
      statusCategory: newCategory[row.category],
      scope: { type: 'GLOBAL' },
      description: '',
    }))
    .filter((row) => row.name.toLowerCase().includes(text) && (wanted === null || row.statusCategory === wanted));
  return ok(pageBean(call, '/rest/api/3/statuses/search', beans, pageAsked(call, 200)));
}

/** GET /issuetype: the types of the projects that the person may see. */
export async function getIssueTypes(call: Call): Promise<Answer> {
  const visible = await call.who.projectsWith('BROWSE_PROJECTS');
  const rows = await call.sql.rows<IssueTypeRow & { projectId: string }>(
    `select t.id, t.name, t.subtask, m.project_id as projectId from issue_type t join project_issue_type m on m.issue_type_id = t.id order by t.position`,
  );
  const seen = new Map(rows.filter((row) => visible.has(row.projectId)).map((row) => [row.id, row]));
  return ok([...seen.values()].map((type) => issueTypeBean(call, type)));
}
