import { useQuery } from '@tanstack/react-query';
import { shared } from '../shared/en/shared';
import { jiraJson } from '../shared/jira/jira-json';
import type { Option } from '../shared/option';

/** People by account id under the names that Jira shows today. */
export function usePeopleNames(accountIds: readonly string[]): readonly Option[] {
  const { data, isPending } = useQuery({
    queryKey: ['people', ...accountIds],
    queryFn: () => namesOf(accountIds),
    enabled: accountIds.length > 0,
    staleTime: Infinity,
  });
  const unknown = isPending ? shared.loadingName : shared.unknownPerson;
  return accountIds.map((value) => ({ value, label: data?.get(value) ?? unknown }));
}

async function namesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const search = new URLSearchParams([['maxResults', '200'], ...accountIds.map((id) => ['accountId', id])]);
  const { values } = await jiraJson<{ values: readonly { accountId: string; displayName: string }[] }>(
    `/rest/api/3/user/bulk?${search.toString()}`,
  );
  return new Map(values.map(({ accountId, displayName }) => [accountId, displayName]));
}
