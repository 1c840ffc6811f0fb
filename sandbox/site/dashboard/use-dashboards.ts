import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { DashboardOnPage } from '../../jira/page-contract';
import { useJson } from '../data/http';

const DASHBOARDS = '/__site/jira/dashboards';

export function useDashboards(): UseQueryResult<readonly DashboardOnPage[]> {
  return useJson(DASHBOARDS);
}

/** Reads the dashboards again, after a gadget was added, configured or removed. */
export function useRefreshDashboards(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(() => queries.invalidateQueries({ queryKey: [DASHBOARDS] }), [queries]);
}

export function itemsPath(dashboardId: string): string {
  return `${DASHBOARDS}/${encodeURIComponent(dashboardId)}/items`;
}
