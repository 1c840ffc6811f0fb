import { makeInvoke } from '@forge/bridge';
import { useQuery } from '@tanstack/react-query';
import type { AdminCalls, Setup } from '../../src/contract/admin-calls';
import { jiraJson } from '../shared/jira-json';
import { valueOf } from '../shared/trouble';

export const callAdmin = makeInvoke<AdminCalls>();

export type Settings = Setup['settings']['doc'];
export type Policy = NonNullable<Setup['customers'][string]['policy']>;

export const useSetup = () => useQuery({ queryKey: ['setup'], queryFn: () => valueOf(callAdmin('getSetup')) });

/** Read only when asked: it verifies every entry. */
export const useHealth = (enabled: boolean) =>
  useQuery({ queryKey: ['health'], queryFn: () => valueOf(callAdmin('getHealth')), enabled, staleTime: Infinity });

type Named = { readonly id: string; readonly name: string };
type LinkType = Named & { readonly inward: string; readonly outward: string };

/** Jira's names of what the settings keep by id. While they are not known the ids stand for themselves. */
export function useJiraNames() {
  const types = useQuery({ queryKey: ['jira', 'types'], queryFn: () => jiraJson<Named[]>('/rest/api/3/issuetype') });
  const statuses = useQuery({ queryKey: ['jira', 'statuses'], queryFn: () => jiraJson<Named[]>('/rest/api/3/status') });
  const links = useQuery({
    queryKey: ['jira', 'links'],
    queryFn: () => jiraJson<{ readonly issueLinkTypes: LinkType[] }>('/rest/api/3/issueLinkType'),
  });
  const named = (list: readonly Named[] | undefined, id: string) => list?.find((each) => each.id === id)?.name ?? id;
  return {
    type: (id: string) => named(types.data, id),
    status: (id: string) => named(statuses.data, id),
    /** What a release is said to do to its changes. */
    link: ({ typeId, side }: NonNullable<Settings['changeLink']>) =>
      links.data?.issueLinkTypes.find((each) => each.id === typeId)?.[side] ?? typeId,
  };
}
