import { z } from 'zod';
import { Refusal } from '../answer';
import type { StatusRow } from '../beans';
import type { Change } from '../fields/change';
import { writeHistory } from './change-history';
import { nextKey } from './create-issue';
import type { IssueRow } from '../issue-row';
import { issuesNamed, visibleIssue } from './issue-rows';
import { tellUpdated } from '../product-events';
import { visibleProject } from '../projects/project-rows';
import { readBody } from '../http/request-body';
import { param, type Call } from '../http/route';
import { initialTransition } from '../workflows/workflow';

const moveBody = z.strictObject({
  projectKey: z.string().optional(),
  issueTypeId: z.string().optional(),
  statusId: z.string().optional(),
});

/**
 * Another project or issue type, with the status that the page asks for where the new workflow lacks the present one.
 * No validator is asked: on the platform a move gets past them too, and apps have to notice it afterwards.
 */
export async function moveIssue(call: Call): Promise<IssueRow> {
  const asked = readBody(moveBody, call.body);
  const issue = await visibleIssue(call, param(call, 'issueIdOrKey'));
  const project = await visibleProject(call, asked.projectKey ?? issue.projectKey);
  const elsewhere = project.id !== issue.projectId;
  await requireMove(call, issue, project.id, elsewhere);
  if (elsewhere && issue.parentId !== null) throw new Refusal(400, 'A sub-task moves only together with its parent.');

  const subtasks = elsewhere ? await childrenOf(call, issue) : [];
  const moves: Move[] = [];
  for (const [one, typeId, statusId] of [
    [issue, asked.issueTypeId ?? issue.typeId, asked.statusId] as const,
    ...subtasks.map((subtask) => [subtask, subtask.typeId, undefined] as const),
  ])
    moves.push({ issue: one, target: await readTarget(call, one, project.id, typeId, statusId) });

  const told: { id: number; changes: readonly Change[]; statuses: readonly [StatusRow, StatusRow] | undefined }[] = [];
  await call.sql.transaction(async () => {
    for (const { issue: one, target } of moves) {
      const key = elsewhere ? await nextKey(call, project) : one.key;
      const changes = changesOf(one, target, project, key);
      const before: StatusRow = { id: one.statusId, name: one.statusName, category: one.category };
      const moved = before.id !== target.status.id;
      await store(call, one, target, project.id, key, changes);
      told.push({ id: one.id, changes, statuses: moved ? [before, target.status] : undefined });
    }
  });
  for (const { id, changes, statuses } of told) if (changes.length > 0) await tellUpdated(call, id, changes, statuses);
  return visibleIssue(call, String(issue.id));
}

type Target = { readonly typeId: string; readonly typeName: string; readonly status: StatusRow };
type Move = { readonly issue: IssueRow; readonly target: Target };
type Project = { readonly id: string; readonly projectKey: string; readonly name: string };

async function requireMove(call: Call, issue: IssueRow, targetId: string, elsewhere: boolean): Promise<void> {
  const allowed = elsewhere
    ? (await call.who.may('MOVE_ISSUES', issue.projectId)) && (await call.who.may('CREATE_ISSUES', targetId))
    : await call.who.may('EDIT_ISSUES', issue.projectId);
  if (!allowed) throw new Refusal(403, 'You do not have permission to move this issue.');
}

async function childrenOf(call: Call, issue: IssueRow): Promise<readonly IssueRow[]> {
  const rows = await call.sql.rows<{ id: number }>(`select id from issue where parent_id = ?`, [issue.id]);
  return rows.length === 0
    ? []
    : issuesNamed(
        call.sql,
        rows.map(({ id }) => String(id)),
      );
}

async function readTarget(
  call: Call,
  issue: IssueRow,
  projectId: string,
  typeId: string,
  statusId: string | undefined,
): Promise<Target> {
  const [type] = await call.sql.rows<{ name: string; subtask: number; workflowId: string }>(
    `select t.name, t.subtask, m.workflow_id as workflowId from project_issue_type m join issue_type t on t.id = m.issue_type_id
      where m.project_id = ? and m.issue_type_id = ?`,
    [projectId, typeId],
  );
  if (type === undefined)
    throw new Refusal(400, `The project has no issue type that ${issue.key} could have (${issue.typeName}).`);
  if (type.subtask !== issue.subtask)
    throw new Refusal(400, 'A move does not turn a work item into a sub-task or back.');
  const statuses = await call.sql.rows<StatusRow>(
    `select s.id, s.name, s.category from workflow_status w join status s on s.id = w.status_id where w.workflow_id = ?`,
    [type.workflowId],
  );
  const { to } = await initialTransition(call.sql, type.workflowId);
  const status =
    statuses.find((one) => one.id === (statusId ?? issue.statusId)) ??
    (statusId === undefined ? statuses.find((one) => one.id === to) : undefined);
  if (status === undefined)
    throw new Refusal(400, `The workflow of ${type.name} there has no status ${String(statusId)}.`);
  return { typeId, typeName: type.name, status };
}

function changesOf(issue: IssueRow, target: Target, project: Project, key: string): readonly Change[] {
  const change = (field: string, fieldId: string, from: [string, string], to: [string, string]): Change[] =>
    from[0] === to[0] ? [] : [{ field, fieldId, from: from[0], fromString: from[1], to: to[0], toString: to[1] }];
  return [
    ...change('project', 'project', [issue.projectId, issue.projectName], [project.id, project.name]),
    ...change('Key', 'issuekey', [issue.key, issue.key], [key, key]),
    ...change('issuetype', 'issuetype', [issue.typeId, issue.typeName], [target.typeId, target.typeName]),
    ...change('status', 'status', [issue.statusId, issue.statusName], [target.status.id, target.status.name]),
  ];
}

/** The security level stays behind: levels belong to a project. */
async function store(
  call: Call,
  issue: IssueRow,
  target: Target,
  projectId: string,
  key: string,
  changes: readonly Change[],
): Promise<void> {
  const at = call.site.clock.now().getTime();
  const { affectedRows } = await call.sql.run(
    `update issue set project_id = ?, issue_key = ?, issue_type_id = ?, status_id = ?, moved = ?, moves = moves + 1, security_level = ?
      where id = ? and moves = ?`,
    [
      projectId,
      key,
      target.typeId,
      target.status.id,
      target.status.category === issue.category ? issue.moved : at,
      projectId === issue.projectId ? issue.securityLevel : null,
      issue.id,
      issue.moves,
    ],
  );
  if (affectedRows === 0) throw new Refusal(409, `${issue.key} was moved by somebody else meanwhile.`);
  if (key !== issue.key)
    await call.sql.run(`replace into old_issue_key (issue_key, issue_id) values (?, ?)`, [issue.key, issue.id]);
  await writeHistory(call.sql, issue.id, call.who.accountId ?? '', at, changes);
}
