import { queryOptions, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { jiraJson } from '../jira/jira-json';

export type Person = { readonly accountId: string; readonly displayName: string };

/** One person by account id; undefined while it is not known, null where Jira does not name them (any more). */
export function usePerson(accountId: string): Person | null | undefined {
  const { data, isError } = useQuery({ ...asked(accountId), enabled: accountId !== '' });
  return isError ? null : data;
}

const asked = (accountId: string) =>
  queryOptions({ queryKey: ['person', accountId], queryFn: () => person(accountId), staleTime: Infinity });

/** The names of all these people as far as they are known yet, e.g. to search by. */
export const useNamesOf = (accountIds: readonly string[]): ReadonlyMap<string, string> =>
  useQueries({
    queries: accountIds.map(asked),
    combine: (found) =>
      new Map(
        found.flatMap(({ data }) =>
          data === null || data === undefined ? [] : [[data.accountId, data.displayName] as const],
        ),
      ),
  });

/** Names for a file or for paper, once all are known; the id where Jira does not name somebody. */
export function useNames(): (accountIds: readonly string[]) => Promise<(accountId: string) => string> {
  const queries = useQueryClient();
  return async (accountIds) => {
    const known = await Promise.all(
      accountIds.map(async (id) => [id, await queries.ensureQueryData(asked(id)).catch(() => null)] as const),
    );
    const names = new Map(known.map(([id, found]) => [id, found?.displayName ?? id]));
    return (id) => names.get(id) ?? id;
  };
}

/** People to whom this work item, or any of this project, can be assigned, by what was typed. */
export async function findPeople(
  where: { readonly issueKey: string } | { readonly project: string },
  query: string,
): Promise<readonly Person[]> {
  const search = new URLSearchParams({ ...where, query, maxResults: '20' });
  return jiraJson<readonly Person[]>(`/rest/api/3/user/assignable/search?${search.toString()}`);
}

type Batch = { readonly ids: Set<string>; readonly people: Promise<ReadonlyMap<string, Person>> };
let gathering: Batch | undefined;

/** Everybody whom one rendering asks for is fetched by one request. */
async function person(accountId: string): Promise<Person | null> {
  gathering ??= newBatch();
  gathering.ids.add(accountId);
  return (await gathering.people).get(accountId) ?? null;
}

function newBatch(): Batch {
  const ids = new Set<string>();
  const people = Promise.resolve().then(() => {
    gathering = undefined;
    return load([...ids]);
  });
  return { ids, people };
}

async function load(accountIds: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  // Jira answers with ten people unless asked for more; 200 is its most, and a panel names far fewer.
  const search = new URLSearchParams([
    ['maxResults', '200'],
    ...accountIds.map((accountId) => ['accountId', accountId]),
  ]);
  const { values } = await jiraJson<{ readonly values: readonly Person[] }>(
    `/rest/api/3/user/bulk?${search.toString()}`,
  );
  return new Map(values.map((each) => [each.accountId, each]));
}
