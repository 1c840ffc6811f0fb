import { jiraJson } from './jira-json';
import type { Option } from '../option';

/** What an administrator looks up in Jira by typing, as themselves. */
export async function findProjects(typed: string): Promise<Option[]> {
  const search = new URLSearchParams({ query: typed, maxResults: '20', orderBy: 'name' });
  const { values } = await jiraJson<{ values: readonly { id: string; key: string; name: string }[] }>(
    `/rest/api/3/project/search?${search.toString()}`,
  );
  return values.map(({ id, key, name }) => ({ value: id, label: projectLabel(key, name) }));
}

export const projectLabel = (key: string, name: string): string => `${name} (${key})`;

export async function findGroups(typed: string): Promise<Option[]> {
  const search = new URLSearchParams({ query: typed, maxResults: '20' });
  const { groups } = await jiraJson<{ groups: readonly { groupId: string; name: string }[] }>(
    `/rest/api/3/groups/picker?${search.toString()}`,
  );
  return groups.map(({ groupId, name }) => ({ value: groupId, label: name }));
}

export async function findUsers(typed: string): Promise<Option[]> {
  const search = new URLSearchParams({ query: typed, maxResults: '20' });
  const people = await jiraJson<readonly { accountId: string; displayName: string }[]>(
    `/rest/api/3/user/search?${search.toString()}`,
  );
  return people.map(({ accountId, displayName }) => ({ value: accountId, label: displayName }));
}
