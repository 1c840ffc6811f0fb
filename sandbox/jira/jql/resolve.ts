import { visibleIssues } from '../issues/issue-rows';
import { visibleProjects } from '../projects/project-rows';
import type { Call } from '../http/route';
import { refuseFunction, type Value } from './clause';
import type { Resolve } from './parts';

type Named = { id: string; name: string };

/** A status or an issue type by id or name; a name can stand for several. */
export const named = (table: 'issue_type' | 'status'): Resolve =>
  byText(async (call, text) =>
    ids(
      await call.sql.rows<Named>(`select id, name from ${table} where id = ? or lower(name) = lower(?)`, [text, text]),
    ),
  );

export const priority: Resolve = byText(async (call, text) =>
  ids(await call.sql.rows<Named>(`select id, name from priority where id = ? or lower(name) = lower(?)`, [text, text])),
);

/** A project that the person does not see does not exist for the query. */
export const project: Resolve = byText(async (call, text) => {
  const wanted = text.toLowerCase();
  const found = (await visibleProjects(call)).filter(({ id, projectKey, name }) =>
    [id, projectKey.toLowerCase(), name.toLowerCase()].includes(wanted),
  );
  return ids(found);
});

const categories: Readonly<Record<string, string>> = {
  '2': 'new',
  new: 'new',
  'to do': 'new',
  '4': 'indeterminate',
  indeterminate: 'indeterminate',
  'in progress': 'indeterminate',
  '3': 'done',
  done: 'done',
};

export const category: Resolve = byText(async (_call, text) => {
  const found = categories[text.toLowerCase()];
  return Promise.resolve(found === undefined ? undefined : [found]);
});

export const anyIssue: Resolve = byText(async (call, text) => {
  const found = await visibleIssues(call.sql, call.who, [text]);
  return found.length === 0 ? undefined : found.map((issue) => issue.id);
});

/** A person by account id, `currentUser()` or `membersOf(group)`. */
export const person: Resolve = async (call, value) => {
  if (value.kind === 'text') {
    const rows = await call.sql.rows<{ id: string }>(`select account_id as id from person where account_id = ?`, [
      value.text,
    ]);
    return ids(rows);
  }
  switch (value.name.toLowerCase()) {
    case 'currentuser':
      return call.who.accountId === undefined ? [] : [call.who.accountId];
    case 'membersof':
      return membersOf(call, value.args[0] ?? '');
    default:
      return refuseFunction(value);
  }
};

async function membersOf(call: Call, group: string) {
  const [found] = await call.sql.rows<{ id: string }>(
    `select group_id as id from person_group where group_id = ? or lower(name) = lower(?)`,
    [group, group],
  );
  if (found === undefined) return undefined;
  const rows = await call.sql.rows<{ id: string }>(`select account_id as id from group_member where group_id = ?`, [
    found.id,
  ]);
  return rows.map((row) => row.id);
}

function byText(find: (call: Call, text: string) => Promise<readonly (string | number)[] | undefined>): Resolve {
  return (call: Call, value: Value) => (value.kind === 'text' ? find(call, value.text) : refuseFunction(value));
}

function ids(rows: readonly { readonly id: string }[]): readonly string[] | undefined {
  return rows.length === 0 ? undefined : rows.map((row) => row.id);
}
