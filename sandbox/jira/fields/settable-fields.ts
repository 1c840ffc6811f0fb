import { priorityBean, self } from '../beans';
import { customFields, customSchema, type CustomField } from './custom-fields';
import { systemFields, systemSchema } from './field-catalogue';
import { levelBean } from './level-beans';
import type { Call } from '../http/route';
import { securityLevels } from './security-levels';

/** A field that a person can set, as `editmeta` and `createmeta` describe it. */
export type FieldMeta = {
  readonly required: boolean;
  readonly schema: { readonly type: string; readonly system?: string; readonly custom?: string };
  readonly name: string;
  readonly key: string;
  readonly operations: readonly string[];
  readonly allowedValues?: readonly unknown[];
};

/** What this person can set in the project. Jira has one screen for each act; here every field is on all of them. */
export async function settableFields(call: Call, projectId: string): Promise<readonly FieldMeta[]> {
  const barred = await barredFields(call, projectId);
  const choices = new Map<string, readonly unknown[]>([
    ['priority', await priorities(call)],
    ['security', (await securityLevels(call.sql, projectId)).map((level) => levelBean(call, level))],
  ]);
  const system = systemFields
    .filter(({ id, editable }) => editable && !barred.has(id))
    .map((field) =>
      meta(field.id, field.name, systemSchema(field), {
        required: field.id === 'summary',
        operations: field.id === 'labels' ? ['add', 'set', 'remove'] : ['set'],
        choices: choices.get(field.id),
      }),
    );
  // Approvals are Jira's own to fill in.
  const own = (await customFields(call.sql)).filter((field) => field.type !== 'sd-approvals');
  return [...system, ...own.map((field) => meta(field.id, field.name, customSchema(field), optionsOf(call, field)))];
}

type More = {
  readonly required?: boolean;
  readonly operations?: readonly string[];
  readonly choices?: readonly unknown[] | undefined;
};

export function meta(key: string, name: string, schema: FieldMeta['schema'], more: More): FieldMeta {
  const { required = false, operations = ['set'], choices } = more;
  return { required, schema, name, key, operations, ...(choices === undefined ? {} : { allowedValues: choices }) };
}

async function barredFields(call: Call, projectId: string): Promise<ReadonlySet<string>> {
  const needed = [
    ['assignee', 'ASSIGN_ISSUES'],
    ['reporter', 'MODIFY_REPORTER'],
    ['security', 'SET_ISSUE_SECURITY'],
  ] as const;
  const barred = new Set<string>();
  for (const [field, permission] of needed) if (!(await call.who.may(permission, projectId))) barred.add(field);
  return barred;
}

async function priorities(call: Call) {
  const rows = await call.sql.rows<{ id: string; name: string }>(`select id, name from priority order by position`);
  return rows.map((row) => priorityBean(call, row));
}

function optionsOf(call: Call, field: CustomField): More {
  if (field.options.length === 0) return {};
  return { choices: field.options.map((one) => ({ self: self(call, `customFieldOption/${one.id}`), ...one })) };
}
