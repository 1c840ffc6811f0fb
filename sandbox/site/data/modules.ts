import type { UseQueryResult } from '@tanstack/react-query';
import type { HostedModule } from '../../parts';
import { useJson } from './http';

export type ModuleKind = 'jira:issuePanel' | 'jira:dashboardGadget' | 'jira:workflowValidator' | 'jira:adminPage';

/** The modules of this kind that the apps on the site bring. */
export function useModules(kind: ModuleKind): UseQueryResult<readonly HostedModule[]> {
  return useJson(`/__host/modules?kind=${encodeURIComponent(kind)}`);
}
