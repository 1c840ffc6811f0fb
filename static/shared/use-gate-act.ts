import type { Answer } from '../../src/contract/wire';
import { useStored } from './release-data';
import { useAct } from './use-act';

/** One act on a release that its gates hang on. What came of it is read again, also where it was refused. */
export function useGateAct<Input, Value = null>(
  send: (input: Input & { cmd: string }) => Promise<Answer<Value>>,
  said: string,
  done: (value: Value) => void = () => undefined,
) {
  const stored = useStored();
  return useAct<Input, Value>(
    send,
    (value) => {
      done(value);
      stored({}, said);
    },
    () => stored({}, ''),
  );
}
