import { z } from 'zod';
import { adfDocument } from '../adf';
import { fieldRefusal } from '../answer';
import { readCustomValue } from './custom-field-input';
import { customFields, type CustomField } from './custom-fields';
import { limits } from '../limits';
import { readPriority, readSecurity } from './references';
import { knownPerson } from '../who';
import type { Call } from '../http/route';

/** The fields that a request may set on a work item, each checked as Jira checks it. */
export type FieldValues = {
  readonly summary?: string;
  /** Serialised ADF, or null to empty it. */
  readonly description?: string | null;
  readonly assignee?: string | null;
  readonly reporter?: string;
  readonly labels?: readonly string[];
  readonly duedate?: string | null;
  readonly priority?: { readonly id: string; readonly name: string } | null;
  readonly security?: { readonly id: number; readonly name: string } | null;
  /** What is to be stored in custom fields, null to empty one. */
  readonly custom?: readonly { readonly field: CustomField; readonly value: unknown }[];
};

const user = z
  .union([z.object({ accountId: z.string().nullable() }), z.object({ id: z.string().nullable() })])
  .nullable();

/** The values of `fields`; a field that is not on the screen of this stand-in is refused by name, as in Jira. */
export async function readFields(
  call: Call,
  fields: Readonly<Record<string, unknown>>,
  projectId: string,
): Promise<FieldValues> {
  const values: { -readonly [Name in keyof FieldValues]: FieldValues[Name] } = {};
  const known = Object.keys(fields).some((name) => name.startsWith('customfield_')) ? await customFields(call.sql) : [];
  for (const [name, value] of Object.entries(fields)) {
    switch (name) {
      case 'summary':
        values.summary = readSummary(value);
        break;
      case 'description':
        values.description = readDescription(value);
        break;
      case 'assignee':
        values.assignee = await readAssignee(call, value, projectId);
        break;
      case 'reporter':
        values.reporter = await readReporter(call, value, projectId);
        break;
      case 'labels':
        values.labels = readLabels(value);
        break;
      case 'duedate':
        values.duedate = readDueDate(value);
        break;
      case 'priority':
        values.priority = await readPriority(call, value);
        break;
      case 'security':
        values.security = await readSecurity(call, value, projectId);
        break;
      default: {
        const field = known.find((one) => one.id === name);
        if (field !== undefined) {
          values.custom = [...(values.custom ?? []), { field, value: await readCustomValue(call, field, value) }];
          break;
        }
        throw fieldRefusal(name, `Field '${name}' cannot be set. It is not on the appropriate screen, or unknown.`);
      }
    }
  }
  return values;
}

function readSummary(value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '')
    throw fieldRefusal('summary', 'You must specify a summary of the issue.');
  if (value.length > limits.summary)
    throw fieldRefusal('summary', `Summary can't exceed ${limits.summary} characters.`);
  if (/[\r\n]/.test(value))
    throw fieldRefusal('summary', 'The summary is invalid because it contains newline characters.');
  return value;
}

function readDescription(value: unknown): string | null {
  if (value === null) return null;
  const document = adfDocument.safeParse(value);
  if (!document.success)
    throw fieldRefusal(
      'description',
      'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
    );
  return JSON.stringify(value);
}

async function readAssignee(call: Call, value: unknown, projectId: string): Promise<string | null> {
  if (!(await call.who.may('ASSIGN_ISSUES', projectId)))
    throw fieldRefusal('assignee', 'You do not have permission to assign issues.');
  const accountId = readUser('assignee', value);
  if (accountId === null) return null;
  const person = await knownPerson(call.sql, accountId);
  if (person === undefined) throw fieldRefusal('assignee', 'Specify a valid value for assignee');
  if (!(await person.may('ASSIGNABLE_USER', projectId)))
    throw fieldRefusal('assignee', `User '${accountId}' cannot be assigned issues.`);
  return accountId;
}

async function readReporter(call: Call, value: unknown, projectId: string): Promise<string> {
  const accountId = readUser('reporter', value);
  if (accountId === null) throw fieldRefusal('reporter', 'Reporter is required.');
  const own = accountId === call.who.accountId;
  if (!own && !(await call.who.may('MODIFY_REPORTER', projectId))) {
    throw fieldRefusal('reporter', `Field 'reporter' cannot be set. It is not on the appropriate screen, or unknown.`);
  }
  if ((await knownPerson(call.sql, accountId)) === undefined)
    throw fieldRefusal('reporter', 'The reporter specified is not a user.');
  return accountId;
}

function readUser(field: string, value: unknown): string | null {
  const read = user.safeParse(value);
  if (!read.success) throw fieldRefusal(field, 'expected Object containing an "accountId" property');
  if (read.data === null) return null;
  return 'accountId' in read.data ? read.data.accountId : read.data.id;
}

function readLabels(value: unknown): readonly string[] {
  const read = z.array(z.string()).safeParse(value);
  if (!read.success) throw fieldRefusal('labels', 'Operation value must be an array of strings');
  for (const label of read.data) {
    if (/\s/.test(label)) throw fieldRefusal('labels', `The label '${label}' contains spaces which is invalid.`);
    if (label.length > limits.label)
      throw fieldRefusal(
        'labels',
        `The label '${label}' exceeds the maximum length for a single label of ${limits.label} characters.`,
      );
  }
  return [...new Set(read.data)].sort();
}

function readDueDate(value: unknown): string | null {
  if (value === null) return null;
  const read = z.iso.date().safeParse(value);
  if (!read.success) throw fieldRefusal('duedate', `Error parsing date string: ${JSON.stringify(value)}`);
  return read.data;
}
