import { personBeans } from '../beans';
import { jiraDate } from '../jira-date';
import type { Call } from '../http/route';
import type { Change } from '../fields/change';
import { anyOf, type Sql } from '../sql';

export type HistoryRow = { id: number; issueId: number; author: string; created: number; items: readonly Change[] };

/** Writes what one act changed as one entry of the work item's history, and moves its `updated`. */
export async function writeHistory(
  sql: Sql,
  issueId: number,
  author: string,
  at: number,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  const { insertId } = await sql.run(`insert into change_history (issue_id, author, created) values (?, ?, ?)`, [
    issueId,
    author,
    at,
  ]);
  const items = changes.map((change, position) => [
    insertId,
    position,
    change.field,
    change.fieldId,
    change.from,
    change.fromString,
    change.to,
    change.toString,
  ]);
  await sql.run(
    `insert into change_item (history_id, position, field, field_id, from_id, from_string, to_id, to_string) values ?`,
    [items],
  );
  await sql.run(`update issue set updated = ? where id = ?`, [at, issueId]);
}

/** The histories of these work items, oldest first; with `fieldIds`, only the items of those fields. */
export async function historiesOf(
  sql: Sql,
  issueIds: readonly number[],
  fieldIds: readonly string[] = [],
): Promise<HistoryRow[]> {
  const wanted = fieldIds.length > 0 ? `and i.field_id in (?)` : '';
  const rows = await sql.rows<Omit<HistoryRow, 'items'> & Change>(
    `select h.id, h.issue_id as issueId, h.author, h.created, i.field, i.field_id as fieldId,
            i.from_id as \`from\`, i.from_string as fromString, i.to_id as \`to\`, i.to_string as \`toString\`
       from change_history h join change_item i on i.history_id = h.id
      where h.issue_id in (?) ${wanted} order by h.created, h.id, i.position`,
    [anyOf(issueIds), ...(fieldIds.length > 0 ? [fieldIds] : [])],
  );
  const histories = new Map<number, HistoryRow>();
  for (const { id, issueId, author, created, ...item } of rows) {
    const before = histories.get(id)?.items ?? [];
    histories.set(id, { id, issueId, author, created, items: [...before, item] });
  }
  return [...histories.values()];
}

export const fieldType = (change: Change) => (change.fieldId.startsWith('customfield_') ? 'custom' : 'jira');

export async function historyBeans(call: Call, histories: readonly HistoryRow[]) {
  const people = await personBeans(
    call,
    histories.map((history) => history.author),
  );
  return histories.map((history) => ({
    id: String(history.id),
    author: people.get(history.author),
    created: jiraDate(history.created, call.who.timeZone),
    items: history.items.map((item) => ({ ...item, fieldtype: fieldType(item) })),
  }));
}
