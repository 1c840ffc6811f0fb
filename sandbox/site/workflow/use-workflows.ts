import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { WorkflowPage } from '../../jira/page-contract';
import { useJson } from '../data/http';

const WORKFLOWS = '/__site/jira/workflows';

export function useWorkflows(): UseQueryResult<readonly WorkflowPage[]> {
  return useJson(WORKFLOWS);
}

export function useRefreshWorkflows(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(() => queries.invalidateQueries({ queryKey: [WORKFLOWS] }), [queries]);
}

/** `new` as the rule's id adds one. */
export function rulePath(workflowId: string, transitionId: string, ruleId: string): string {
  return `${WORKFLOWS}/${encodeURIComponent(workflowId)}/transitions/${encodeURIComponent(transitionId)}/rules/${encodeURIComponent(ruleId)}`;
}
