import type { Change } from './change';
import { customText, customValues } from './custom-fields';
import type { FieldValues } from './issue-fields';
import type { Sql } from '../sql';

type CustomInput = NonNullable<FieldValues['custom']>;

/** What a request really changes in custom fields. */
export async function customChanges(sql: Sql, issueId: number, input: CustomInput): Promise<readonly Change[]> {
  if (input.length === 0) return [];
  const before = (await customValues(sql, [issueId])).get(issueId);
  return input.flatMap(({ field, value }) => {
    const old = before?.get(field.number) ?? null;
    if (JSON.stringify(old) === JSON.stringify(value)) return [];
    const id = (one: unknown) => (typeof one === 'string' && /^\d+$/.test(one) ? one : null);
    return [
      {
        field: field.name,
        fieldId: field.id,
        from: id(old),
        fromString: customText(field, old),
        to: id(value),
        toString: customText(field, value),
      },
    ];
  });
}

export async function writeCustomValues(sql: Sql, issueId: number, input: CustomInput): Promise<void> {
  for (const { field, value } of input) {
    if (value === null)
      await sql.run(`delete from custom_value where issue_id = ? and field = ?`, [issueId, field.number]);
    else
      await sql.run(`replace into custom_value (issue_id, field, value) values (?, ?, ?)`, [
        issueId,
        field.number,
        JSON.stringify(value),
      ]);
  }
}
