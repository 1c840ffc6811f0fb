import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { HostedModule } from '../../parts';
import { requestJson } from './http';

export type ModuleKind =
  | 'jira:issuePanel'
  | 'jira:issueContext'
  | 'jira:issueAction'
  | 'jira:issueActivity'
  | 'jira:dashboardGadget'
  | 'jira:workflowValidator'
  | 'jira:projectPage'
  | 'jira:projectSettingsPage'
  | 'jira:globalPage'
  | 'jira:adminPage';

const PATH = '/__host/modules';

/** The modules of this kind that the apps on the site bring; all kinds are asked for at once, and once. */
export function useModules(kind: ModuleKind): UseQueryResult<readonly HostedModule[]> {
  return useQuery({ ...modulesQuery, select: (all) => all.filter((module) => module.kind === kind) });
}

/** Apps come and go only with the sandbox. */
export const modulesQuery = {
  queryKey: [PATH],
  queryFn: () => requestJson<readonly HostedModule[]>('GET', PATH),
  staleTime: Infinity,
};
