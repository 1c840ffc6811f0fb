import type { UseQueryResult } from '@tanstack/react-query';
import type { WorkflowPage } from '../../jira/page-contract';
import { useJson } from '../data/http';

const WORKFLOWS = '/__site/jira/workflows';

/** All of the site, for who administers Jira. */
export function useWorkflows(): UseQueryResult<readonly WorkflowPage[]> {
  return useJson(WORKFLOWS);
}

export const workflowPath = (workflowId: string) => `${WORKFLOWS}/${encodeURIComponent(workflowId)}`;

export const transitionPath = (workflowId: string, transitionId: string) =>
  `${workflowPath(workflowId)}/transitions/${encodeURIComponent(transitionId)}`;

/** `new` as the rule's id adds one. */
export const rulePath = (workflowId: string, transitionId: string, ruleId: string) =>
  `${transitionPath(workflowId, transitionId)}/rules/${encodeURIComponent(ruleId)}`;
