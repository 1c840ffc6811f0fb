import type { UseQueryResult } from '@tanstack/react-query';
import type { DashboardOnPage } from '../../jira/page-contract';
import { useJson } from '../data/http';

export const DASHBOARDS = '/__site/jira/dashboards';

export function useDashboards(): UseQueryResult<readonly DashboardOnPage[]> {
  return useJson(DASHBOARDS);
}

export function dashboardPath(dashboardId: string): string {
  return `${DASHBOARDS}/${encodeURIComponent(dashboardId)}`;
}

export function itemPath(dashboardId: string, itemId: string): string {
  return `${dashboardPath(dashboardId)}/items/${encodeURIComponent(itemId)}`;
}
