import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { LogEntry } from '../../parts';
import { requestJson } from '../data/http';

/** As many as the site keeps. */
const KEPT = 5_000;
const FOLLOW_MS = 2_000;

/** The calls that a filter leaves, oldest first; read on from the last known one while the page follows. */
export function useLog(filter: string, follow: boolean): UseQueryResult<readonly LogEntry[]> {
  const queryKey = ['site log', filter];
  return useQuery({
    queryKey,
    queryFn: async ({ client }) => {
      const known = client.getQueryData<readonly LogEntry[]>(queryKey) ?? [];
      const fresh = await requestJson<readonly LogEntry[]>(
        'GET',
        `/__site/log?${new URLSearchParams([...new URLSearchParams(filter), ['after', String(known.at(-1)?.id ?? 0)]])}`,
      );
      return fresh.length === 0 ? known : [...known, ...fresh].slice(-KEPT);
    },
    refetchInterval: follow ? FOLLOW_MS : false,
    structuralSharing: false,
  });
}
