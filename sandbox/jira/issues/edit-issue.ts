import { z } from 'zod';
import { textOf } from '../adf';
import { customChanges, writeCustomValues } from '../fields/custom-changes';
import { securityLevels } from '../fields/security-levels';
import { fieldRefusal, notModelled, Refusal } from '../answer';
import { personBeans } from '../beans';
import type { Change } from '../fields/change';
import { writeHistory } from './change-history';
import { readFields, type FieldValues } from '../fields/issue-fields';
import type { IssueRow } from '../issue-row';
import { tellUpdated } from '../product-events';
import { readBody } from '../http/request-body';
import type { Call } from '../http/route';

const labelSteps = z.array(
  z.union([
    z.strictObject({ add: z.string() }),
    z.strictObject({ remove: z.string() }),
    z.strictObject({ set: z.array(z.string()) }),
  ]),
);

const editBody = z.strictObject({
  fields: z.record(z.string(), z.unknown()).optional(),
  update: z.record(z.string(), z.unknown()).optional(),
});

/** Changes the fields of a work item and writes what really changed into its history. */
export async function editIssue(call: Call, issue: IssueRow): Promise<void> {
  const { fields = {}, update = {} } = readBody(editBody, call.body);
  const named = [...Object.keys(fields), ...Object.keys(update)];
  if (named.length === 0) throw new Refusal(400, "one of 'fields' or 'update' required");
  if (!(await call.who.may('EDIT_ISSUES', issue.projectId))) {
    // Jira treats every field as off the screen for somebody who may not edit; the reference promises 400, not 403.
    const refused = named.map((name) => [
      name,
      `Field '${name}' cannot be set. It is not on the appropriate screen, or unknown.`,
    ]);
    throw new Refusal(400, [], Object.fromEntries(refused) as Record<string, string>);
  }
  const values = await readFields(call, { ...fields, ...stepsAsFields(issue, fields, update) }, issue.projectId);
  await store(call, issue, values);
}

/** `update` in the forms that this stand-in knows: `set` of any field, `add` and `remove` of labels. */
function stepsAsFields(
  issue: IssueRow,
  fields: Readonly<Record<string, unknown>>,
  update: Readonly<Record<string, unknown>>,
) {
  const result: Record<string, unknown> = {};
  for (const [name, steps] of Object.entries(update)) {
    if (name in fields) throw fieldRefusal(name, `Field '${name}' cannot appear in both 'fields' and 'update'`);
    result[name] = name === 'labels' ? labelsAfter(issue, steps) : setValue(name, steps);
  }
  return result;
}

function labelsAfter(issue: IssueRow, steps: unknown): readonly string[] {
  const read = labelSteps.safeParse(steps);
  if (!read.success) throw fieldRefusal('labels', 'data was not an array of add, remove or set operations');
  const labels = new Set(JSON.parse(issue.labels) as string[]);
  for (const step of read.data) {
    if ('add' in step) labels.add(step.add);
    else if ('remove' in step) labels.delete(step.remove);
    else {
      labels.clear();
      for (const label of step.set) labels.add(label);
    }
  }
  return [...labels];
}

function setValue(name: string, steps: unknown): unknown {
  const read = z.tuple([z.strictObject({ set: z.unknown() })]).safeParse(steps);
  if (!read.success) throw notModelled(`update of ${name} with anything but one "set"`);
  return read.data[0].set;
}

async function store(call: Call, issue: IssueRow, values: FieldValues): Promise<void> {
  const changes = await changesOf(call, issue, values);
  if (changes.length === 0) return;
  const labels = values.labels === undefined ? issue.labels : JSON.stringify(values.labels);
  await call.sql.transaction(async () => {
    await call.sql.run(
      `update issue set summary = ?, description = ?, assignee = ?, reporter = ?, labels = ?, due_date = ?,
              priority_id = ?, security_level = ? where id = ?`,
      [
        values.summary ?? issue.summary,
        values.description === undefined ? issue.description : values.description,
        values.assignee === undefined ? issue.assignee : values.assignee,
        values.reporter ?? issue.reporter,
        labels,
        values.duedate === undefined ? issue.dueDate : values.duedate,
        values.priority === undefined ? issue.priorityId : (values.priority?.id ?? null),
        values.security === undefined ? issue.securityLevel : (values.security?.id ?? null),
        issue.id,
      ],
    );
    await writeCustomValues(call.sql, issue.id, values.custom ?? []);
    await writeHistory(call.sql, issue.id, call.who.accountId ?? '', call.site.clock.now().getTime(), changes);
  });
  await tellUpdated(call, issue.id, changes);
}

async function changesOf(call: Call, issue: IssueRow, values: FieldValues): Promise<readonly Change[]> {
  const people = await personBeans(call, [
    issue.assignee,
    issue.reporter,
    values.assignee ?? null,
    values.reporter ?? null,
  ]);
  const name = (accountId: string | null) =>
    accountId === null ? null : (people.get(accountId)?.displayName ?? accountId);
  const text = (description: string | null) => (description === null ? null : textOf(JSON.parse(description)));
  const labels = (JSON.parse(issue.labels) as string[]).join(' ');
  const plain = (field: string, before: string | null, after: string | null | undefined): Change[] =>
    after === undefined || after === before
      ? []
      : [{ field, fieldId: field, from: null, fromString: before, to: null, toString: after }];
  const person = (field: string, before: string | null, after: string | null | undefined): Change[] =>
    after === undefined || after === before
      ? []
      : [{ field, fieldId: field, from: before, fromString: name(before), to: after, toString: name(after) }];

  return [
    ...plain('summary', issue.summary, values.summary),
    ...(values.description === undefined || values.description === issue.description
      ? []
      : plain('description', text(issue.description), text(values.description))),
    ...person('assignee', issue.assignee, values.assignee),
    ...person('reporter', issue.reporter, values.reporter),
    ...plain('labels', labels, values.labels?.join(' ')),
    ...plain('duedate', issue.dueDate, values.duedate),
    ...pointer('priority', issue.priorityId, issue.priorityName, values.priority),
    ...(await securityChange(call, issue, values)),
    ...(await customChanges(call.sql, issue.id, values.custom ?? [])),
  ];
}

type Pointed = { readonly id: string | number; readonly name: string } | null;

function pointer(
  field: string,
  id: string | number | null,
  name: string | null,
  after: Pointed | undefined,
): readonly Change[] {
  const to = after === null || after === undefined ? null : String(after.id);
  const from = id === null ? null : String(id);
  if (after === undefined || to === from) return [];
  return [{ field, fieldId: field, from, fromString: name, to, toString: after?.name ?? null }];
}

async function securityChange(call: Call, issue: IssueRow, { security }: FieldValues): Promise<readonly Change[]> {
  if (security === undefined) return [];
  const before = (await securityLevels(call.sql, issue.projectId)).find((level) => level.id === issue.securityLevel);
  return pointer('security', issue.securityLevel, before?.name ?? null, security);
}
