import { approvalBeans, approvalsOf } from './approvals';
import { customBeans, customFields, customValues, type CustomField } from './custom-fields';
import type { IssueRow } from '../issue-row';
import type { Call } from '../http/route';
import type { Sql } from '../sql';

/** In a set of wanted fields: all custom fields but those that stand there with a minus. */
export const everyCustomField = '*custom';

export async function customFieldsIn(sql: Sql, wanted: ReadonlySet<string>): Promise<CustomField[]> {
  if (![...wanted].some((name) => name === everyCustomField || name.startsWith('customfield_'))) return [];
  const all = await customFields(sql);
  return all.filter(({ id }) => wanted.has(id) || (wanted.has(everyCustomField) && !wanted.has(`-${id}`)));
}

/** The custom fields of work items, by work item. Without any on the site, or wanted, nothing is read. */
export async function customPart(
  call: Call,
  issues: readonly IssueRow[],
  wanted: ReadonlySet<string>,
): Promise<Map<number, Record<string, unknown>>> {
  const fields = await customFieldsIn(call.sql, wanted);
  if (fields.length === 0) return new Map();
  const ids = issues.map((issue) => issue.id);
  const values = await customValues(call.sql, ids);
  const bean = await customBeans(call, fields, values.values());
  const approvals = fields.some(isApprovals) ? await approvalsOf(call.sql, ids) : [];
  const parts = issues.map(async (issue): Promise<[number, Record<string, unknown>]> => {
    const own = await approvalBeans(
      call,
      issue.key,
      approvals.filter((approval) => approval.issueId === issue.id),
    );
    const shown = fields.map((field) => [
      field.id,
      isApprovals(field) ? own : bean(field, values.get(issue.id)?.get(field.number)),
    ]);
    return [issue.id, Object.fromEntries(shown) as Record<string, unknown>];
  });
  return new Map(await Promise.all(parts));
}

const isApprovals = (field: CustomField) => field.type === 'sd-approvals';
