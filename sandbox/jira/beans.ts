import type { Call } from './http/route';
import { personColumns, type PersonRow } from './person-row';
import { anyOf, type Sql } from './sql';

/** The small JSON objects of which Jira's answers are made. */
export type StatusRow = { id: string; name: string; category: 'new' | 'indeterminate' | 'done' };
export type IssueTypeRow = { id: string; name: string; subtask: number };
export type ProjectRow = { id: string; projectKey: string; name: string; type: string; style: 'classic' | 'next-gen' };

export function personBean(call: Call, person: PersonRow) {
  return {
    self: self(call, `user?accountId=${encodeURIComponent(person.accountId)}`),
    accountId: person.accountId,
    accountType: person.accountType,
    displayName: person.displayName,
    active: person.active === 1,
    timeZone: person.timeZone,
  };
}

/** People by account id, for the users named in an answer. */
export async function personBeans(call: Call, accountIds: Iterable<string | null>) {
  const wanted = [...accountIds].filter((id) => id !== null);
  const people = wanted.length > 0 ? await peopleRows(call.sql, wanted) : [];
  return new Map(people.map((person) => [person.accountId, personBean(call, person)]));
}

export function peopleRows(sql: Sql, accountIds: Iterable<string>): Promise<PersonRow[]> {
  return sql.rows<PersonRow>(
    `select ${personColumns()} from person where account_id in (?) order by position, account_id`,
    [anyOf(accountIds)],
  );
}

const categories = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

export function categoryBean(call: Call, category: StatusRow['category']) {
  const bean = categories[category];
  return { self: self(call, `statuscategory/${bean.id}`), ...bean };
}

export function statusBean(call: Call, status: StatusRow) {
  return {
    self: self(call, `status/${status.id}`),
    description: '',
    iconUrl: `${call.site.url}/`,
    name: status.name,
    id: status.id,
    statusCategory: categoryBean(call, status.category),
  };
}

export const priorityBean = (call: Call, priority: { readonly id: string; readonly name: string }) => ({
  self: self(call, `priority/${priority.id}`),
  iconUrl: `${call.site.url}/`,
  name: priority.name,
  id: priority.id,
});

export function issueTypeBean(call: Call, type: IssueTypeRow) {
  const subtask = type.subtask === 1;
  return {
    self: self(call, `issuetype/${type.id}`),
    id: type.id,
    description: '',
    name: type.name,
    subtask,
    hierarchyLevel: subtask ? -1 : 0,
  };
}

export function projectBean(call: Call, project: ProjectRow) {
  return {
    self: self(call, `project/${project.id}`),
    id: project.id,
    key: project.projectKey,
    name: project.name,
    projectTypeKey: project.type,
    simplified: project.style === 'next-gen',
  };
}

export const self = (call: Call, path: string) => `${call.site.url}/rest/api/3/${path}`;
