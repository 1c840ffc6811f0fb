import { insertNumbered } from '../insert-numbered';
import { makeWorkflow, requireFreeWorkflowName } from '../workflows/make-workflow';
import { permissionCatalogue } from './permission-catalogue';
import type { StatusRow } from '../beans';
import type { Call } from '../http/route';

/** What a new project of a kind begins with; statuses and work types of these names are taken where the site has them. */
type Template = {
  readonly type: 'software' | 'service_desk' | 'business';
  readonly types: readonly { readonly name: string; readonly subtask: boolean }[];
  readonly statuses: readonly Omit<StatusRow, 'id'>[];
};

const task = { name: 'Task', subtask: false };
const subtask = { name: 'Subtask', subtask: true };
const simple = [
  { name: 'To Do', category: 'new' },
  { name: 'In Progress', category: 'indeterminate' },
  { name: 'Done', category: 'done' },
] as const;

export const templates = {
  kanban: { type: 'software', types: [task, subtask], statuses: simple },
  'service-management': {
    type: 'service_desk',
    types: [
      { name: 'Service request', subtask: false },
      { name: 'Incident', subtask: false },
    ],
    statuses: [
      { name: 'Open', category: 'new' },
      { name: 'Work in progress', category: 'indeterminate' },
      { name: 'Resolved', category: 'done' },
    ],
  },
  'task-tracking': { type: 'business', types: [task, subtask], statuses: simple },
} as const satisfies Readonly<Record<string, Template>>;

/** Fills a new project from its template: types on a workflow of its own, and the person that made it as administrator. */
export async function fillFromTemplate(
  call: Call,
  template: Template,
  project: { readonly id: string; readonly key: string; readonly owned: boolean },
): Promise<void> {
  const name = `Workflow of ${project.key}`;
  await requireFreeWorkflowName(call, name);
  const statuses: StatusRow[] = [];
  for (const status of template.statuses) statuses.push({ ...status, id: await statusOf(call, status) });
  const workflow = await makeWorkflow(call, name, statuses, project.owned ? project.id : undefined);
  for (const [position, type] of template.types.entries())
    await call.sql.run(
      `insert into project_issue_type (project_id, issue_type_id, position, workflow_id) values (?, ?, ?, ?)`,
      [project.id, await typeOf(call, type), position, workflow],
    );
  await call.sql.run(`insert into project_role_actor (project_id, role_id, kind, holder) values (?, ?, 'user', ?)`, [
    project.id,
    await administratorsRole(call),
    call.who.accountId,
  ]);
}

const DEFAULT_SCHEME = 'Default permission scheme';
/** What Jira's default scheme leaves to the administrators of a project. */
const forAdministrators = ['ADMINISTER_PROJECTS', 'DELETE_ISSUES', 'SET_ISSUE_SECURITY'];

/** The scheme that a project has when nobody chose one: people and apps work, project administrators administer. */
export async function defaultScheme(call: Call): Promise<number> {
  const [known] = await call.sql.rows<{ id: number }>(`select id from permission_scheme where name = ?`, [
    DEFAULT_SCHEME,
  ]);
  if (known !== undefined) return known.id;
  const { insertId } = await call.sql.run(`insert into permission_scheme (name) values (?)`, [DEFAULT_SCHEME]);
  const role = await administratorsRole(call);
  for (const { key, type } of permissionCatalogue.values()) {
    if (type !== 'PROJECT') continue;
    const holders = forAdministrators.includes(key)
      ? [['role', role]]
      : [
          ['logged-in', ''],
          ['app', ''],
        ];
    for (const holder of holders)
      await call.sql.run(
        `insert into permission_grant (scheme_id, permission, holder_kind, holder) values (?, ?, ?, ?)`,
        [insertId, key, ...holder],
      );
  }
  return insertId;
}

async function administratorsRole(call: Call): Promise<string> {
  const [known] = await call.sql.rows<{ id: string }>(`select id from project_role where name = 'Administrators'`);
  if (known !== undefined) return known.id;
  return insertNumbered(call, 'project_role', { name: 'Administrators' });
}

async function statusOf(call: Call, { name, category }: Omit<StatusRow, 'id'>): Promise<string> {
  const [known] = await call.sql.rows<{ id: string }>(
    `select id from status where lower(name) = lower(?) and category = ? order by position limit 1`,
    [name, category],
  );
  return known?.id ?? insertNumbered(call, 'status', { name, category });
}

async function typeOf(call: Call, { name, subtask: isSubtask }: Template['types'][number]): Promise<string> {
  const [known] = await call.sql.rows<{ id: string }>(
    `select id from issue_type where lower(name) = lower(?) and subtask = ? limit 1`,
    [name, isSubtask],
  );
  return known?.id ?? insertNumbered(call, 'issue_type', { name, subtask: isSubtask });
}
