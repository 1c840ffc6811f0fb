import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Answer } from '../../../src/contract/wire';
import { callRelease, useStored } from '../../shared/release-data';
import { valueOf } from '../../shared/trouble';
import { useAct } from '../../shared/use-act';

const key = ['emergency'];

export const useEmergency = () => useQuery({ queryKey: key, queryFn: () => valueOf(callRelease('getEmergency')) });

/** One act on the emergency. What came of it is read again. */
export function useEmergencyAct<Input>(
  send: (input: Input & { cmd: string }) => Promise<Answer<null>>,
  said: string,
  close: () => void,
) {
  const stored = useStored();
  const queries = useQueryClient();
  const again = () => void queries.invalidateQueries({ queryKey: key });
  return useAct<Input, null>(
    send,
    () => {
      stored({}, said);
      again();
      close();
    },
    again,
  );
}
