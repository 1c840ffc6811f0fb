import { makeInvoke, showFlag } from '@forge/bridge';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AdminCalls, Setup } from '../../src/contract/admin-calls';
import { setup as words } from '../shared/en/setup';
import { valueOf } from '../shared/trouble';

export const callAdmin = makeInvoke<AdminCalls>();

export type Settings = Setup['settings']['doc'];

export const useSetup = () => useQuery({ queryKey: ['setup'], queryFn: () => valueOf(callAdmin('getSetup')) });

/** Read only when asked: it verifies every entry. */
export const useHealth = (enabled: boolean) =>
  useQuery({ queryKey: ['health'], queryFn: () => valueOf(callAdmin('getHealth')), enabled, staleTime: Infinity });

export const useUpkeep = () => useQuery({ queryKey: ['upkeep'], queryFn: () => valueOf(callAdmin('getUpkeep')) });

/** What Jira has, in these projects; while others are read, what was known of those before. */
export const useJiraSite = (projects: Settings['projects']) =>
  useQuery({
    queryKey: ['jira-site', ...Object.keys(projects).sort()],
    queryFn: () => valueOf(callAdmin('getJiraSite', { projects })),
    placeholderData: keepPreviousData,
  });

/** What was stored is read again, and said. */
export function useSetupStored(): (part: string) => void {
  const queries = useQueryClient();
  return (part) => {
    void queries.invalidateQueries({ queryKey: ['setup'] });
    showFlag({ id: 'slipway-setup', title: words.saved(part), type: 'success', isAutoDismiss: true });
  };
}
