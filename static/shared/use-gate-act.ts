import type { Answer } from '../../src/contract/wire';
import { useStored } from './release-data';
import { useAct } from './use-act';

/** One act that the verdict of a gate hangs on. What came of it is read again. */
export function useGateAct<Input>(
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
