import { personBeans, self } from '../beans';
import type { CustomFieldType } from '../page-contract';
import type { Call } from '../http/route';
import { anyOf, type Sql } from '../sql';

/** A field that the site added. All work items have it; its id differs from site to site, so apps find it by `schema.custom`. */
export type CustomField = {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly type: CustomFieldType;
  readonly options: readonly { readonly id: string; readonly value: string }[];
};

export async function customFields(sql: Sql): Promise<CustomField[]> {
  const fields = await sql.rows<{ number: number; name: string; type: CustomFieldType }>(
    `select number, name, type from custom_field order by number`,
  );
  if (fields.length === 0) return [];
  const options = await sql.rows<{ id: number; field: number; value: string }>(
    `select id, field, value from custom_field_option order by id`,
  );
  return fields.map((field) => ({
    ...field,
    id: `customfield_${String(field.number)}`,
    options: options.filter((one) => one.field === field.number).map(({ id, value }) => ({ id: String(id), value })),
  }));
}

/** The types as `schema` of GET /field names them. */
export const customTypes: Readonly<Record<CustomFieldType, { readonly type: string; readonly items?: string }>> = {
  textfield: { type: 'string' },
  textarea: { type: 'string' },
  float: { type: 'number' },
  datetime: { type: 'datetime' },
  datepicker: { type: 'date' },
  select: { type: 'option' },
  multiselect: { type: 'array', items: 'option' },
  userpicker: { type: 'user' },
  multiuserpicker: { type: 'array', items: 'user' },
  'sd-approvals': { type: 'sd-approvals' },
};

export const customSchema = (field: CustomField) => ({
  ...customTypes[field.type],
  custom: customTypeKey(field.type),
  customId: field.number,
});

function customTypeKey(type: CustomFieldType): string {
  if (type === 'sd-approvals') return 'com.atlassian.servicedesk.approvals-plugin:sd-approvals';
  return `com.atlassian.jira.plugin.system.customfieldtypes:${type}`;
}

/** The stored values of some work items by work item and field; options and people are stored as ids. */
export async function customValues(sql: Sql, issueIds: readonly number[]): Promise<Map<number, Map<number, unknown>>> {
  const rows = await sql.rows<{ issueId: number; field: number; value: string }>(
    `select issue_id as issueId, field, value from custom_value where issue_id in (?)`,
    [anyOf(issueIds)],
  );
  const values = new Map<number, Map<number, unknown>>(issueIds.map((id) => [id, new Map<number, unknown>()]));
  for (const row of rows) values.get(row.issueId)?.set(row.field, JSON.parse(row.value) as unknown);
  return values;
}

/** Turns stored values into what Jira shows; the people in them are read with one statement. */
export async function customBeans(call: Call, fields: readonly CustomField[], values: Iterable<Map<number, unknown>>) {
  const isPerson = (field: CustomField) => field.type === 'userpicker' || field.type === 'multiuserpicker';
  const named = [...values].flatMap((own) => fields.filter(isPerson).flatMap((field) => own.get(field.number) ?? []));
  const people = await personBeans(call, named.map(String));

  return (field: CustomField, value: unknown): unknown => {
    if (value === undefined || value === null) return null;
    const option = (id: unknown) => {
      const found = field.options.find((one) => one.id === id);
      return found === undefined ? null : { self: self(call, `customFieldOption/${found.id}`), ...found };
    };
    switch (field.type) {
      case 'select':
        return option(value);
      case 'multiselect':
        return (value as unknown[]).map(option);
      case 'userpicker':
        return typeof value === 'string' ? (people.get(value) ?? null) : null;
      case 'multiuserpicker':
        return (value as unknown[]).flatMap((id) => people.get(String(id)) ?? []);
      default:
        return value;
    }
  };
}

/** A stored value as the change history shows it. */
export function customText(field: CustomField, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const name = (one: unknown) =>
    field.options.find((option) => option.id === one)?.value ?? (typeof one === 'string' ? one : JSON.stringify(one));
  return Array.isArray(value) ? value.map(name).join(', ') : name(value);
}
