import type { Answer } from '../../../src/contract/wire';
import { useStored } from '../release-data';
import { useAct } from '../use-act';

/** One act on a waiver. What came of it is read again. */
export function useWaiverAct<Input>(
  send: (input: Input & { cmd: string }) => Promise<Answer<null>>,
  said: string,
  close: () => void,
) {
  const stored = useStored();
  return useAct<Input, null>(
    send,
    () => {
      stored({}, said);
      close();
    },
    () => stored({}, ''),
  );
}
