import { z } from 'zod';
import { writeCustomValues } from '../fields/custom-changes';
import { fieldRefusal, Refusal } from '../answer';
import { writeProperty } from './entity-properties';
import { readFields, type FieldValues } from '../fields/issue-fields';
import { visibleIssues } from './issue-rows';
import { readBody } from '../http/request-body';
import { tellCreated } from '../product-events';
import type { Call } from '../http/route';
import { askValidators, initialTransition } from '../workflows/workflow';

/** How a request points at a project, an issue type or a parent. */
const reference = z.object({ id: z.string().optional(), key: z.string().optional(), name: z.string().optional() });

const createBody = z.strictObject({
  fields: z.record(z.string(), z.unknown()),
  properties: z.array(z.strictObject({ key: z.string(), value: z.unknown() })).optional(),
});

/** Makes a work item in the first status of its workflow, after the validators of the initial transition agreed. */
export async function createIssue(call: Call): Promise<{ readonly id: number; readonly key: string }> {
  const body = readBody(createBody, call.body);
  const { project: projectAsked, issuetype: typeAsked, parent: parentAsked, ...rest } = body.fields;
  const project = await readProject(call, projectAsked);
  const type = await readType(call, typeAsked, project.id);
  const parentId = await readParent(call, parentAsked, type.subtask === 1, project.id);
  const values = await readFields(call, { summary: undefined, ...rest }, project.id);

  const transition = await initialTransition(call.sql, type.workflowId);
  await askValidators(call, transition, {
    issueKey: null,
    fromStatusId: null,
    toStatusId: transition.to,
    modifiedFields: rest,
    accountId: account(call),
  });

  const made = await call.sql.transaction(async () => {
    const key = await nextKey(call, project);
    const id = await insertIssue(call, {
      key,
      projectId: project.id,
      typeId: type.id,
      parentId,
      statusId: transition.to,
      values,
    });
    for (const property of body.properties ?? []) {
      await writeProperty(call.sql, { kind: 'issue', id: String(id) }, property.key, property.value);
    }
    return { id, key };
  });
  await tellCreated(call, made.id);
  return made;
}

type ProjectFound = { id: string; projectKey: string };

async function readProject(call: Call, asked: unknown): Promise<ProjectFound> {
  const read = reference.safeParse(asked);
  if (!read.success) throw fieldRefusal('project', 'Specify a valid project ID or key');
  const [project] = await call.sql.rows<ProjectFound>(
    `select id, project_key as projectKey from project where id = ? or project_key = ?`,
    [read.data.id ?? null, read.data.key ?? null],
  );
  if (project === undefined || !(await call.who.may('BROWSE_PROJECTS', project.id))) {
    throw fieldRefusal('project', 'Specify a valid project ID or key');
  }
  if (!(await call.who.may('CREATE_ISSUES', project.id))) {
    throw fieldRefusal('project', 'You cannot create issues in this project.');
  }
  return project;
}

type TypeFound = { id: string; name: string; subtask: number; workflowId: string };

async function readType(call: Call, asked: unknown, projectId: string): Promise<TypeFound> {
  const read = reference.safeParse(asked);
  if (!read.success) throw fieldRefusal('issuetype', 'Specify an issue type');
  const [type] = await call.sql.rows<TypeFound>(
    `select t.id, t.name, t.subtask, m.workflow_id as workflowId from project_issue_type m join issue_type t on t.id = m.issue_type_id
      where m.project_id = ? and (t.id = ? or t.name = ?)`,
    [projectId, read.data.id ?? null, read.data.name ?? null],
  );
  if (type === undefined) throw fieldRefusal('issuetype', 'Specify a valid issue type');
  return type;
}

async function readParent(call: Call, asked: unknown, subtask: boolean, projectId: string): Promise<number | null> {
  if (asked === undefined || asked === null) {
    if (subtask) throw fieldRefusal('parent', 'Issue type is a sub-task but parent issue key or id not specified.');
    return null;
  }
  if (!subtask) throw fieldRefusal('parent', 'Given parent work item does not belong to appropriate hierarchy.');
  const read = reference.safeParse(asked);
  const name = read.success ? (read.data.id ?? read.data.key ?? '') : '';
  const [parent] = await visibleIssues(call.sql, call.who, [name]);
  if (parent === undefined || parent.subtask === 1)
    throw fieldRefusal('parent', 'Could not find valid parent work item by id or key.');
  if (parent.projectId !== projectId) throw fieldRefusal('parent', 'The parent work item must be in the same project.');
  return parent.id;
}

/** The number is taken under a lock on the project, so that two people never get the same key. */
export async function nextKey(call: Call, project: ProjectFound): Promise<string> {
  await call.sql.run(`update project set last_number = last_number + 1 where id = ?`, [project.id]);
  const [row] = await call.sql.rows<{ number: number }>(`select last_number as number from project where id = ?`, [
    project.id,
  ]);
  if (row === undefined) throw new Refusal(404, `No project could be found with id '${project.id}'.`);
  return `${project.projectKey}-${String(row.number)}`;
}

type NewIssue = {
  readonly key: string;
  readonly projectId: string;
  readonly typeId: string;
  readonly parentId: number | null;
  readonly statusId: string;
  readonly values: FieldValues;
};

async function insertIssue(call: Call, issue: NewIssue): Promise<number> {
  const now = call.site.clock.now().getTime();
  const creator = account(call);
  const { values } = issue;
  const { insertId } = await call.sql.run(
    `insert into issue (issue_key, project_id, issue_type_id, parent_id, summary, description, status_id, moved, moves, reporter, assignee,
                        creator, labels, due_date, priority_id, security_level, created, updated)
     values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      issue.key,
      issue.projectId,
      issue.typeId,
      issue.parentId,
      values.summary,
      values.description ?? null,
      issue.statusId,
      now,
      values.reporter ?? creator,
      values.assignee ?? null,
      creator,
      JSON.stringify(values.labels ?? []),
      values.duedate ?? null,
      values.priority?.id ?? null,
      values.security?.id ?? null,
      now,
      now,
    ],
  );
  await writeCustomValues(call.sql, insertId, values.custom ?? []);
  return insertId;
}

function account(call: Call): string {
  if (call.who.accountId === undefined) throw new Error('This route answers nobody who is not logged in');
  return call.who.accountId;
}
