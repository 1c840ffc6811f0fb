import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { Fault, FaultState } from '../../fault-parts';
import { requestJson, send } from '../data/http';

const PATH = '/__site/faults/switches';

/** Other people switch faults too, and each strike counts, so it is asked again from time to time. */
export function useFaults(everyMs: number): UseQueryResult<readonly FaultState[]> {
  return useQuery({
    queryKey: [PATH],
    queryFn: () => requestJson<readonly FaultState[]>('GET', PATH),
    refetchInterval: everyMs,
  });
}

export function useFaultSwitch(): { on(fault: Fault): Promise<void>; off(id: number): Promise<void> } {
  const queries = useQueryClient();
  const changed = () => queries.invalidateQueries({ queryKey: [PATH] });
  return {
    async on(fault) {
      await send('POST', PATH, fault);
      await changed();
    },
    async off(id) {
      await send('DELETE', `${PATH}/${id}`);
      await changed();
    },
  };
}
